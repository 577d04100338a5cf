import type { TextChange } from "../analysis/opt-in/edit/text-change.js";

/**
 * Where a position in a changed text was before; in what was put in, where that begins.
 *
 * @param changes of this text, in its order
 * @example
 * placeBefore([{ file: "", start: 1, end: 1, newText: "--" }], 4); // 2
 */
export function placeBefore(changes: readonly TextChange[], position: number): number {
  let grown = 0;
  for (const { start, end, newText } of changes) {
    const inside = position - (start + grown);
    if (inside < 0) break;
    if (inside < newText.length) return Math.min(start + inside, end);
    grown += newText.length - (end - start);
  }
  return position - grown;
}
