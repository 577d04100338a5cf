import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { analyzeFile } from "../../../src/analysis/analyze-file.js";
import { analyzeProgram, type ProgramAnalysis } from "../../../src/analysis/analyze-program.js";
import type { Finding } from "../../../src/analysis/finding.js";
import { errorsThatMatter } from "../../../src/analysis/errors/errors-that-matter.js";
import { catalogsOf } from "../../../src/analysis/flags/flag-findings.js";
import { suggestionsIn, type FileSuggestion } from "../../../src/analysis/flags/suggestions.js";
import { gatedWorld, type GatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import type { CompilerDiagnostic } from "../../../src/analysis/program/compiler.js";
import { analysisContext, type AnalysisContext } from "../../../src/analysis/program/context.js";
import { classicCompiler, classicDiagnostic } from "../../../src/compilers/classic/index.js";
import { openLocks } from "../../../src/compilers/open-locks.js";
import type { TypeScript } from "../../../src/compilers/typescript.js";
import { foreignOfProgram } from "../../../src/hosts/foreign-of-program.js";
import { marksDrawnInFolder, type DrawnMark } from "../../support/squiggles.js";
import { activeMutant } from "./active-mutant.js";

/** What the questions about a program begin with. */
export interface Start {
  readonly context: AnalysisContext;
  readonly world: GatedWorld;
  readonly mutant: string | undefined;
}

/** What is said of one file. */
export interface FileAnswer {
  readonly findings: readonly Finding[];
  /** The errors of the compiler's that no finding stands in for. */
  readonly kept: readonly CompilerDiagnostic[];
}

const root = join(__dirname, "..", "..", "..");
const fixtures = join(root, "tests", "parity", "fixtures");
const typescript = createRequire(join(root, "tests", "compilers", "6.0", "package.json"))(
  "typescript",
) as TypeScript;

/**
 * A project of the parity fixtures, where it stands, in this process: nothing is installed and nothing is written. Each
 * question begins anew, so that a test stands for all that it needs.
 */
class DrawnProject {
  #opened: ts.Program | undefined;
  #drawn: ReadonlyMap<string, readonly DrawnMark[]> | undefined;
  #start: Start | undefined;
  readonly #errors = new Map<string, readonly CompilerDiagnostic[]>();

  constructor(readonly folder: string) {}

  /** Opened when it is first asked. */
  get #program(): ts.Program {
    return (this.#opened ??= this.#open());
  }

  #open(): ts.Program {
    const disk = this.#installed();
    const { options, fileNames } = typescript.getParsedCommandLineOfConfigFile(
      `${this.folder}/tsconfig.json`,
      {},
      { ...typescript.sys, ...disk, onUnRecoverableConfigFileDiagnostic: () => undefined },
    )!;
    const host = typescript.createCompilerHost(options);
    const program = typescript.createProgram(fileNames, options, Object.assign(host, disk));
    openLocks(typescript, program);
    return program;
  }

  /** The marks that are drawn in its files. */
  get drawn(): ReadonlyMap<string, readonly DrawnMark[]> {
    return (this.#drawn ??= marksDrawnInFolder(this.folder));
  }

  text(file: string): string {
    return this.#program.getSourceFile(this.#path(file))?.text ?? "";
  }

  /** What a host says that looks at one file. */
  analyze(file: string): FileAnswer {
    const { context, world } = this.begin();
    const errors = this.#errorsIn(this.#path(file));
    const { findings, replaced } = analyzeFile(context, this.#path(file), world, errors);
    return { findings, kept: errors.filter((error) => !replaced.has(error)) };
  }

  /** The files whose errors of the compiler's do not matter to what is found, of all that it looks at. */
  get passedOver(): readonly string[] {
    const { context, world } = this.begin();
    const matters = errorsThatMatter(context, world);
    return [...this.drawn.keys()].filter((file) => !matters(this.#path(file)));
  }

  /** What is said of a file where the compiler is not asked for its errors. */
  findingsWithoutErrors(file: string): readonly Finding[] {
    const { context, world } = this.begin();
    return analyzeFile(context, this.#path(file), world, []).findings;
  }

  /** What an editor suggests that looks at one file. */
  suggestions(file: string): readonly FileSuggestion[] {
    const { context, world } = this.begin();
    return suggestionsIn(context, this.#path(file), world, catalogsOf(context, world));
  }

  /** What a host says that looks at the whole program. */
  analyzeAll(): ProgramAnalysis {
    const { context, world } = this.begin();
    return analyzeProgram(context, world, (file) => this.#errorsIn(file));
  }

  /** What all questions begin with. */
  begin(): Start {
    const mutant = activeMutant();
    // What one mutant makes of the program is the same for all tests.
    if (mutant !== undefined && this.#start?.mutant === mutant) return this.#start;
    const compiler = classicCompiler(typescript, this.#program, this.#installed().readFile);
    const context = analysisContext(compiler, foreignOfProgram(this.#program));
    return (this.#start = { context, world: gatedWorld(context), mutant });
  }

  #path(file: string): string {
    return `${this.folder}/${file}`;
  }

  errorsIn(file: string): readonly CompilerDiagnostic[] {
    return this.#errorsIn(this.#path(file));
  }

  #errorsIn(path: string): readonly CompilerDiagnostic[] {
    const known = this.#errors.get(path);
    if (known) return known;
    const file = this.#program.getSourceFile(path);
    const errors = [
      ...this.#program.getSyntacticDiagnostics(file),
      ...this.#program.getSemanticDiagnostics(file),
    ].flatMap((diagnostic) => classicDiagnostic(typescript, diagnostic) ?? []);
    this.#errors.set(path, errors);
    return errors;
  }

  /** The disk, as if the packages of the fixtures were installed in the project. */
  #installed() {
    const packages = `${this.folder}/node_modules/`;
    const onDisk = (path: string): string => {
      if (!path.startsWith(packages)) return path;
      const [name = "", ...rest] = path.slice(packages.length).split("/");
      if (name !== "proviso") return join(fixtures, "packages", name, ...rest);
      // Of Proviso only what is published is in reach.
      return ["types", "package.json", undefined].includes(rest[0]) ? join(root, ...rest) : "";
    };
    const stat = (path: string) => statSync(onDisk(path), { throwIfNoEntry: false });
    return {
      fileExists: (path: string) => stat(path)?.isFile() === true,
      directoryExists: (path: string) => path === packages.slice(0, -1) || stat(path)?.isDirectory() === true,
      readFile: (path: string) =>
        stat(path)?.isFile() === true ? readFileSync(onDisk(path), "utf8") : undefined,
      realpath: (path: string) => path,
    };
  }
}

const projectsIn = (folder: string): [name: string, project: DrawnProject][] =>
  readdirSync(folder).map((name) => [name, new DrawnProject(join(folder, name).replaceAll("\\", "/"))]);
const projects = new Map([
  ...projectsIn(join(fixtures, "projects")),
  ...projectsIn(join(__dirname, "..", "fixtures", "projects")),
]);

/** All projects of the parity fixtures, and those that are drawn for this process alone, by name. */
export const drawnProjects = (): ReadonlyMap<string, DrawnProject> => projects;
