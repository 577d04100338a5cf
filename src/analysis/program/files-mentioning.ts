import type { AnalysisContext } from "./context.js";

/** Names the files of a program whose text has a word. */
export type FilesMentioning = (word: string) => readonly string[];

/** Searches all files of a program, for who asks for few words. */
export function searchAllFiles({ compiler }: AnalysisContext): FilesMentioning {
  const files = compiler.fileNames();
  return (word) => files.filter((fileName) => compiler.textOf(fileName)?.includes(word));
}
