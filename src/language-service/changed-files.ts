import type ts from "typescript";

/** A file as it was in one program, and as it is in the next one. */
export interface ChangedFile {
  readonly was: ts.SourceFile;
  readonly is: ts.SourceFile;
}

/**
 * The files that two programs have not in common.
 *
 * @returns nothing where files came or went
 */
export function changedFiles(
  before: readonly ts.SourceFile[],
  files: readonly ts.SourceFile[],
): readonly ChangedFile[] | undefined {
  if (before.length !== files.length) return undefined;
  const changed: ChangedFile[] = [];
  // With each keystroke, of all files of a program: nothing is made for those that are the same.
  for (let at = 0; at < files.length; at++) {
    const was = before[at];
    const is = files[at];
    if (was === is) continue;
    if (!is || was?.fileName !== is.fileName) return undefined;
    changed.push({ was, is });
  }
  return changed;
}
