/**
 * How much there is of trees that have come over from the compiler. Its API keeps each of a file that does not change, from
 * one state of the program to the next: in the end those of all files that anybody has looked at.
 */
export interface HeldTrees {
  /** A tree has come, in place of the one that this file had before. */
  readonly came: (fileName: string, bytes: number) => void;
  /** The gated world has been read, and one file was looked at: less than that cannot be held. */
  settled(): void;
  /** Whether much is held that was of use once. */
  readonly areMany: boolean;
  /** None is held any more. */
  forget(): void;
}

// A file of a hundred lines is about 45 kilobytes, and what is made of it as much again.
const spare = 3 * 1_048_576;

export function heldTrees(): HeldTrees {
  const files = new Map<string, number>();
  let all = 0;
  let needed: number | undefined;
  return {
    came(fileName, bytes) {
      all += bytes - (files.get(fileName) ?? 0);
      files.set(fileName, bytes);
    },
    settled: () => void (needed ??= all),
    get areMany() {
      return needed !== undefined && all > 2 * needed + spare;
    },
    forget() {
      files.clear();
      all = 0;
      needed = undefined;
    },
  };
}
