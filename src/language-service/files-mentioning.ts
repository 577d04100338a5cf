import type ts from "typescript";
import { isOfCompiler } from "../analysis/program/compiler-library.js";
import type { FilesMentioning } from "../analysis/program/files-mentioning.js";

/** What is known of the files of one program. */
interface Searched {
  /** In the libraries of the compiler is nothing of anybody's. */
  readonly files: readonly ts.SourceFile[];
  /** The names of the files that have a word. */
  readonly mentioning: ReadonlyMap<string, readonly string[]>;
}

/**
 * Searches the files of programs for words. A keystroke makes a new program, in which all files but one are the same objects
 * as before, so that only that one is searched: whatever else the program before was asked still holds.
 */
export function fileSearch(): (program: ts.Program) => FilesMentioning {
  let before: Searched | undefined;
  return (program) => {
    const files = program.getSourceFiles().filter((file) => !isLibrary(file));
    const known = before && stillMentioning(before, files);
    const mentioning = new Map(known);
    before = { files, mentioning };
    return (word) => {
      let found = mentioning.get(word);
      if (!found) {
        found = files.flatMap((file) => (file.text.includes(word) ? file.fileName : []));
        mentioning.set(word, found);
      }
      return found;
    };
  };
}

/** What holds of a program with other files: of a word that those have which were changed, and have not, nothing. */
function stillMentioning(
  before: Searched,
  files: readonly ts.SourceFile[],
): readonly (readonly [string, readonly string[]])[] {
  if (before.files.length !== files.length) return [];
  const changed: (readonly [ts.SourceFile, ts.SourceFile])[] = [];
  for (const [index, file] of files.entries()) {
    const old = before.files[index];
    if (old?.fileName !== file.fileName) return [];
    if (old !== file) changed.push([old, file]);
  }
  return [...before.mentioning].filter(([word]) =>
    changed.every(([old, file]) => old.text.includes(word) === file.text.includes(word)),
  );
}

const isLibrary = (file: ts.SourceFile): boolean => file.isDeclarationFile && isOfCompiler(file.fileName);
