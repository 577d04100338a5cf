/** A piece of a text that is replaced by another; behind the text, something is added to it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after some replacements, with the way back from its positions. */
export interface Rewritten {
  readonly text: string;
  /** Where a position was before; inside what was put in, where that begins. */
  readonly before: (position: number) => number;
}

export function rewrite(text: string, replacements: readonly Replacement[]): Rewritten {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  // Behind each replacement: where it ends after and before.
  const marks: {
    readonly after: number;
    readonly from: number;
    readonly start: number;
    readonly before: number;
  }[] = [];
  let position = 0;
  let length = 0;
  for (const { start: asked, end: until, text: written } of sorted) {
    const [start, end] = [Math.min(asked, text.length), Math.min(until, text.length)];
    if (start < position) continue;
    parts.push(text.slice(position, start), written);
    length += start - position;
    marks.push({ from: length, after: length + written.length, start, before: end });
    length += written.length;
    position = end;
  }
  parts.push(text.slice(position));
  return {
    text: parts.join(""),
    before(asked) {
      let low = 0;
      let high = marks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((marks[middle]?.from ?? 0) < asked) low = middle + 1;
        else high = middle;
      }
      const mark = marks[low - 1];
      if (!mark) return asked;
      return asked < mark.after ? mark.start : mark.before + (asked - mark.after);
    },
  };
}
