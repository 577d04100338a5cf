import { posix } from "node:path";
import { analyzeFile, type FileAnalysis } from "../../analysis/analyze-file.js";
import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import { catalogsOf } from "../../analysis/flags/flag-findings.js";
import { gatedWorld } from "../../analysis/gates/lock/gated-world.js";
import type { CompilerDiagnostic } from "../../analysis/program/compiler.js";
import { analysisContext } from "../../analysis/program/context.js";
import {
  nativeCompiler,
  nativeDiagnostic,
  readText,
  type NativeModules,
  type NativeProject,
} from "../../compilers/native/index.js";
import {
  foreignPolicy,
  silent,
  type ForeignPolicy,
} from "../../analysis/gates/mark/foreign/foreign-policy.js";
import { pluginEntryOf } from "../../programs/plugin-entry.js";
import type { EditorView } from "../../editor/view.js";
import type { Mentions } from "./mentions.js";

/** The view of a program of TypeScript 7. It goes when the editor's program changes. */
export interface ProgramView extends EditorView {
  /**
   * What is found in a file.
   *
   * @param errors what the compiler reports of the file, where that is known
   */
  analysisOf(fileName: string, errors?: readonly CompilerDiagnostic[]): FileAnalysis;
}

/** @param isOpen whether a file is open in the editor, so that its text is not that of the disk */
export function programView(
  modules: NativeModules,
  project: NativeProject,
  mentions: Mentions,
  isOpen: (fileName: string) => boolean,
): ProgramView {
  const read = (fileName: string): string | undefined => (isOpen(fileName) ? undefined : readText(fileName));
  const compiler = nativeCompiler(modules, project, new Set(), read);
  const context = analysisContext(compiler, foreignOf(project.configFileName));
  const world = gatedWorld(
    context,
    (word) => compiler.fileNames().filter((fileName) => mentions.has(fileName, word)),
    () => true,
  );
  const folder = posix.dirname(project.configFileName);
  const analyses = new Map<string, FileAnalysis>();
  let catalogs: readonly CatalogEntry[] | undefined;
  const reported = (fileName: string): readonly CompilerDiagnostic[] =>
    project.program.getSemanticDiagnostics(fileName).flatMap((error) => nativeDiagnostic(error) ?? []);

  return {
    context,
    world,
    get catalogs() {
      return (catalogs ??= catalogsOf(context, world));
    },
    displayPath: (file) => posix.relative(folder, file),
    analysisOf(fileName, errors) {
      let analysis = errors ? undefined : analyses.get(fileName);
      if (!analysis) {
        analysis = analyzeFile(context, fileName, world, errors ?? reported(fileName));
        analyses.set(fileName, analysis);
      }
      return analysis;
    },
  };
}

/** What the program asks about foreign marks; nothing where that cannot be read: an editor fails soft. */
function foreignOf(configFile: string): ForeignPolicy {
  const text = readText(configFile);
  const policy = text === undefined ? silent : foreignPolicy(pluginEntryOf(configFile, text));
  return "malformed" in policy ? silent : policy;
}
