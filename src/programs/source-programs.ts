import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "../problem.js";
import { classicProgram, loadClassic } from "./classic-program.js";
import { readConfigFile } from "./config-file.js";
import { locateTypeScript, type InstalledTypeScript } from "./locate-typescript.js";
import { memoryHosts } from "./memory-host.js";
import { opened, openProgram } from "./open-program.js";
import { startOwnCheck } from "./own-check.js";
import type { OpenProgram } from "./program.js";

/** Programs of sources that are no files of a project, one after another, which may share most of them. */
export interface SourcePrograms {
  /** What the names of all files begin with. */
  readonly home: string;
  /**
   * @param sources by their paths
   * @param roots the files to begin with
   */
  readonly open: (sources: Sources, roots: readonly string[]) => Promise<OpenProgram | Problem>;
  /**
   * Tells whether the compiler has errors to tell of one of the files.
   *
   * @param isAtOnce whether it may look at all of them before it is asked
   */
  readonly check: (
    sources: Sources,
    roots: readonly string[],
    isAtOnce: boolean,
  ) => Promise<CheckedSources | Problem>;
}

type Sources = ReadonlyMap<string, string>;

export interface CheckedSources {
  hasErrors(path: string): boolean;
  close(): void;
}

/**
 * @param folder from where the compiler and the packages are seen, with slashes; only TypeScript 7 needs files in it
 */
export function sourcePrograms(folder: string, compilerOptions: object): SourcePrograms | Problem {
  const installed = locateTypeScript(folder);
  if ("code" in installed) return installed;
  const { entry } = installed.support;
  const home = `${folder}/s/`;
  if ("compiler" in entry) {
    const open = inMemory(installed, entry.compiler, home, compilerOptions);
    return { home, open, check: async (sources, roots) => checkedBy(await open(sources, roots), home) };
  }
  const write = writerTo(home, compilerOptions);
  const open: SourcePrograms["open"] = async (sources, roots) => {
    const file = readConfigFile(write(sources, roots));
    return "code" in file ? file : openProgram(file);
  };
  return {
    home,
    open,
    async check(sources, roots, isAtOnce) {
      // By itself the compiler uses all processors, and is asked nothing.
      const alone = isAtOnce ? await startOwnCheck(installed, write(sources, roots)) : undefined;
      const files = await alone?.filesWithAnyErrors();
      const isAnswer = files !== undefined && [...files].every((file) => file.startsWith(home));
      if (isAnswer) return { hasErrors: (path) => files.has(home + path), close: () => undefined };
      return checkedBy(await open(sources, roots), home);
    },
  };
}

async function checkedBy(program: OpenProgram | Problem, home: string): Promise<CheckedSources | Problem> {
  if ("code" in program) return program;
  const errorsIn = await program.check("few");
  return {
    hasErrors: (path) => program.syntaxErrorsIn(home + path).length > 0 || errorsIn(home + path).length > 0,
    close: () => program.close(),
  };
}

function inMemory(
  installed: InstalledTypeScript,
  module: string,
  home: string,
  compilerOptions: object,
): SourcePrograms["open"] {
  const configFile = `${home}tsconfig.json`;
  const load = () => {
    const typescript = loadClassic(installed, module, configFile);
    if ("code" in typescript) return typescript;
    const { options } = typescript.convertCompilerOptionsFromJson(compilerOptions, home, configFile);
    return { typescript, options, hostOf: memoryHosts(typescript, options, home.slice(0, -1)) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  return (sources, roots) =>
    opened(installed, () => {
      loaded ??= load();
      if ("code" in loaded) return loaded;
      const { typescript, options, hostOf } = loaded;
      const host = hostOf(new Map([...sources].map(([path, text]) => [home + path, text])));
      const rootNames = roots.map((path) => home + path);
      return classicProgram(typescript, installed.version, { configFile, rootNames, options, host });
    });
}

/** Writes sources with a `tsconfig.json` for them, and has its path. */
function writerTo(home: string, compilerOptions: object) {
  const written = new Map<string, string>();
  const folders = new Set<string>();
  return (sources: Sources, files: readonly string[]): string => {
    for (const [path, text] of sources) {
      if (written.get(path) === text) continue;
      const parent = dirname(home + path);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(home + path, text);
      written.set(path, text);
    }
    const config = `${home}tsconfig.json`;
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    return config;
  };
}
