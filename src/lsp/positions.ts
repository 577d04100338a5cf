import type { Position, Range } from "./protocol.js";

/** What `character` counts in the positions of the protocol, as client and server have agreed. */
export type Encoding = "utf-8" | "utf-16" | "utf-32";

/** The lines of one text, as the protocol counts them: other line breaks than these three end no line for it. */
export interface TextLines {
  readonly text: string;
  offsetAt(position: Position): number;
  positionAt(offset: number): Position;
  rangeOf(span: { readonly start: number; readonly end: number }): Range;
}

/** Where a position is, for who asks but once or twice of a text, which may be long. */
export function offsetIn(text: string, { line, character }: Position, encoding: Encoding): number {
  const lineBreak = /\r\n|\n|\r/g;
  for (let before = 0; before < line; before++) if (!lineBreak.test(text)) return text.length;
  const start = lineBreak.lastIndex;
  const end = lineBreak.exec(text)?.index ?? text.length;
  return start + unitsIn(text.slice(start, end), character, encoding);
}

export function textLines(text: string, encoding: Encoding): TextLines {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  const startOf = (line: number): number => starts[line] ?? text.length;

  function offsetAt({ line, character }: Position): number {
    const start = startOf(line);
    const end = startOf(line + 1);
    const content = text.slice(start, end).replace(/\r?\n$|\r$/, "");
    return start + unitsIn(content, character, encoding);
  }

  function positionAt(offset: number): Position {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: sizeOf(text.slice(startOf(low), offset), encoding) };
  }

  return {
    text,
    offsetAt,
    positionAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

function sizeOf(text: string, encoding: Encoding): number {
  switch (encoding) {
    case "utf-16":
      return text.length;
    case "utf-8":
      return Buffer.byteLength(text);
    case "utf-32":
      return Array.from(text).length;
  }
}

/** How many UTF-16 units of a line are before a place; a place behind its end is at the end. */
function unitsIn(line: string, character: number, encoding: Encoding): number {
  if (encoding === "utf-16") return Math.min(character, line.length);
  let size = 0;
  let units = 0;
  for (const codePoint of line) {
    if (size >= character) break;
    size += sizeOf(codePoint, encoding);
    units += codePoint.length;
  }
  return units;
}
