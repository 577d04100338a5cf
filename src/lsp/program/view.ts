import { posix } from "node:path";
import { analyzeFile, type FileAnalysis } from "../../analysis/analyze-file.js";
import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import { catalogsOf } from "../../analysis/flags/flag-findings.js";
import { gatedWorld } from "../../analysis/gates/lock/gated-world.js";
import { keysElsewhere } from "../../analysis/gates/lock/keys-elsewhere.js";
import type { CompilerDiagnostic } from "../../analysis/program/compiler.js";
import { analysisContext } from "../../analysis/program/context.js";
import {
  configFileOf,
  configOf,
  nativeCompiler,
  nativeDiagnostic,
  readText,
  type NativeModules,
  type NativeProject,
  type Together,
} from "../../compilers/native/index.js";
import {
  foreignPolicy,
  silent,
  type ForeignPolicy,
} from "../../analysis/gates/mark/foreign/foreign-policy.js";
import { pluginEntryOf } from "../../programs/plugin-entry.js";
import type { AnalysisSession } from "../../analysis/program/analysis-session.js";
import { keptMarkedNames } from "../../editor/kept-marked-names.js";
import { readWorldOf, remembered, worldAgain } from "../../editor/kept-world.js";
import type { EditorView } from "../../editor/view.js";
import type { NativeReadWorld } from "./kept-world.js";
import type { Mentions } from "./file-mentions.js";

/** The view of a program of TypeScript 7. It goes when the editor's program changes. */
export interface ProgramView extends EditorView {
  /**
   * What is found in a file.
   *
   * @param errors what the compiler reports of the file, where that is known
   */
  analysisOf(fileName: string, errors?: readonly CompilerDiagnostic[]): FileAnalysis;
  /** What the compiler itself reports of the types in a file. */
  errorsIn(fileName: string): readonly CompilerDiagnostic[];
  /** Asks the compiler what is asked whatever errors it reports of a file. */
  prepare(fileName: string): void;
  /** What has been read of the gated world, for the next program. */
  readWorld(): NativeReadWorld;
  /** Whether files can be imported by other names than those of packages. */
  readonly hasPaths: boolean;
}

/**
 * @param isOpen whether a file is open in the editor, so that its text is not that of the disk
 * @param kept what was read of an earlier program, where that still holds
 * @param session what is kept from one program to the next
 * @param cwd the folder of the workspace, for a program that has none of its own
 * @param together has questions go out together
 */
export function programView(
  modules: NativeModules,
  project: NativeProject,
  mentions: Mentions,
  isOpen: (fileName: string) => boolean,
  kept: NativeReadWorld | undefined,
  session: AnalysisSession,
  cwd: string,
  together: Together,
): ProgramView {
  const configFile = configFileOf(project);
  const read = (fileName: string): string | undefined => (isOpen(fileName) ? undefined : readText(fileName));
  const asked = nativeCompiler(modules, project, { read, mostKept: mostKeptCharacters, together });
  const compiler = kept ? { ...asked, fileNames: () => kept.fileNames } : asked;
  const context = analysisContext(compiler, foreignOf(configFile), session);
  const { options } = configOf(project);
  const search = (word: string): readonly string[] =>
    compiler.fileNames().filter((fileName) => mentions.has(fileName, word));
  const searched = remembered(search, kept?.searched);
  const again = kept && worldAgain(context, kept, { hasKeys: kept.hasKeys, mayHaveKeys: always(true) });
  const world = again ?? gatedWorld(context, searched.search, always(true), { ofFile: keptMarkedNames });
  const folder = configFile === undefined ? cwd : posix.dirname(configFile);
  const analyses = new Map<string, FileAnalysis>();
  let catalogs = again && kept.catalogs;
  const catalogsSeen = (): readonly CatalogEntry[] => (catalogs ??= catalogsOf(context, world));
  const reported = (fileName: string): readonly CompilerDiagnostic[] =>
    project.program.getSemanticDiagnostics(fileName).flatMap((error) => nativeDiagnostic(error) ?? []);

  return {
    context,
    world,
    get catalogs() {
      return catalogsSeen();
    },
    hasPaths: options.paths !== undefined || options.baseUrl !== undefined,
    readWorld: () => ({
      ...readWorldOf(context, world, searched),
      hasKeys: kept?.hasKeys ?? always(keysElsewhere(context, world.names, world.apis)()),
      fileNames: compiler.fileNames(),
    }),
    displayPath: (file) => posix.relative(folder, file),
    errorsIn: reported,
    prepare: (fileName) => void analyzeFile(context, fileName, world, []),
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

// What a few files are asked for again and again has room in it. To search all of a program reads each file once.
const mostKeptCharacters = 500_000;

const always = (answer: boolean) => (): boolean => answer;

/** What the program asks about foreign marks; nothing where that cannot be read: an editor fails soft. */
function foreignOf(configFile: string | undefined): ForeignPolicy {
  const text = configFile === undefined ? undefined : readText(configFile);
  const policy =
    configFile === undefined || text === undefined ? silent : foreignPolicy(pluginEntryOf(configFile, text));
  return "malformed" in policy ? silent : policy;
}
