import { posix } from "node:path";
import { parseJsonc } from "../json/parse-jsonc.js";

/** What a `tsconfig.json` says of its files. */
interface Listing {
  readonly include: readonly string[] | undefined;
  readonly files: readonly string[] | undefined;
  /** The folder of the `tsconfig.json` that says so. */
  readonly folder: string;
}

/**
 * A folder in which a new file belongs to a program: the first one that the `include` of its `tsconfig.json` names.
 *
 * @param hasFilesIn whether the program has files in a folder
 * @returns nothing where the files are listed one by one
 */
export function sourceFolder(
  configFile: string,
  readFile: (path: string) => string | undefined,
  hasFilesIn: (folder: string) => boolean,
): string | undefined {
  const own = posix.dirname(configFile);
  const { include, files, folder } = listingOf(configFile, readFile, new Set());
  if (!include) {
    if (files) return undefined;
    const source = posix.join(own, "src");
    return hasFilesIn(source) ? source : own;
  }
  const [first] = include;
  if (first === undefined) return undefined;
  const named = first.startsWith("${configDir}")
    ? posix.join(own, first.slice(12))
    : posix.join(folder, first);
  return folderNamed(named);
}

// A pattern begins with the folders that it is about; `src/main.ts` names a file.
function folderNamed(pattern: string): string {
  const parts = pattern.split("/");
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  const fixed = wild < 0 ? parts : parts.slice(0, wild);
  const isFile = wild < 0 && /\.[cm]?[jt]sx?$/.test(pattern);
  return (isFile ? fixed.slice(0, -1) : fixed).join("/") || "/";
}

function listingOf(
  configFile: string,
  readFile: (path: string) => string | undefined,
  seen: Set<string>,
): Listing {
  const folder = posix.dirname(configFile);
  seen.add(configFile);
  const config = (parseJsonc(readFile(configFile) ?? "") ?? {}) as Readonly<Record<string, unknown>>;
  const include = texts(config["include"]);
  const files = texts(config["files"]);
  if (include || files) return { include, files, folder };
  // What stands last wins.
  for (const base of [config["extends"] ?? []].flat().reverse()) {
    if (typeof base !== "string" || !/^\.|^\//.test(base)) continue;
    const path = base.startsWith("/") ? base : posix.join(folder, base);
    const file = path.endsWith(".json") ? path : `${path}.json`;
    const listing = seen.has(file) ? undefined : listingOf(file, readFile, seen);
    if (listing?.include ?? listing?.files) return listing;
  }
  return { include, files, folder };
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
}
