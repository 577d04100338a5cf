import type { Declarations } from "../program/declarations.js";
import { normalised } from "../program/normalised.js";
import type { StatesRead } from "../program/read-states.js";
import { textBehindLock } from "../surface/behind-lock.js";
import type { ExportItem } from "../surface/export-item.js";

/** Whether an export on trial is written as before, behind its lock as well. */
export function isSameDeclaration(
  { sources }: StatesRead,
  { textAt }: Declarations,
  old: ExportItem,
  newer: ExportItem,
): boolean {
  const textOf = ({ places: [place] }: ExportItem): string =>
    place ? meant(textBehindLock(textAt(place), sources.get(place.path) ?? "")) : "";
  return textOf(old) === textOf(newer);
}

/**
 * A declaration without what a bundler or a formatter makes of it: where it is exported, how its lines end, which quotes it
 * has, and the number behind a name that is there twice.
 */
function meant(text: string): string {
  return normalised(normalised(text).replaceAll(";", " "))
    .replace(/^(?:(?:export|declare|default) )+/, "")
    .replaceAll("'", '"')
    .replace(/(?<=[=(:<])\|/g, "")
    .replace(/(?<=[\w$])\$\d+(?![\w$])/g, "");
}
