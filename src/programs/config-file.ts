import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Problem } from "../problem.js";
import { parseJsonc } from "../json/parse-jsonc.js";
import { circleOfExtends } from "./extended-configs.js";

/** A `tsconfig.json`, as far as it must be known before a compiler reads it. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  /** The `tsconfig.json` of the projects that it refers to. `extends` never hands these on. */
  readonly references: readonly string[];
}

/** The `tsconfig.json` that a path stands for: itself, or the one in the folder. */
export function configPath(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return resolve(isFolder ? (configIn(path) ?? join(path, "tsconfig.json")) : path);
}

/** The `tsconfig.json` of a folder; where it has none, as editors look for it, its `jsconfig.json`. */
export const configIn = (folder: string): string | undefined =>
  ["tsconfig.json", "jsconfig.json"].map((name) => join(folder, name)).find((file) => existsSync(file));

/** Reads a `tsconfig.json`. */
export function readConfigFile(given: string): ConfigFile | Problem {
  const path = configPath(given);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { code: "config-missing", file: path };
    return { code: "config-unreadable", file: path, reason: message };
  }
  const circle = circleOfExtends(path, text);
  if (circle) return { code: "config-circular", file: path, circle };
  return {
    path,
    text,
    references: referencesIn(text).map((reference) => configPath(resolve(path, "..", reference))),
  };
}

function referencesIn(text: string): readonly string[] {
  const config = parseJsonc(text) as { readonly references?: unknown } | null | undefined;
  if (!Array.isArray(config?.references)) return [];
  return (config.references as readonly ({ readonly path?: unknown } | null)[])
    .map((reference) => reference?.path)
    .filter((path) => typeof path === "string");
}
