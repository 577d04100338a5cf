import type { EditedText, NewName } from "./edit.js";

/** A piece of a new text: one of the old text, wherever it stood there, or something else. */
export type Piece = string | { readonly start: number; readonly end: number };

/** What stands in place of a piece of the old text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** A text in which pieces have been moved, which can tell where each of them came from. */
export interface RearrangedText extends EditedText {
  /** Where a place of the new text was in the old one. */
  origin(offset: number): number;
}

interface Copy {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export function rearranged(text: string, replacements: readonly Replacement[]): RearrangedText {
  const copies: Copy[] = [];
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const add = (piece: Piece): void => {
    const part = typeof piece === "string" ? piece : text.slice(piece.start, piece.end);
    if (typeof piece !== "string") copies.push({ from: piece.start, to: length, length: part.length });
    parts.push(part);
    length += part.length;
  };
  for (const { start, end, pieces } of replacements.toSorted((a, b) => a.start - b.start)) {
    add({ start: at, end: start });
    pieces.forEach(add);
    at = end;
  }
  add({ start: at, end: text.length });

  const byOrigin = copies.toSorted((a, b) => a.from - b.from);
  return {
    text: parts.join(""),
    names: [],
    moved: (offset) => translated(byOrigin, offset, "from", "to"),
    origin: (offset) => translated(copies, offset, "to", "from"),
  };
}

/** A text that was rearranged before it got other edits. */
export function editedAfter(before: RearrangedText, after: EditedText): EditedText {
  return {
    text: after.text,
    names: after.names.map(({ at, of }): NewName => ({ at, of: before.origin(of) })),
    moved: (offset) => after.moved(before.moved(offset)),
  };
}

// What is in no copy has gone, or is new: it is told by the end of the copy before it.
function translated(
  copies: readonly Copy[],
  offset: number,
  source: "from" | "to",
  target: "from" | "to",
): number {
  let low = 0;
  let high = copies.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((copies[middle]?.[source] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const copy = copies[low - 1];
  return copy ? copy[target] + Math.min(offset - copy[source], copy.length) : 0;
}
