import { dirname, posix, relative } from "node:path";
import { analyzeProgram, type FeatureUsage, type ProgramAnalysis } from "../analysis/analyze-program.js";
import { analysisContext, type AnalysisContext } from "../analysis/program/context.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { compilerCodes } from "../analysis/errors/compiler-codes.js";
import { errorsThatMatter } from "../analysis/errors/errors-that-matter.js";
import { CompilerGivesUp } from "../analysis/file-failures.js";
import type { Compiler, CompilerDiagnostic } from "../analysis/program/compiler.js";
import { foreignPolicy, type ForeignPolicy } from "../analysis/gates/mark/foreign/foreign-policy.js";
import { pluginEntryOf } from "../programs/plugin-entry.js";
import { gatedWorld, type GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { ownCatalogs } from "../analysis/catalog/own-catalogs.js";
import type { Problem } from "../problem.js";
import type { ConfigFile } from "../programs/config-file.js";
import { openProgram } from "../programs/open-program.js";
import { asOnDisk, type Overlay } from "../programs/overlay.js";
import type { ErrorsIn, OpenProgram } from "../programs/program.js";
import { projectsOf } from "../programs/projects.js";
import { patchVersion } from "../programs/patch-version.js";
import { runsInProcess } from "../programs/supported.js";
import { toolkitNotShipped } from "../programs/shipped-toolkit.js";
import { declarationsNotLocked } from "../programs/unlocked-declarations.js";
import type { DisplayPath } from "../report/display-path.js";
import type { AnalysedProgram } from "./analysed-program.js";
import { displayed } from "./displayed-problem.js";
import type { Io } from "./io.js";
import { printedErrors } from "./printed-errors.js";
import { progressOn, type Progress } from "./progress.js";
import { shownFiles } from "./shown-files.js";
import { slashed } from "./targets.js";

/** A program while its compiler can still be asked. */
export interface LiveProgram {
  readonly context: AnalysisContext;
  readonly world: GatedWorld;
  readonly features: readonly FeatureUsage[];
}

/** All programs that a command looks at. */
export interface Session {
  readonly programs: readonly AnalysedProgram[];
  /** What could not be read; the other programs have been analysed. */
  readonly problems: readonly Problem[];
  /** Programs that are to lock what they emit, with a TypeScript that has no transformers, or has none without ts-patch. */
  readonly unlocked: readonly Pick<AnalysedProgram, "configFile" | "version">[];
  /** Whether the compiler was asked for the errors of all files. */
  readonly hasAllErrors: boolean;
  readonly textOf: (file: string) => string | undefined;
  readonly displayPath: DisplayPath;
}

/** What is asked of programs. */
export interface Asked {
  /** Asks more of each program, while that can be done. */
  readonly look?: (program: LiveProgram) => void;
  /** What files are to have in place of what is on the disk. */
  readonly overlay?: Overlay;
  /** What to ask about foreign marks in place of what the plugin entry of each program asks. */
  readonly foreign?: ForeignPolicy;
  /** Whether to tell all errors of the compiler's own, too. */
  readonly types?: boolean;
  /** Whether to ask the compiler for the errors of all files, and not only of those where they matter to findings. */
  readonly allErrors?: boolean;
}

/** Analyses the programs of some `tsconfig.json` and of all that they refer to, one after the other. */
export async function analyseProjects(
  io: Io,
  configFiles: readonly string[],
  asked: Asked = {},
): Promise<Session> {
  const { foreign } = asked;
  const displayPath: DisplayPath = (file) => slashed(relative(io.cwd, file)) || ".";
  const progress = progressOn(io);
  const programs: AnalysedProgram[] = [];
  const problems: Problem[] = [];
  const unlocked: AnalysedProgram[] = [];
  const texts = new Map<string, string>();
  for (const config of projectsIn(configFiles, problems)) {
    progress.step(`Reading ${displayPath(config.path)} …`);
    const entry = pluginEntryOf(config.path, config.text);
    const policy = foreign ?? foreignPolicy(entry);
    if ("malformed" in policy) {
      problems.push({ code: "option-malformed", option: policy.malformed });
      continue;
    }
    const analysed = await openAndAnalyse(config, policy, asked, progress, displayPath, texts);
    if ("code" in analysed) problems.push(analysed);
    else {
      programs.push(analysed);
      if (entry["afterDeclarations"] === true && !hasTransformers(analysed, config.path))
        unlocked.push(analysed);
      problems.push(
        ...analysed.failures.map((failure) => ({ code: "analysis-failed" as const, ...failure })),
      );
    }
  }
  progress.end();
  return {
    programs,
    problems: problems.map((problem) => displayed(problem, displayPath)),
    unlocked,
    hasAllErrors: asksForAll(asked),
    textOf: (file) => texts.get(file),
    displayPath,
  };
}

/** ts-patch is for what is written in JavaScript, and the compiler alone passes over transformers. */
const hasTransformers = ({ version }: AnalysedProgram, configFile: string): boolean =>
  runsInProcess(version) && patchVersion(dirname(configFile)) !== undefined;

/** Each project once, also where several refer to it. */
function projectsIn(configFiles: readonly string[], problems: Problem[]): readonly ConfigFile[] {
  const projects = new Map<string, ConfigFile>();
  for (const file of configFiles) {
    const found = projectsOf(file);
    if ("code" in found) problems.push(found);
    else for (const config of found) projects.set(config.path, config);
  }
  return [...projects.values()];
}

/**
 * Analyses a program. A file that is too much for the compiler has it take everything behind it for `any`: then the
 * program is opened anew, and nothing is asked of that file.
 */
async function openAndAnalyse(
  config: ConfigFile,
  foreign: ForeignPolicy,
  asked: Asked,
  progress: Progress,
  displayPath: DisplayPath,
  texts: Map<string, string>,
): Promise<AnalysedProgram | Problem> {
  const tooMuch = new Set<string>();
  for (;;) {
    const program = await openProgram(config, asked.overlay ?? asOnDisk, asksForAll(asked));
    if ("code" in program) return program;
    const before = tooMuch.size;
    const analysed = await analyse(program, foreign, asked, progress, displayPath, texts, tooMuch);
    if (tooMuch.size === before) return analysed;
  }
}

/** @param tooMuch the files that are too much for the compiler; those that are found to be are added */
async function analyse(
  program: OpenProgram,
  foreign: ForeignPolicy,
  asked: Asked,
  progress: Progress,
  displayPath: DisplayPath,
  texts: Map<string, string>,
  tooMuch: Set<string>,
): Promise<AnalysedProgram | Problem> {
  const { compiler, configFile, version } = program;
  const { look, types = false } = asked;
  try {
    progress.step(`Checking ${displayPath(configFile)} …`);
    const before = types ? program.errorsBeforeTypes() : [];
    const context = analysisContext(compiler, foreign);
    const world = gatedWorld(context);
    const matters = asksForAll(asked) ? () => true : errorsThatMatter(context, world);
    const errors = new Map<string, readonly CompilerDiagnostic[]>();
    const errorsIn = remembered(await program.check(scopeOf(compiler, matters)), errors);
    let done = 0;
    const known = new Set(tooMuch);
    const analysis = analyzeProgram(context, world, (file) => {
      progress.step(`Looking at ${displayPath(file)} (${++done}) …`);
      if (program.tooDeep.has(file)) throw new CompilerGivesUp("depth");
      if (known.has(file)) throw new CompilerGivesUp("flow");
      if (!matters(file)) return [];
      const found = errorsIn(file);
      if (found.some(({ code }) => code === compilerCodes.tooMuchFlow)) tooMuch.add(file);
      return found;
    });
    const printed = types ? printedErrors(program, before, errorsIn, analysis.files) : [];
    if (tooMuch.size === known.size) look?.({ context, world, features: analysis.features });
    const own = ownCatalogs(context, world, posix.dirname(slashed(configFile)));
    const analysed = {
      ...summary(program, analysis, errors, own, world.unlocked.size > 0),
      printedErrors: printed,
    };
    program.confirm();
    // A package.json is no file of the program, and one that is yet to be made is nowhere.
    for (const file of shownFiles(analysed))
      texts.set(file, compiler.textOf(file) ?? compiler.readFile(file) ?? "");
    return analysed;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return hasEnded(program)
      ? { code: "typescript-failed", version, reason }
      : { code: "analysis-failed", file: configFile, reason };
  } finally {
    program.close();
  }
}

const asksForAll = ({ types, allErrors }: Asked): boolean => types === true || allErrors === true;

/** TypeScript 7 is asked about a few files one by one; about many, it had better look at all of them by itself. */
function scopeOf(compiler: Compiler, matters: (fileName: string) => boolean): "all" | "few" {
  const checked = compiler.fileNames().filter((fileName) => compiler.isChecked(fileName));
  return checked.filter(matters).length * 2 > checked.length ? "all" : "few";
}

function remembered(ask: ErrorsIn, errors: Map<string, readonly CompilerDiagnostic[]>): ErrorsIn {
  return (file) => {
    const found = errors.get(file) ?? ask(file);
    errors.set(file, found);
    return found;
  };
}

function summary(
  program: OpenProgram,
  { files, optIns, suggestions, features, failures }: ProgramAnalysis,
  errors: ReadonlyMap<string, readonly CompilerDiagnostic[]>,
  own: ReadonlySet<CatalogEntry>,
  hasUnlocked: boolean,
): Omit<AnalysedProgram, "printedErrors"> {
  const { compiler } = program;
  const fileNames = compiler.fileNames();
  const syntaxErrors = fileNames
    .filter((file) => compiler.isChecked(file))
    .flatMap((file) =>
      program
        .syntaxErrorsIn(file)
        .slice(0, 1)
        .map(({ start }) => [file, start] as const),
    );
  const folder = dirname(program.configFile);
  const notShipped = own.size > 0 ? toolkitNotShipped(folder) : undefined;
  const notLocked = hasUnlocked ? declarationsNotLocked(folder) : undefined;
  const findings = [
    ...[...files.values()].flatMap((file) => file.findings),
    ...(notShipped ? [notShipped] : []),
    ...(notLocked ? [notLocked] : []),
  ];
  const compilerErrors = [...errors]
    .filter(([, found]) => found.length > 0)
    .map(([file, found]): [string, readonly CompilerDiagnostic[]] => [
      file,
      found.filter((error) => files.get(file)?.replaced.has(error) !== true),
    ]);
  return {
    configFile: program.configFile,
    version: program.version,
    files: new Set(fileNames),
    findings,
    compilerErrors: new Map(compilerErrors),
    optIns,
    suggestions,
    features,
    own,
    syntaxErrors: new Map(syntaxErrors),
    failures,
  };
}

function hasEnded(program: OpenProgram): boolean {
  try {
    program.confirm();
    return false;
  } catch {
    return true;
  }
}
