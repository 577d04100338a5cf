import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isLockFile, lockFileName } from "../../lock/output/lock-file.js";
import { lockedTextsIn } from "../../lock/output/locked-texts.js";
import { toolkitText } from "../../lock/output/toolkit.js";
import type { PackageInput } from "../../lock/plan-package.js";
import { addressOf } from "../../package/manifest.js";
import type { PackageDeclarations } from "./package-declarations.js";

/** What is to be locked of a package. */
export type LockTargets = Omit<PackageInput, "parser" | "tags">;

/** What of a package is to be locked, and where the types of the locks go. */
export function lockTargets(declarations: PackageDeclarations): LockTargets {
  const { folder, manifest, entries, resolve } = declarations;
  const files = new Map([...declarations.files].filter(([, text]) => !isLockFile(text)));
  const lockFiles = [...declarations.files.values()].filter(isLockFile);
  const mains = withoutOthers(declarations, entries.get(".") ?? [...entries.values()].flat());
  const home = dirname(mains.find((file) => files.has(file)) ?? [...files.keys()][0] ?? folder);
  return {
    name: mainModule(manifest.name ?? "", [...entries.keys()]),
    version: manifest.version ?? "",
    docs: addressOf(manifest),
    files,
    resolve,
    mainFiles: mains.filter((file) => files.has(file)),
    lockFile: join(home, `${lockFileName}${extensionFor(files.keys(), home)}`),
    lockedBefore: lockFiles.flatMap(lockedTextsIn),
    toolkit: (names) => toolkitText(names, readToolkit),
  };
}

/** What `typesVersions` has for older compilers is a file for each that there is: `"*": ["ts5.6/*"]` is one main file. */
function withoutOthers(
  { folder, manifest }: PackageDeclarations,
  mains: readonly string[],
): readonly string[] {
  const { types, typings, typesVersions = {} } = manifest;
  const main = types ?? typings ?? "index.d.ts";
  const others = Object.values(typesVersions).flatMap((mapping) => mapping["*"] ?? []);
  if (others.length === 0 || manifest.exports !== undefined) return mains;
  const paths = new Set(
    [main, ...others.map((path) => path.replace("*", main))].map((path) => join(folder, path)),
  );
  return mains.filter((path) => paths.has(path));
}

/** How users import a package: by its name alone, where it can be. */
function mainModule(name: string, subpaths: readonly string[]): string {
  // Nobody can import `@types/node` by that name; what it is about is imported without.
  const [, typed] = /^@types\/(.+)$/.exec(name) ?? [];
  if (typed !== undefined) return typed.replace(/^(.+)__(.+)$/, "@$1/$2");
  const [first = "."] = subpaths.includes(".") ? ["."] : subpaths.filter((subpath) => !subpath.includes("*"));
  return name + first.slice(1);
}

type Format = "esm" | "cjs";

/** A file that ES modules and CommonJS modules may both import is a CommonJS module. */
function extensionFor(paths: Iterable<string>, home: string): string {
  const formatOf = formats();
  const all = new Set([...paths].map(formatOf));
  const atHome = formatOf(join(home, "index.d.ts"));
  if (!all.has("cjs")) return atHome === "esm" ? ".d.ts" : ".d.mts";
  return atHome === "cjs" ? ".d.ts" : ".d.cts";
}

/** Tells what a declaration file declares: its folder says it where its name does not, and most are in few folders. */
function formats(): (path: string) => Format {
  const known = new Map<string, Format>();
  const ofFolder = (folder: string): Format => {
    let format = known.get(folder);
    if (!format) known.set(folder, (format = read(folder, ofFolder)));
    return format;
  };
  return (path) => {
    if (path.endsWith(".d.mts")) return "esm";
    return path.endsWith(".d.cts") ? "cjs" : ofFolder(dirname(path));
  };
}

function read(folder: string, ask: (folder: string) => Format): Format {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return dirname(folder) === folder ? "cjs" : ask(dirname(folder));
  const { type } = JSON.parse(readFileSync(file, "utf8")) as { readonly type?: string };
  return type === "module" ? "esm" : "cjs";
}

const types = join(__dirname, "..", "..", "..", "types");
const readToolkit = (file: string): string => readFileSync(join(types, file), "utf8");
