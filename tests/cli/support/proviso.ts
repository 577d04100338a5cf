import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Project } from "../../support/project.js";

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

export interface Run {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export const config = `{
  "compilerOptions": {
    // What the tests need.
    "target": "es2022",
    "lib": ["es2022"],
    "module": "nodenext",
    "strict": true,
    "types": []
  },
  "include": ["src"]
}
`;

/** A project with the package `queue`, and with a TypeScript where a version is named. */
export async function projectOf(files: Files, version?: string): Promise<Project> {
  const source = await mkdtemp(join(tmpdir(), "proviso-source-"));
  try {
    await write(source, { "package.json": '{ "type": "module" }', ...files });
    const project = await Project.copyOf(source);
    await project.installProviso();
    await project.installPackages(join(__dirname, "..", "fixtures", "packages"));
    if (version !== undefined) await project.installCompiler(version);
    return project;
  } finally {
    await rm(source, { recursive: true, force: true });
  }
}

export async function write(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

export const read = (project: Project, file: string): Promise<string> => readFile(project.path(file), "utf8");

/** The environment without what tells of colours, and without a repository that the folder for temporary files stands in. */
export function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = process.env;
  return { ...rest, GIT_CEILING_DIRECTORIES: realpathSync(tmpdir()), ...extra };
}

/** The environment of a command line to which something happens once it has read a file. */
export const onRead = (file: string, happens: "remove" | "interrupt"): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(__dirname, "on-read.mjs")).href}`,
  ON_READ: file,
  THEN: happens,
});

export const binOf = (project: Project): string =>
  project.path("node_modules", "proviso", "dist", "cli", "main.js");

/**
 * Runs the command line as it is built, in a process of its own; it has a minute.
 *
 * @param within the folder of the project in which it runs
 */
export function proviso(
  project: Project,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  within = "",
): Promise<Run> {
  const child = spawn(process.execPath, [binOf(project), ...args], {
    cwd: project.path(within),
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  const text = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (data: string) => (text[name] += data));
  }
  return new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => settle({ status: code ?? signal ?? "", ...text }));
  });
}

/** A run as a reader sees it, the same wherever it happens. */
export async function transcript(project: Project, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await proviso(project, args);
  const blocks = [
    `$ proviso ${args.join(" ")}`,
    stdout,
    stderr && `on standard error:\n${stderr}`,
    `exit status ${status}`,
  ];
  const text = blocks
    .filter((block) => block !== "")
    .map((block) => block.replace(/\n?$/, "\n"))
    .join("");
  return text.replaceAll(project.folder, "<folder>").replaceAll(tmpdir(), "<temp>");
}
