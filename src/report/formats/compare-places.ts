import type { Span } from "../../analysis/finding.js";

/** The order in which the compiler prints its own: by file, then by place. What stands in no file comes first. */
export function comparePlaces(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return compareText(a.file, b.file) || a.start - b.start || a.end - b.end;
}

// Not by the language of the machine: the same report must come out everywhere.
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
