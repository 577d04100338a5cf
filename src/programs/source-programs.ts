import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "../problem.js";
import { classicProgram, loadClassic } from "./classic-program.js";
import { readConfigFile } from "./config-file.js";
import { locateTypeScript, type InstalledTypeScript } from "./locate-typescript.js";
import { memoryHosts } from "./memory-host.js";
import { nativeSession } from "./native-session.js";
import { opened } from "./open-program.js";
import type { OpenProgram } from "./program.js";

/** Programs of sources that are no files of a project, one after another, which may share most of them. */
export interface SourcePrograms {
  /**
   * @param sources by their paths
   * @param roots the files to begin with
   */
  readonly open: (sources: Sources, roots: readonly string[]) => Promise<SourceProgram | Problem>;
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
  /** Ends what runs for all of them. Never throws, and may be called again. */
  readonly close: () => void;
}

/** A program of sources. */
export interface SourceProgram extends OpenProgram {
  /** What the names of the files begin with. */
  readonly home: string;
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
  if ("compiler" in entry) {
    const open = inMemory(installed, entry.compiler, `${folder}/s/`, compilerOptions);
    return {
      open,
      check: async (sources, roots) => checkedBy(await open(sources, roots)),
      close: () => undefined,
    };
  }
  const write = writerTo(folder, compilerOptions);
  const session = nativeSession(installed, entry, folder);
  const open: SourcePrograms["open"] = async (sources, roots) => {
    const { home, config } = write(sources, roots);
    const file = readConfigFile(config);
    const program = "code" in file ? file : await opened(installed, () => session.open(file));
    return "code" in program ? program : { ...program, home };
  };
  return {
    open,
    async check(sources, roots, isAtOnce) {
      const { home, config } = write(sources, roots);
      const file = readConfigFile(config);
      if ("code" in file) return file;
      const files = isAtOnce ? await session.filesWithErrors(file) : undefined;
      if (files) return { hasErrors: (path) => files.has(home + path), close: () => undefined };
      return checkedBy(await open(sources, roots));
    },
    close: session.close,
  };
}

async function checkedBy(program: SourceProgram | Problem): Promise<CheckedSources | Problem> {
  if ("code" in program) return program;
  const { home } = program;
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
  return async (sources, roots) => {
    const program = await opened(installed, () => {
      loaded ??= load();
      if ("code" in loaded) return loaded;
      const { typescript, options, hostOf } = loaded;
      const host = hostOf(new Map([...sources].map(([path, text]) => [home + path, text])));
      const rootNames = roots.map((path) => home + path);
      return classicProgram(typescript, installed.version, { configFile, rootNames, options, host });
    });
    return "code" in program ? program : { ...program, home };
  };
}

/** Where sources have been written, with what has them as a project. */
interface Written {
  readonly home: string;
  readonly config: string;
}

/**
 * Writes sources with a `tsconfig.json` for them. What has been written stays as it is, as who has read it may read more of it:
 * a file that has another text by now is written into another folder, with all others.
 */
function writerTo(folder: string, compilerOptions: object) {
  const homes: { readonly home: string; readonly written: Map<string, string> }[] = [];
  const folders = new Set<string>();
  let count = 0;

  function homeFor(sources: Sources) {
    const isAsWritten = (written: ReadonlyMap<string, string>): boolean =>
      [...sources].every(([path, text]) => (written.get(path) ?? text) === text);
    const known = homes.find(({ written }) => isAsWritten(written));
    const found = known ?? { home: `${folder}/s${homes.length}/`, written: new Map<string, string>() };
    if (!known) homes.push(found);
    return found;
  }

  return (sources: Sources, files: readonly string[]): Written => {
    const { home, written } = homeFor(sources);
    for (const [path, text] of sources) {
      if (written.has(path)) continue;
      const parent = dirname(home + path);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(home + path, text);
      written.set(path, text);
    }
    const config = `${home}tsconfig.${count++}.json`;
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    return { home, config };
  };
}
