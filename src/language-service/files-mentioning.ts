import type ts from "typescript";
import { isOfCompiler } from "../analysis/program/compiler-library.js";
import type { FilesMentioning } from "../analysis/program/files-mentioning.js";

type Mentions = Map<string, boolean>;

// A keystroke makes a new program, in which all files but one are the same objects as before. So each is read once,
// however often it is typed, and what was read goes with the file.
const mentions = new WeakMap<ts.SourceFile, Mentions>();

export function filesMentioning(program: ts.Program): FilesMentioning {
  let known: readonly (readonly [ts.SourceFile, Mentions])[] | undefined;
  return (word) => {
    // In the libraries of the compiler is nothing of anybody's.
    known ??= program.getSourceFiles().flatMap((file) => (isLibrary(file) ? [] : [[file, mentionsOf(file)]]));
    const found: string[] = [];
    for (const [file, words] of known) {
      let has = words.get(word);
      if (has === undefined) words.set(word, (has = file.text.includes(word)));
      if (has) found.push(file.fileName);
    }
    return found;
  };
}

const isLibrary = (file: ts.SourceFile): boolean => file.isDeclarationFile && isOfCompiler(file.fileName);

function mentionsOf(file: ts.SourceFile): Mentions {
  let words = mentions.get(file);
  if (!words) mentions.set(file, (words = new Map<string, boolean>()));
  return words;
}
