import { readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { CompilerDiagnostic, ReportedError } from "../analysis/program/compiler.js";
import type { NativeApi, NativeDiagnostic, NativeModules, NativeProject } from "../compilers/native/api.js";
import {
  answersAll,
  configOf,
  diagnosticText,
  nativeCompiler,
  nativeDiagnostic,
  readText,
} from "../compilers/native/index.js";
import { isLockFile, isLockFileName, openedLockFile } from "../lock/output/lock-file.js";
import type { Problem } from "../problem.js";
import { asTscLooks, writesDeclarations } from "./as-tsc-looks.js";
import type { ConfigFile } from "./config-file.js";
import { configProblem } from "./config-problem.js";
import type { InstalledTypeScript } from "./locate-typescript.js";
import { loadNative } from "./load-native.js";
import { nativeErrors } from "./native-errors.js";
import { newFilesByFolder, type Overlay } from "./overlay.js";
import type { OpenProgram } from "./program.js";
import { withCollectorAtEase } from "./collector-at-ease.js";
import { endingWithUs, withProcesses } from "./started-processes.js";
import { startOwnCheck, type OwnCheck } from "./own-check.js";
import { projectsOf } from "./projects.js";
import { supportedRange } from "./supported.js";
import { push } from "../push.js";

/** The modules of an installed TypeScript 7, by which it is loaded. */
export interface NativeEntry {
  readonly api: string;
  readonly ast: string;
}

/** Opens a project with TypeScript 7, in a process of its own. */
export async function openNativeProgram(
  installed: InstalledTypeScript,
  config: ConfigFile,
  entry: NativeEntry,
  overlay: Overlay,
  checksAll: boolean,
): Promise<OpenProgram | Problem> {
  // The compiler checks a program with all processors, but only where it runs by itself. It is started first, and has
  // its answer when the questions begin. It follows references to what has been built, the API to the sources.
  // It knows nothing of an overlay.
  const isAlone = config.references.length === 0 && overlay.size === 0;
  const startCheck = () => (isAlone ? startOwnCheck(installed, config.path) : Promise.resolve(undefined));
  const ownCheck = checksAll ? await startCheck() : undefined;
  let api: NativeApi | undefined;
  try {
    const modules = await loadNative(installed.resolve(entry.api), installed.resolve(entry.ast));
    const options = { cwd: dirname(config.path), ...readingFrom(modules, overlay) };
    const opened = (api = startNative(() => new modules.api.API(options)));
    const check: Check = { ownCheck, startCheck };
    const close = (): void => end(opened, check.ownCheck);
    const found = programIn({ modules, api, installed, close }, config, overlay, check);
    if ("code" in found || "compiler" in found) {
      if ("code" in found) close();
      return found;
    }
    close();
    return await openNativeProgram(installed, config, entry, found.overlay, checksAll);
  } catch (error) {
    end(api, ownCheck);
    return failureOf(installed, error);
  }
}

/** A process of TypeScript 7 that can be asked. */
export interface NativeProcess {
  readonly modules: NativeModules;
  readonly api: NativeApi;
  readonly installed: InstalledTypeScript;
  /** What is done once a program in it is closed. */
  readonly close: () => void;
}

/**
 * Opens a project in a process; nothing is ended.
 *
 * @returns the program, or what files have to be read as to open it anew: what is behind locks has to be seen
 */
export function programIn(
  running: NativeProcess,
  config: ConfigFile,
  overlay: Overlay,
  check: Check,
): OpenProgram | Problem | { readonly overlay: Overlay } {
  const { modules, api, installed } = running;
  const project = withCollectorAtEase(() => openNativeProject(modules, api, config.path, overlay));
  if (!project) throw new Error("it does not open the project");
  const locks = lockFilesIn(project, overlay);
  if (locks.size > 0) return { overlay: new Map([...overlay, ...locks]) };
  const problem: Problem | undefined = answersAll(project)
    ? configProblem(config.path, config.text, configErrors(project))
    : { code: "unsupported-typescript", version: installed.version, supported: supportedRange };
  return problem ?? programOf(running, project, check, config, overlay);
}

export function failureOf({ version }: InstalledTypeScript, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { code: "typescript-failed", version, reason };
}

/**
 * The files with the types of locks that a program sees, with all locks open, so that what is behind them is seen:
 * `openLocks` tells why.
 */
function lockFilesIn({ program }: NativeProject, overlay: Overlay): Overlay {
  const files = new Map<string, string>();
  for (const fileName of program.getSourceFileNames()) {
    if (!isLockFileName(fileName) || overlay.has(fileName)) continue;
    const text = readText(fileName) ?? "";
    if (isLockFile(text)) files.set(fileName, openedLockFile(text));
  }
  return files;
}

/** The compiler's own check of a program: under way, or to be started where it is needed after all. */
export interface Check {
  ownCheck: OwnCheck | undefined;
  readonly startCheck: () => Promise<OwnCheck | undefined>;
}

function programOf(
  { modules, api, installed, close }: NativeProcess,
  project: NativeProject,
  check: Check,
  config: ConfigFile,
  overlay: Overlay,
): OpenProgram {
  const { program } = project;
  const elsewhere = sourcesOfReferences(api, config);
  const read = (fileName: string): string | undefined => overlay.get(fileName) ?? readText(fileName);
  const compiler = nativeCompiler(modules, project, { elsewhere, read });
  let syntaxErrors: ReadonlyMap<string, readonly CompilerDiagnostic[]> | undefined;
  const allSyntaxErrors = () => (syntaxErrors ??= byFile(program.getSyntacticDiagnostics()));
  const confirm = (): void => void program.getSourceFileNames();

  return {
    configFile: config.path,
    version: installed.version,
    compiler,
    // It has as much stack as it needs.
    tooDeep: new Set(),
    syntaxErrorsIn: (fileName) => allSyntaxErrors().get(fileName) ?? [],
    async check(asks) {
      if (asks === "all") check.ownCheck ??= await check.startCheck();
      const filesWithErrors = await check.ownCheck?.filesWithErrors();
      // With syntax errors the compiler prints nothing else.
      const isComplete = allSyntaxErrors().size === 0;
      const errorsIn = nativeErrors(program, compiler.fileNames(), isComplete ? filesWithErrors : undefined);
      return (fileName) => (elsewhere.has(fileName) ? [] : errorsIn(fileName));
    },
    ...asTscLooks({
      syntax: () => report(program.getSyntacticDiagnostics()),
      options: () => report(program.getProgramDiagnostics()),
      globals: () => report(program.getGlobalDiagnostics()),
      declarations: () => report(program.getDeclarationDiagnostics()),
      writesDeclarations: () => writesDeclarations(configOf(project).options),
    }),
    confirm,
    close,
  };
}

// 7.1 has a method `updateSnapshot` too, for another purpose. Its methods are getters that must not be touched here.
const makesSnapshots = ({ api: { API } }: NativeModules): boolean => "createSnapshot" in API.prototype;

/** What 7.0 is started with: it asks for each file that it reads, so only where some have another text. */
function readingFrom(modules: NativeModules, overlay: Overlay) {
  if (overlay.size === 0 || makesSnapshots(modules)) return {};
  const readFile = (fileName: string): string | undefined => overlay.get(fileName);
  const made = newFilesByFolder(overlay);
  if (made.size === 0) return { fs: { readFile } };
  return {
    fs: {
      readFile,
      fileExists: (fileName: string) => overlay.has(fileName) || undefined,
      getAccessibleEntries(folder: string) {
        const files = made.get(folder);
        return files && entriesWith(folder, files);
      },
    },
  };
}

function entriesWith(folder: string, files: readonly string[]) {
  const names = readdirSync(folder);
  const isFolder = (name: string): boolean =>
    statSync(`${folder}/${name}`, { throwIfNoEntry: false })?.isDirectory() === true;
  const added = files.map((file) => file.slice(folder.length + 1));
  const directories = names.filter(isFolder);
  return { files: [...names.filter((name) => !directories.includes(name)), ...added], directories };
}

export function openNativeProject(
  modules: NativeModules,
  api: NativeApi,
  configFile: string,
  overlay: Overlay,
): NativeProject | undefined {
  const params = { openProjects: [configFile] };
  const layer = { kind: "layer", files: Object.fromEntries(overlay) } as const;
  const snapshot = makesSnapshots(modules)
    ? api.createSnapshot?.({ ...params, ...(overlay.size > 0 && { fileSystem: layer }) })
    : api.updateSnapshot?.(params);
  const path = configFile.replaceAll("\\", "/");
  const projects = snapshot?.getProjects() ?? [];
  return projects.find(({ configFileName }) => configFileName === path) ?? projects[0];
}

function configErrors({ program, configFileName }: NativeProject) {
  return program.getConfigFileParsingDiagnostics().map((error: NativeDiagnostic) => ({
    code: error.code,
    start: error.fileName === configFileName && error.pos >= 0 ? error.pos : undefined,
    text: error.text,
  }));
}

/** The files that other projects list: they are checked there. */
function sourcesOfReferences(api: NativeApi, config: ConfigFile): ReadonlySet<string> {
  const projects = config.references.flatMap((reference) => {
    const found = projectsOf(reference);
    return "code" in found ? [] : found;
  });
  return new Set(projects.flatMap(({ path }) => api.parseConfigFile(path).fileNames));
}

const report = (diagnostics: readonly NativeDiagnostic[]): readonly ReportedError[] =>
  diagnostics.map((diagnostic) => ({
    file: diagnostic.fileName,
    start: Math.max(diagnostic.pos, 0),
    end: Math.max(diagnostic.end, 0),
    code: diagnostic.code,
    text: diagnosticText(diagnostic),
  }));

function byFile(
  diagnostics: readonly NativeDiagnostic[],
): ReadonlyMap<string, readonly CompilerDiagnostic[]> {
  const files = new Map<string, CompilerDiagnostic[]>();
  for (const diagnostic of diagnostics) {
    const read = nativeDiagnostic(diagnostic);
    const { fileName = "" } = diagnostic;
    if (read) push(files, fileName, read);
  }
  return files;
}

// How the processes behind an API end.
const ends = new WeakMap<NativeApi, readonly (() => void)[]>();

/** Starts an API, and has the process behind it end with this one. */
export function startNative(start: () => NativeApi): NativeApi {
  const { value: api, processes } = withProcesses(start);
  ends.set(api, processes.map(endingWithUs));
  return api;
}

function end(api: NativeApi | undefined, ownCheck: OwnCheck | undefined): void {
  ownCheck?.stop();
  endNative(api);
}

/** Ends the process behind an API. Never throws, and may be called again. */
export function endNative(api: NativeApi | undefined): void {
  // Asked to end, the process may print that it was interrupted, in the middle of our output.
  for (const end of (api && ends.get(api)) ?? []) end();
  // Closing asks the process for something more, which fails where it has ended already. The second time it does not.
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      api?.close();
      return;
    } catch {
      // See above.
    }
  }
}
