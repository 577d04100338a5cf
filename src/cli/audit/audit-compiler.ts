import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { CompilerAtHand, Setting } from "../../audit/program/compiled.js";
import { sourcePrograms, type SourcePrograms } from "../../programs/source-programs.js";
import type { Problem } from "../../problem.js";
import { locateTypeScript } from "../../programs/locate-typescript.js";
import { slashed } from "../targets.js";
import { packageFolders } from "./package-folders.js";

/** A compiler cannot be had, or has failed. */
export class CompilerProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** A compiler that may keep a process for what it is asked next. */
export interface ClosableCompiler extends CompilerAtHand {
  /** Ends it. Never throws. */
  close(): void;
}

/**
 * The compiler that a project has installed, for sources in a temporary folder: nothing is written into the project.
 *
 * What the sources import is looked for where the project's own files would find it.
 *
 * @param temporary an empty folder for what only the compiler is to see
 * @param project the folder of the project
 */
export function compilerIn(temporary: string, project: string): ClosableCompiler {
  const folder = slashed(withPackagesOf(project, temporary));
  let programs: SourcePrograms | undefined;
  /** Only what opens the first program finds out that there is no compiler. */
  const begin = (): SourcePrograms =>
    (programs ??= orThrow(project, sourcePrograms(folder, optionsFor(project))));
  return {
    async compile(sources, roots) {
      const program = orThrow(project, await begin().open(sources, roots));
      const { home } = program;
      // Such a file stands empty in the program: that must not pass for no declarations.
      const [deep] = program.tooDeep;
      if (deep !== undefined) {
        program.close();
        const reason = `${deep.slice(home.length)} nests deeper than it can follow`;
        throw new CompilerProblem({ code: "typescript-failed", version: program.version, reason });
      }
      return {
        compiler: program.compiler,
        fileName: (path) => home + path,
        pathOf: (fileName) => (fileName.startsWith(home) ? fileName.slice(home.length) : undefined),
        syntaxErrorsIn: (fileName) => program.syntaxErrorsIn(fileName),
        close: () => program.close(),
      };
    },
    check: async (...asked) => orThrow(project, await begin().check(...asked)),
    close: () => programs?.close(),
    async resolve(sources, roots, setting) {
      const installed = locateTypeScript(project);
      if ("code" in installed) return undefined;
      // TypeScript 7 takes the word, and looks in another way.
      if (setting === "node10" && Number.parseInt(installed.version, 10) >= 7) return undefined;
      const others = sourcePrograms(`${folder}/${setting}`, { ...resolving, ...settings[setting] });
      if (isProblem(others)) return undefined;
      const checked = await others.check(sources, roots, false);
      if (isProblem(checked)) {
        others.close();
        return undefined;
      }
      return {
        hasErrors: (path) => checked.hasErrors(path),
        close() {
          checked.close();
          others.close();
        },
      };
    },
  };
}

function orThrow<T extends object>(project: string, found: T | Problem): T {
  if (!isProblem(found)) return found;
  // The temporary folder sees what the project sees: it is there that something is missing.
  throw new CompilerProblem(found.code === "typescript-missing" ? { ...found, folder: project } : found);
}

/** Only modules are looked for: all else would be read for nothing. */
const resolving = {
  target: "esnext",
  noLib: true,
  types: [],
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  ignoreDeprecations: "6.0",
};

const settings: Readonly<Record<Setting, object>> = {
  node16: { module: "node16", moduleResolution: "node16" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node10: { module: "commonjs", moduleResolution: "node10" },
};

const isProblem = (found: object): found is Problem => "code" in found;

/** A folder from which the same `node_modules` are seen, in the same order. */
function withPackagesOf(project: string, base: string): string {
  let folder = base;
  for (const packages of packageFolders(project).filter(existsSync).toReversed()) {
    folder = join(folder, "p");
    mkdirSync(folder);
    symlinkSync(packages, join(folder, "node_modules"), "junction");
  }
  return folder;
}

function optionsFor(project: string) {
  const hasNodeTypes = packageFolders(project).some((folder) => existsSync(join(folder, "@types", "node")));
  return {
    target: "esnext",
    module: "nodenext",
    moduleResolution: "nodenext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: hasNodeTypes ? ["node"] : [],
    esModuleInterop: true,
    jsx: "preserve",
  };
}
