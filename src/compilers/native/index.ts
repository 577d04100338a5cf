import type { Compiler } from "../../analysis/program/compiler.js";
import type { NativeModules, NativeProject } from "./api.js";
import { unlessEmptyTuple } from "./empty-tuple.js";
import { nativeFiles, type ReadText } from "./files.js";
import { resolvedNodes } from "./resolved-nodes.js";
import { nativeSource } from "./source.js";
import { nativeSyntax } from "./syntax.js";
import { nativeTypes } from "./types.js";
import type { Together } from "./together.js";
import { valueSymbols } from "./value-symbols.js";

export type { NativeApi, NativeModules, NativeProject } from "./api.js";
export { diagnosticText, nativeDiagnostic } from "./diagnostic.js";
export { answersAll } from "./probe.js";
export type { Together } from "./together.js";
export { configFileOf, configOf, readText, type ReadText } from "./files.js";

export interface NativeCompilerOptions {
  /** Files of the program that are checked with the projects that list them. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Reads the texts of files, where that is not to be done from the disk. */
  readonly read?: ReadText;
  /** How many characters of texts are kept at most. */
  readonly mostKept?: number;
  /** Where questions need not wait for the answers to others. */
  readonly together?: Together;
}

/**
 * TypeScript 7 as the analysis asks for it: another process, which answers from one snapshot of the files.
 *
 * @param modules the modules of the installed TypeScript that answers
 * @param project the project to ask, at one snapshot; all that is asked is kept as long as the returned object
 */
export function nativeCompiler(
  modules: NativeModules,
  project: NativeProject,
  { elsewhere = new Set(), read, mostKept, together = () => undefined }: NativeCompilerOptions = {},
): Compiler {
  const unlessEmpty = unlessEmptyTuple(modules, project);
  const nodes = resolvedNodes();
  const values = valueSymbols(modules);
  return {
    ...nativeFiles(project, elsewhere, read, mostKept),
    ...nativeSyntax(modules.ast),
    ...nativeSource(modules, project.checker, unlessEmpty, nodes, values, together),
    ...nativeTypes(modules, project.checker, unlessEmpty, nodes, values),
  };
}
