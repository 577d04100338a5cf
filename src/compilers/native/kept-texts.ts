/** Texts of files that have been read, by the names of the files. */
export interface KeptTexts {
  /** @param read is asked where the text is not there, or not any more */
  of(fileName: string, read: () => string | undefined): string | undefined;
  /** From now on a file has this text, which is always there. */
  settle(fileName: string, text: string): void;
}

/**
 * Keeps the last that were read.
 *
 * @param most how many characters they have together at most; a program may have hundreds of megabytes
 */
export function keptTexts(most: number): KeptTexts {
  const settled = new Map<string, string>();
  const last = new Map<string, string | undefined>();
  let size = 0;

  function forget(fileName: string): void {
    size -= last.get(fileName)?.length ?? 0;
    last.delete(fileName);
  }

  return {
    of(fileName, read) {
      const known = settled.get(fileName);
      if (known !== undefined || last.has(fileName)) return known ?? last.get(fileName);
      const text = read();
      last.set(fileName, text);
      size += text?.length ?? 0;
      for (const each of last.keys()) {
        // The one that was just read is asked for again at once.
        if (size <= most || each === fileName) break;
        forget(each);
      }
      return text;
    },
    settle(fileName, text) {
      forget(fileName);
      settled.set(fileName, text);
    },
  };
}
