import type { Span } from "../../finding.js";
import type { TextChange } from "../edit/text-change.js";

/** How flags are added: what changes, and which piece of source shows the result. */
export interface Plan {
  readonly changes: readonly TextChange[];
  readonly site: Span;
  /** What is to be shown, where it is not the site with its changes. */
  readonly snippet?: string;
  /** The file that names the one with the site, which would be no part of the program by itself. */
  readonly namedIn?: string;
}
