import type ts from "typescript";
import { isOfCompiler } from "../analysis/program/compiler-library.js";
import type { FilesMentioning } from "../analysis/program/files-mentioning.js";
import { changedFiles } from "./changed-files.js";

/** What is known of the files of one program. */
interface Searched {
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
    const files = program.getSourceFiles();
    const mentioning = before ? stillMentioning(before, files) : new Map<string, readonly string[]>();
    before = { files, mentioning };
    return (word) => {
      let found = mentioning.get(word);
      if (!found) {
        found = files.flatMap((file) => (file.text.includes(word) && !isLibrary(file) ? file.fileName : []));
        mentioning.set(word, found);
      }
      return found;
    };
  };
}

/** What holds of a program with other files: of a word that those have which were changed, and have not, nothing. */
function stillMentioning(before: Searched, files: readonly ts.SourceFile[]): Map<string, readonly string[]> {
  const mentioning = new Map<string, readonly string[]>();
  const changed = changedFiles(before.files, files);
  if (!changed) return mentioning;
  for (const [word, found] of before.mentioning) {
    if (changed.every(({ was, is }) => was.text.includes(word) === is.text.includes(word)))
      mentioning.set(word, found);
  }
  return mentioning;
}

// In the libraries of the compiler is nothing of anybody's.
const isLibrary = (file: ts.SourceFile): boolean => file.isDeclarationFile && isOfCompiler(file.fileName);
