import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { analyzeFile } from "../../../src/analysis/analyze-file.js";
import type { CompilerDiagnostic } from "../../../src/analysis/program/compiler.js";
import { analysisContext, type AnalysisContext } from "../../../src/analysis/program/context.js";
import type { Finding } from "../../../src/analysis/finding.js";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { classicCompiler, classicDiagnostic } from "../../../src/compilers/classic/index.js";
import type { TypeScript } from "../../../src/compilers/typescript.js";

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** What is said of a set of files. */
export interface Answer {
  readonly findings: readonly Finding[];
  /** What the compiler reports beside the findings: `main.ts: Cannot find name 'x'.` */
  readonly errors: readonly string[];
}

/** A program with the texts that it was made of, and what the compiler is known to report of its files. */
interface OpenProgram {
  readonly files: Files;
  readonly program: ts.Program;
  readonly errors: Errors;
}
type Errors = Map<string, readonly CompilerDiagnostic[]>;

const root = join(__dirname, "..", "..", "..");
const folder = "/project/";
// The packages of the project, with where they are in truth. Of Proviso only what is published is in reach.
const packages: Readonly<Record<string, string>> = {
  "/project/node_modules/proviso/": `${root}/`,
  "/project/node_modules/depot/": join(__dirname, "..", "fixtures", "depot") + "/",
  "/project/node_modules/gallery/": join(root, "tests", "parity", "fixtures", "packages", "gallery") + "/",
};
// `lib.dom.d.ts` is most of the work of a compiler; of all it declares the reference App names these.
const globals = `
interface Request { readonly url: string }
interface Response { readonly status: number }
declare const users: import("proviso/app").Blueprint;
declare const ready: boolean;
declare namespace JSX { interface IntrinsicElements { p: object } }
`;

/** A project in memory, with the packages `proviso`, `depot` and `gallery`, that keeps its compiler from one question to the next. */
export class Workspace {
  readonly #typescript: TypeScript;
  readonly #service: ts.LanguageService;
  #files = new Map<string, { readonly text: string; readonly version: number }>();
  readonly #onDisk = new Map<string, ts.IScriptSnapshot | undefined>();
  // By all the files of a program.
  readonly #programs = new Map<string, ts.Program>();
  readonly #errors = new Map<string, Errors>();
  #version = 0;

  constructor(readonly version: string) {
    const typescript = createRequire(join(root, "tests", "compilers", version, "package.json"))(
      "typescript",
    ) as TypeScript;
    this.#typescript = typescript;
    const options: ts.CompilerOptions = {
      target: typescript.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      types: [],
      module: typescript.ModuleKind.Node16,
      moduleResolution: typescript.ModuleResolutionKind.Node16,
      jsx: typescript.JsxEmit.Preserve,
      strict: true,
      allowJs: true,
      checkJs: true,
      noEmit: true,
    };
    this.#service = typescript.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [...this.#files.keys()],
      getScriptVersion: (name) => String(this.#files.get(name)?.version ?? 0),
      getScriptSnapshot: (name) => this.#snapshot(name),
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (settings) => typescript.getDefaultLibFilePath(settings),
      fileExists: (name) => this.#files.has(name) || isFile(onDisk(name)),
      readFile: (name) => this.#files.get(name)?.text ?? readText(onDisk(name)),
      directoryExists: (name) => `${name}/`.startsWith(folder) || existsSync(name),
    });
  }

  /** Analyses all files, as a host does. */
  analyze(files: Files): Answer {
    const open = this.#open(files);
    const context = this.#contextOf(open);
    const world = gatedWorld(context);
    const findings: Finding[] = [];
    const errors: string[] = [];
    for (const name of Object.keys(files)) {
      const reported = this.#errorsIn(open, folder + name);
      const { findings: found, replaced } = analyzeFile(context, folder + name, world, reported);
      findings.push(...found);
      const kept = reported.filter((error: CompilerDiagnostic) => !replaced.has(error));
      errors.push(...kept.map(({ text }) => `${name}: ${text}`));
    }
    return { findings, errors };
  }

  /** What the compiler reports of a file. */
  errorsOf(files: Files, name: string): readonly CompilerDiagnostic[] {
    return this.#errorsIn(this.#open(files), folder + name);
  }

  /** Opens files without analysing them. */
  context(files: Files): AnalysisContext {
    return this.#contextOf(this.#open(files));
  }

  #contextOf({ files, program }: OpenProgram): AnalysisContext {
    const readFile = (path: string) => files[path.slice(folder.length)] ?? readText(onDisk(path));
    return analysisContext(classicCompiler(this.#typescript, program, readFile));
  }

  #errorsIn({ program, errors }: OpenProgram, path: string): readonly CompilerDiagnostic[] {
    const known = errors.get(path);
    if (known) return known;
    const file = program.getSourceFile(path)!;
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].flatMap(
      (diagnostic) => classicDiagnostic(this.#typescript, diagnostic) ?? [],
    );
    errors.set(path, found);
    return found;
  }

  /** For who asks the same thousands of times, the last programs are kept, and of all what the compiler reports. */
  #open(files: Files): OpenProgram {
    const key = JSON.stringify(files);
    const program = this.#programs.get(key) ?? this.#create(files);
    this.#programs.delete(key);
    this.#programs.set(key, program);
    for (const [oldest] of this.#programs) if (this.#programs.size > 50) this.#programs.delete(oldest);
    const errors = this.#errors.get(key) ?? new Map<string, readonly CompilerDiagnostic[]>();
    this.#errors.set(key, errors);
    return { files, program, errors };
  }

  #create(files: Files): ts.Program {
    const next = new Map<string, { text: string; version: number }>();
    for (const [name, text] of Object.entries({ "globals.d.ts": globals, ...files })) {
      const before = this.#files.get(folder + name);
      next.set(folder + name, before?.text === text ? before : { text, version: ++this.#version });
    }
    this.#files = next;
    return this.#service.getProgram()!;
  }

  #snapshot(name: string): ts.IScriptSnapshot | undefined {
    const text = this.#files.get(name)?.text;
    if (text !== undefined) return this.#typescript.ScriptSnapshot.fromString(text);
    if (!this.#onDisk.has(name)) {
      const content = readText(onDisk(name));
      this.#onDisk.set(
        name,
        content === undefined ? undefined : this.#typescript.ScriptSnapshot.fromString(content),
      );
    }
    return this.#onDisk.get(name);
  }
}

/** The name that a file of a workspace has for those who wrote it. */
export const nameInWorkspace = (file: string): string => file.slice(folder.length);
export const pathInWorkspace = (name: string): string => folder + name;

function onDisk(name: string): string {
  const [prefix, place] = Object.entries(packages).find(([prefix]) => name.startsWith(prefix)) ?? [];
  return prefix === undefined || place === undefined ? name : place + name.slice(prefix.length);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const readText = (path: string): string | undefined =>
  isFile(path) ? readFileSync(path, "utf8") : undefined;
