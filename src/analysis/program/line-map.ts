/** A place in a text as people count it: line and column from 1, the column in UTF-16 units as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text, by the compiler's own rule of what ends a line. */
export interface LineMap {
  readonly count: number;
  /** The number of the line of an offset, counted from 0. */
  lineAt(offset: number): number;
  /** Where a line begins, counted from 0; the end of the text for a line behind the last. */
  startOf(line: number): number;
  positionAt(offset: number): Position;
}

/**
 * Finds the lines of a text once, for many questions.
 *
 * @example
 * lineMap("a\r\nbc").positionAt(4); // { line: 2, column: 2 }
 */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    starts.push(index + lineBreak.length);
  }
  const startOf = (line: number): number => starts[line] ?? text.length;
  const lineAt = (offset: number): number => lastAtOrBefore(starts, offset);
  return {
    count: starts.length,
    lineAt,
    startOf,
    positionAt(offset) {
      const line = lineAt(offset);
      return { line: line + 1, column: offset - startOf(line) + 1 };
    },
  };
}

/** The index of the last number that is not above `value`; 0 where all are. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  return low;
}
