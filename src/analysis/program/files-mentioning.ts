import { isDeclarationPath } from "../../package/declaration-paths.js";
import { isOfCompiler } from "./compiler-library.js";
import type { AnalysisContext } from "./context.js";

/**
 * Names the files of a program whose text has a word. A word that can be a name is looked for as one: where it stands in a
 * comment alone, the file may be left out.
 *
 * @param folders where files are of interest, if not anywhere; those elsewhere may be named as well
 */
export type FilesMentioning = (word: string, folders?: Iterable<string>) => readonly string[];

/** Searches all files of a program, once for each word. In the libraries of the compiler is nothing of anybody's. */
export function searchAllFiles({ compiler }: AnalysisContext): FilesMentioning {
  const all = compiler
    .fileNames()
    .filter((fileName) => !isOfCompiler(fileName))
    .map((fileName) => ({
      fileName,
      text: compiler.textOf(fileName) ?? "",
      // A bundler may have made `FlagsOf$1` of a name in declarations.
      identifiers: isDeclarationPath(fileName) ? undefined : compiler.identifiersIn(fileName),
    }));
  // Most files have no tag at all, and there are several to ask for.
  let tagged: typeof all | undefined;
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let found = known.get(word);
    if (!found) {
      const files = word.startsWith("@") ? (tagged ??= all.filter(({ text }) => text.includes("@"))) : all;
      const isName = /^\w+$/.test(word);
      found = files
        // The compiler has kept the names that it has read.
        .filter(({ text, identifiers }) =>
          isName && identifiers ? identifiers.has(word) : text.includes(word),
        )
        .map(({ fileName }) => fileName);
      known.set(word, found);
    }
    return found;
  };
}
