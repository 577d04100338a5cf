import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { executableIn } from "../programs/executable.js";
import { locateTypeScript, type InstalledTypeScript } from "../programs/locate-typescript.js";
import type { Problem } from "../problem.js";
import type { ServerCommand } from "./proxy/server-process.js";

/** The language server of a workspace. */
export type FoundServer =
  /** TypeScript's own, whose answers we can add to. */
  | {
      readonly kind: "native";
      readonly start: ServerCommand;
      /** The files of its modules. */
      readonly api: string;
      readonly ast: string;
    }
  /** A TypeScript whose editors load plugins; nothing to start where no server for it is installed. */
  | { readonly kind: "classic"; readonly version: string; readonly start: ServerCommand | undefined }
  | { readonly kind: "none"; readonly problem: Problem };

/**
 * Finds the language server of the TypeScript that a workspace has installed.
 *
 * @param folders of the workspace, of which the first that has a TypeScript counts
 * @param args what is handed on to TypeScript's own server
 */
export async function findServer(folders: readonly string[], args: readonly string[]): Promise<FoundServer> {
  const found = folders.map((folder) => ({ folder, installed: locateTypeScript(folder) }));
  const first = found.find(({ installed }) => !("code" in installed)) ?? found[0];
  if (!first) throw new Error("no folder");
  const { folder, installed } = first;
  if ("code" in installed) return { kind: "none", problem: installed };
  const { entry } = installed.support;
  if ("compiler" in entry)
    return { kind: "classic", version: installed.version, start: classicServer(folder) };
  return {
    kind: "native",
    start: await nativeServer(installed, folder, args),
    api: installed.resolve(entry.api),
    ast: installed.resolve(entry.ast),
  };
}

async function nativeServer(
  { folder: typescript }: InstalledTypeScript,
  cwd: string,
  given: readonly string[],
): Promise<ServerCommand> {
  const args = ["--lsp", "--stdio", ...given];
  // Without the script around it, no process stands between the server and us.
  const executable = await executableIn(typescript);
  return executable === undefined
    ? { command: process.execPath, args: [join(typescript, "bin", "tsc"), ...args], cwd }
    : { command: executable, args, cwd };
}

const classicName = "typescript-language-server";

function classicServer(cwd: string): ServerCommand | undefined {
  try {
    const manifest = createRequire(join(cwd, "package.json")).resolve(`${classicName}/package.json`);
    const script = join(manifest, "..", "lib", "cli.mjs");
    if (existsSync(script)) return { command: process.execPath, args: [script, "--stdio"], cwd };
  } catch {
    // Not in the project.
  }
  const paths = (process.env["PATH"] ?? "").split(delimiter).filter((path) => path !== "");
  const command = process.platform === "win32" ? scriptIn(paths) : commandIn(paths);
  return command && { command: command[0], args: [...command.slice(1), "--stdio"], cwd };
}

type Found = readonly [command: string, ...args: readonly string[]] | undefined;

function commandIn(paths: readonly string[]): Found {
  const command = paths.map((path) => join(path, classicName)).find((file) => existsSync(file));
  return command === undefined ? undefined : [command];
}

/** What npm puts into the folders of commands of Windows is for shells alone; the package is beside it, or above. */
export function scriptIn(paths: readonly string[]): Found {
  const scripts = paths.flatMap((path) =>
    [join(path, "node_modules"), join(path, "..")].map((modules) =>
      join(modules, classicName, "lib", "cli.mjs"),
    ),
  );
  const script = scripts.find((file) => existsSync(file));
  return script === undefined ? undefined : [process.execPath, script];
}
