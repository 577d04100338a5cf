import { isOfCompiler } from "./compiler-library.js";
import type { AnalysisContext } from "./context.js";

/** Names the files of a program whose text has a word. */
export type FilesMentioning = (word: string) => readonly string[];

/** Searches all files of a program, for who asks for few words. In the libraries of the compiler is nothing of anybody's. */
export function searchAllFiles({ compiler }: AnalysisContext): FilesMentioning {
  const files = compiler.fileNames().filter((fileName) => !isOfCompiler(fileName));
  const texts = files.map((fileName) => compiler.textOf(fileName) ?? "");
  return (word) => files.filter((_, index) => texts[index]?.includes(word));
}
