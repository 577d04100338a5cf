import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";
import type { TypeScript } from "../typescript.js";
import { classicFiles } from "./files.js";
import { classicSource } from "./source.js";
import { classicSyntax } from "./syntax.js";
import { classicTypes } from "./types.js";

export { classicDiagnostic } from "./diagnostic.js";

/**
 * TypeScript 5 or 6 as the analysis asks for it.
 *
 * @param typescript the compiler that made the program
 * @param program the program to ask
 * @param readFile reads a file that need not be part of the program
 */
export function classicCompiler(
  typescript: TypeScript,
  program: ts.Program,
  // A file that is not there costs much more to read than to ask for.
  readFile = (path: string): string | undefined =>
    typescript.sys.fileExists(path) ? typescript.sys.readFile(path) : undefined,
): Compiler {
  const checker = program.getTypeChecker();
  return {
    ...classicFiles(program, readFile),
    ...classicSyntax(typescript),
    ...classicSource(typescript, checker),
    ...classicTypes(typescript, checker),
  };
}
