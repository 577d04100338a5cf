/** A piece of one file's text that is to be replaced; an insertion where `start` is `end`. */
export interface TextChange {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The flags in `newText`: another change that puts flags in here, in the same words, may be made with this one. */
  readonly flags?: FlagList;
  /** Whether it takes out whole lines, and so does not mind another one that does so right beside it. */
  readonly isOfLines?: true;
  /** Whether the file is not there yet, and is made with this text. */
  readonly isNewFile?: true;
}

/** Flags as they are written one after the other, in quotes. */
export interface FlagList {
  readonly items: readonly string[];
  readonly separator: string;
}

/**
 * Applies the changes of one text, which must not overlap.
 *
 * @example
 * applyChanges("ab", [{ file: "", start: 1, end: 1, newText: "-" }]); // "a-b"
 */
export function applyChanges(text: string, changes: readonly TextChange[], offset = 0): string {
  let result = text;
  for (const { start, end, newText } of changes.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start - offset) + newText + result.slice(end - offset);
  }
  return result;
}
