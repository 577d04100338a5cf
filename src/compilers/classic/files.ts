import type ts from "typescript";
import type { CompilerFiles } from "../parts.js";
import { placesInProgram } from "../new-declaration-places.js";

// Not in the published types of the compiler, but there in every version from 5.4 to 6.
interface InternalProgram extends ts.Program {
  isSourceOfProjectReferenceRedirect?(fileName: string): boolean;
}
interface InternalSourceFile {
  readonly identifiers?: ReadonlyMap<string, string>;
  readonly checkJsDirective?: { readonly enabled: boolean };
}

/** What TypeScript 5 or 6 has of the files of a program, and reads of others. */
export function classicFiles(
  program: ts.Program,
  readFile: (path: string) => string | undefined,
): CompilerFiles {
  const options = program.getCompilerOptions();
  const configFile = options["configFilePath"];
  return {
    fileNames: () => program.getSourceFiles().map((file) => file.fileName),
    textOf: (fileName) => program.getSourceFile(fileName)?.text,
    sourceFile: (fileName) => program.getSourceFile(fileName),
    identifiersIn(fileName) {
      const file = program.getSourceFile(fileName) as InternalSourceFile | undefined;
      // In JavaScript, comments may name something, and not all of them are read.
      return isJavaScript(fileName) ? undefined : file?.identifiers;
    },
    isChecked(fileName) {
      const file = program.getSourceFile(fileName);
      if (!file || file.isDeclarationFile || program.isSourceFileFromExternalLibrary(file)) return false;
      if (options.noCheck === true) return false;
      // The source of a referenced project is checked with that one.
      if ((program as InternalProgram).isSourceOfProjectReferenceRedirect?.(fileName)) return false;
      const directive = (file as InternalSourceFile).checkJsDirective;
      return (
        directive?.enabled ??
        (isJavaScript(fileName) ? options.checkJs === true : !fileName.endsWith(".json"))
      );
    },

    readFile,
    newDeclarationPlaces:
      typeof configFile === "string"
        ? placesInProgram(configFile, readFile, (folder) =>
            program.getRootFileNames().some((file) => file.startsWith(`${folder}/`)),
          )
        : () => [],
  };
}

const isJavaScript = (fileName: string): boolean => /\.[cm]?jsx?$/.test(fileName);
