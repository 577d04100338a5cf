import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import {
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inject } from "vitest";

export const root = join(__dirname, "..", "..");
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

export interface Result {
  readonly code: number;
  /** What was printed, to both streams. */
  readonly output: string;
}

/** A project in a temporary folder, with packages of its own. Everything that it runs has a limit of a minute. */
export class Project {
  private constructor(readonly folder: string) {}

  /** A copy of `source` without its packages and output. */
  static async copyOf(source: string): Promise<Project> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "proviso-project-")));
    const isSource = (path: string) => !/[\\/](node_modules|dist)$/.test(path);
    await cp(source, folder, { recursive: true, filter: isSource });
    return new Project(folder);
  }

  /** An empty folder. */
  static async empty(): Promise<Project> {
    return new Project(await realpath(await mkdtemp(join(tmpdir(), "proviso-project-"))));
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /**
   * Installs Proviso as it is now, as a package of its own: nothing of this repository is in reach from it. Its files are
   * those of all tests, see `breakProviso`.
   */
  async installProviso(): Promise<void> {
    await linkFiles(inject("provisoPackage"), this.path("node_modules", "proviso"));
  }

  /** Puts a fault into a file of the installed Proviso, of this project alone. */
  async breakProviso(file: string, text: string): Promise<void> {
    const path = this.path("node_modules", "proviso", "dist", file);
    await rm(path);
    await writeFile(path, text);
  }

  /** Installs one of the compilers that we support, with ts-patch where it has one. */
  async installCompiler(version: string): Promise<void> {
    const packages = join(root, "tests", "compilers", version, "node_modules");
    for (const name of ["typescript", "ts-patch"]) {
      if (existsSync(join(packages, name))) await this.link(name, join(packages, name));
    }
  }

  /** Installs copies of packages that only exist in this repository. */
  async installPackages(folder: string): Promise<void> {
    await cp(folder, this.path("node_modules"), { recursive: true });
  }

  /** Installs packages that this repository has. */
  async install(...names: string[]): Promise<void> {
    for (const name of names) await this.link(name, join(root, "node_modules", name));
  }

  /** Installs another folder as the package `name`, unless it is there. */
  async link(name: string, folder: string): Promise<void> {
    const link = this.path("node_modules", name);
    if (existsSync(link)) return;
    await mkdir(dirname(link), { recursive: true });
    await symlink(folder, link, "junction");
  }

  /** Installs another project as it would be published, without its packages. */
  async installProject(project: Project, name: string): Promise<void> {
    for (const part of ["package.json", "dist"]) {
      await cp(project.path(part), this.path("node_modules", name, part), { recursive: true });
    }
  }

  /** Replaces a text that must stand in a file. */
  async edit(file: string, text: string, replacement: string): Promise<void> {
    const before = await readFile(this.path(file), "utf8");
    if (!before.includes(text)) throw new Error(`${file} does not have: ${text}`);
    await writeFile(this.path(file), before.replace(text, replacement));
  }

  /** Compiles the project with the compiler that this repository has. */
  tsc(...args: string[]): Promise<Result> {
    return node([tsc, "--pretty", "false", ...args], this.folder);
  }

  /** Compiles the project with the transformers that its `tsconfig.json` names. */
  tspc(...args: string[]): Promise<Result> {
    return node([this.path("node_modules", "ts-patch", "bin", "tspc.js"), ...args], this.folder);
  }

  /** Compiles the project with the compiler that it has installed. */
  compiler(...args: string[]): Promise<Result> {
    return node(
      [this.path("node_modules", "typescript", "bin", "tsc"), "--pretty", "false", ...args],
      this.folder,
    );
  }

  node(...args: string[]): Promise<Result> {
    return node(args, this.folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

// A copy of six hundred files takes longer than many a test.
async function linkFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFiles(source, target);
    else await link(source, target);
  }
}

export function node(args: readonly string[], cwd: string): Promise<Result> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...args],
      { cwd, timeout: 60_000, maxBuffer: 16_000_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}
