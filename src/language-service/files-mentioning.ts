import type ts from "typescript";
import type { FilesMentioning } from "../analysis/program/files-mentioning.js";

// A keystroke makes a new program, in which all files but one are the same objects as before. So each is read once,
// however often it is typed, and what was read goes with the file.
const mentions = new WeakMap<ts.SourceFile, Map<string, boolean>>();

export function filesMentioning(program: ts.Program): FilesMentioning {
  return (word) =>
    program
      .getSourceFiles()
      .filter((file) => mentionsWord(file, word))
      .map(({ fileName }) => fileName);
}

function mentionsWord(file: ts.SourceFile, word: string): boolean {
  let words = mentions.get(file);
  if (!words) mentions.set(file, (words = new Map<string, boolean>()));
  let found = words.get(word);
  if (found === undefined) words.set(word, (found = file.text.includes(word)));
  return found;
}
