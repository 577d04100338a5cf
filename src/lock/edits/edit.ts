/** A piece of a declaration file that gets another text; an insertion where `start` is `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /**
   * What closes something that an insertion has opened says where that was. At one place, what was opened last is
   * closed first, and all is closed before anything is opened: `Open<"A", { b: Open<"B", T> }>`.
   */
  readonly opened?: number;
  /** Names in `newText` that stand for a name of the file, for its source map. */
  readonly names?: readonly NewName[];
}

export interface NewName {
  /** Where it stands in the new text. */
  readonly at: number;
  /** The name in the file that it stands for. */
  readonly of: number;
}

/** A text with its edits made, and how its places moved. */
export interface EditedText {
  readonly text: string;
  /** Where a place of the old text is in the new one. */
  moved(offset: number): number;
  /** The places of new names, with the old names that they stand for. */
  readonly names: readonly NewName[];
}

/** Makes all edits of one text, which must not overlap. */
export function editedText(text: string, edits: readonly Edit[]): EditedText {
  const sorted = edits
    .map((edit, index) => ({ edit: withEndsOf(text, edit), index }))
    .sort((a, b) => order(a.edit, b.edit) || a.index - b.index);
  const parts: string[] = [];
  const ends: number[] = [];
  const begins: number[] = [];
  const shifts: number[] = [];
  const names: NewName[] = [];
  let at = 0;
  let length = 0;
  for (const { edit } of sorted) {
    parts.push(text.slice(at, edit.start), edit.newText);
    length += edit.start - at;
    for (const name of edit.names ?? []) names.push({ at: length + name.at, of: name.of });
    length += edit.newText.length;
    at = edit.end;
    begins.push(edit.start);
    ends.push(edit.end);
    shifts.push(length - edit.end);
  }
  parts.push(text.slice(at));
  return {
    text: parts.join(""),
    names,
    moved(offset) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ends[middle] ?? Infinity) <= offset) low = middle + 1;
        else high = middle;
      }
      // What was inside of a piece that has another text is where that begins.
      return Math.min(offset, begins[low] ?? Infinity) + (shifts[low - 1] ?? 0);
    },
  };
}

/** An edit whose lines end as those of the file do. */
function withEndsOf(text: string, edit: Edit): Edit {
  if (!edit.newText.includes("\n") || !/^[^\n]*\r\n/.test(text)) return edit;
  const withEnds = (part: string): string => part.replace(/(?<!\r)\n/g, "\r\n");
  return {
    ...edit,
    newText: withEnds(edit.newText),
    ...(edit.names && {
      names: edit.names.map(({ at, of }) => ({ at: withEnds(edit.newText.slice(0, at)).length, of })),
    }),
  };
}

function order(a: Edit, b: Edit): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.opened !== undefined && b.opened !== undefined) return b.opened - a.opened;
  if (a.opened !== undefined) return -1;
  if (b.opened !== undefined) return 1;
  return 0;
}

/** Puts something around a piece of text. */
export function around(start: number, end: number, before: string, after: string): readonly Edit[] {
  return [
    { start, end: start, newText: before },
    { start: end, end, newText: after, opened: start },
  ];
}
