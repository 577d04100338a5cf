import type { Place } from "../surface/export-item.js";

/** Where something is declared, in each state that has it. */
export interface Declared {
  readonly old: Place | undefined;
  readonly new: Place | undefined;
}
