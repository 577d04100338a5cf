import { normalised, type Declarations } from "../program/declarations.js";
import type { StatesRead } from "../program/read-states.js";
import { textBehindLock } from "../surface/behind-lock.js";
import type { ExportItem } from "../surface/surface.js";

/** Whether an export on trial is written as before, behind its lock as well. */
export function isSameDeclaration(
  { sources }: StatesRead,
  { textAt }: Declarations,
  old: ExportItem,
  newer: ExportItem,
): boolean {
  const textOf = ({ places: [place] }: ExportItem): string =>
    place ? normalised(textBehindLock(textAt(place), sources.get(place.path) ?? "")) : "";
  return textOf(old) === textOf(newer);
}
