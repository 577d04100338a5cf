import { mkdirSync, existsSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CompilerAtHand, Sources } from "../../audit/program/compiled.js";
import { openProgram } from "../../programs/open-program.js";
import { temporaryFolder } from "../../programs/temporary-folder.js";
import type { Problem } from "../../problem.js";
import { readConfigFile } from "../../programs/config-file.js";
import { slashed } from "../targets.js";
import { packageFolders } from "./package-folders.js";

/** A compiler cannot be had, or has failed. */
export class CompilerProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * The compiler that a project has installed, for sources in a temporary folder: nothing is written into the project.
 *
 * What the sources import is looked for where the project's own files would find it.
 *
 * @param project the folder of the project
 */
export function auditCompiler(project: string): CompilerAtHand & { remove(): void } {
  const { path, remove } = temporaryFolder("proviso-audit-");
  const folder = withPackagesOf(project, path);
  const prefix = `${slashed(folder)}/`;
  let count = 0;
  return {
    async compile(sources, roots, purpose) {
      const home = `${prefix}${count++}/`;
      write(home, sources);
      const config = join(home, "tsconfig.json");
      writeFileSync(config, JSON.stringify({ compilerOptions: optionsFor(project), files: roots }));
      const file = readConfigFile(config);
      if ("code" in file) throw new CompilerProblem(file);
      const program = await openProgram(file);
      if ("code" in program) {
        // The temporary folder sees what the project sees: it is there that something is missing.
        const isMissing = program.code === "typescript-missing";
        throw new CompilerProblem(isMissing ? { ...program, folder: project } : program);
      }
      // Such a file stands empty in the program: that must not pass for no declarations.
      const [deep] = program.tooDeep;
      if (deep !== undefined) {
        program.close();
        const reason = `${deep.slice(home.length)} nests deeper than it can follow`;
        throw new CompilerProblem({ code: "typescript-failed", version: program.version, reason });
      }
      const errors = purpose === "check" ? await program.check("all") : undefined;
      return {
        compiler: program.compiler,
        fileName: (path) => home + path,
        pathOf: (fileName) => (fileName.startsWith(home) ? fileName.slice(home.length) : undefined),
        errorsIn: (path) => errors?.(home + path) ?? [],
        close: () => program.close(),
      };
    },
    remove,
  };
}

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

function write(home: string, sources: Sources): void {
  const folders = new Set<string>();
  for (const [path, text] of sources) {
    const file = home + path;
    const parent = dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(file, text);
  }
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
