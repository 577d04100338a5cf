import { readFileSync } from "node:fs";
import type { CompilerFiles } from "../parts.js";
import type { NativeProject } from "./api.js";
import { placesInProgram } from "../new-declaration-places.js";
import { checkDirective } from "./check-directive.js";
import { decode } from "./decode.js";
import { keptTexts } from "./kept-texts.js";

/** Reads the text of a file; nothing where only the compiler has it. */
export type ReadText = (fileName: string) => string | undefined;

/**
 * The files of a project of TypeScript 7. Their texts are read here: a tree costs a transfer of several times its text.
 *
 * @param mostKept how many characters of texts are kept at most, beside those of files whose trees are asked for
 */
export function nativeFiles(
  project: NativeProject,
  elsewhere: ReadonlySet<string>,
  read: ReadText = readText,
  mostKept = Infinity,
): CompilerFiles {
  const { program } = project;
  const { fileNames: roots, options } = configOf(project);
  const configFile = configFileOf(project);
  const rootFiles = new Set(roots);
  const texts = keptTexts(mostKept);
  const checked = new Map<string, boolean>();
  // The compiler keeps what it has, and is asked again for what it does not have.
  const missing = new Set<string>();
  let names: readonly string[] | undefined;

  function textOf(fileName: string): string | undefined {
    return texts.of(fileName, () => read(fileName) ?? program.getSourceFile(fileName)?.text);
  }

  function isChecked(fileName: string): boolean {
    if (options.noCheck === true || isDeclaration(fileName) || elsewhere.has(fileName)) return false;
    // What the project lists itself is its own; the compiler tells of the rest, one round trip a file.
    const isOwn = rootFiles.has(fileName);
    if (!isOwn && program.getSourceFileMetadata(fileName)?.isFromExternalLibrary !== false) return false;
    const directive = checkDirective(textOf(fileName) ?? "");
    return directive ?? (isJavaScript(fileName) ? options.checkJs === true : !fileName.endsWith(".json"));
  }

  return {
    fileNames: () => (names ??= program.getSourceFileNames()),
    textOf,
    sourceFile(fileName) {
      if (missing.has(fileName)) return undefined;
      const file = program.getSourceFile(fileName);
      if (!file) missing.add(fileName);
      // A file that has changed on the disk since: from here on its text is the one that was compiled.
      if (file) texts.settle(fileName, file.text);
      return file;
    },
    identifiersIn: () => undefined,
    readFile: readText,
    // What no `tsconfig.json` lists belongs to nothing before somebody opens it.
    newDeclarationPlaces:
      configFile === undefined
        ? () => []
        : placesInProgram(configFile, readText, (folder) =>
            roots.some((file) => file.startsWith(`${folder}/`)),
          ),
    isChecked(fileName) {
      let answer = checked.get(fileName);
      if (answer === undefined) checked.set(fileName, (answer = isChecked(fileName)));
      return answer;
    },
  };
}

/** The `tsconfig.json` of a project; nothing where the compiler has made one up, for files that are open and belong to none. */
export function configFileOf({ configFileName }: NativeProject): string | undefined {
  // 7.0 has a name for what is made up, which is no file's.
  return configFileName?.startsWith("/dev/null/") === true ? undefined : configFileName;
}

/** Where 7.0 and 7.1 keep what they read from the `tsconfig.json`. */
export function configOf({ parsedCommandLine, rootFiles = [], compilerOptions = {} }: NativeProject) {
  return parsedCommandLine ?? { fileNames: rootFiles, options: compilerOptions };
}

const isJavaScript = (fileName: string): boolean => /\.[cm]?jsx?$/.test(fileName);
// Also `style.d.css.ts`.
const isDeclaration = (fileName: string): boolean =>
  /\.d\.[cm]?ts$/.test(fileName) || /\.d\.[^/.]+\.ts$/.test(fileName);

/** Reads the text of a file from the disk. */
export function readText(fileName: string): string | undefined {
  try {
    const text = decode(readFileSync(fileName));
    // Where bytes are no text, the compiler has its own way to count them.
    return text.includes("\uFFFD") ? undefined : text;
  } catch {
    // Deleted meanwhile, or in the compiler's own memory: it still has the text.
    return undefined;
  }
}
