import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { declarationsFor, isDeclarationPath } from "../../package/declaration-paths.js";
import { entryPoints, targetsOf, type Manifest } from "../../package/manifest.js";
import { specifiersIn } from "../../lock/syntax/specifiers.js";
import { Refusal } from "../refusal.js";
import { readText } from "../read-named-file.js";
import { push } from "../../push.js";

const slashed = (path: string): string => path.replaceAll("\\", "/");

/** The declarations of a package, as a build has left them. */
export interface PackageDeclarations {
  /** The folder with the `package.json`. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** The texts of all declaration files that belong together, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that users import by the package's name, by their subpath: `.` is the package itself. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  readonly resolve: (path: string, specifier: string) => string | undefined;
}

/**
 * Finds the declarations of a package by its `package.json`, or those that were named, and what they import inside it.
 *
 * @throws {Refusal} where there are none
 */
export function packageDeclarations(cwd: string, named: readonly string[]): PackageDeclarations {
  const paths = named.map((name) => existing(cwd, name));
  const folder = packageFolderOf(paths[0] ?? cwd);
  const manifest = readManifest(folder);
  const reach = resolver(folder, manifest);
  const entries = new Map<string, string[]>();
  const roots = new Set<string>();
  const isRoot = (path: string): boolean => path === folder;
  for (const { subpath, path } of entryPoints(manifest)) {
    for (const file of filesFor(folder, path)) {
      push(entries, subpath, file);
      if (paths.length === 0 || paths.some(isRoot)) roots.add(file);
    }
  }
  if (paths.length === 0 || paths.some(isRoot)) {
    const modules = importable(folder, manifest, [...entries.values()].flat()).filter((path) =>
      isModule(readText(path, slashed(relative(cwd, path)))),
    );
    const [first] = modules.toSorted((a, b) => depthOf(a) - depthOf(b));
    if (entries.size === 0 && first !== undefined) entries.set(`./${importedAs(folder, first)}`, [first]);
    for (const file of modules) roots.add(file);
  }
  for (const path of paths) {
    if (isRoot(path)) continue;
    for (const file of statSync(path).isDirectory() ? declarationsIn(path) : [path]) roots.add(file);
  }
  if (roots.size === 0)
    throw new Refusal({ code: "no-declarations", folder: slashed(relative(cwd, folder)) || "." });
  return { folder, manifest, files: reachable(cwd, roots, reach), entries, resolve: reach };
}

/**
 * What users can import by its path, beside what `package.json` names: without `exports` that is any file. Where it is built a
 * package has more of them than it publishes, so there it is what stands beside the files that are named; or all, where
 * nothing is.
 */
function importable(folder: string, manifest: Manifest, entries: readonly string[]): readonly string[] {
  const { exports, types, typings, main, module } = manifest;
  if (exports !== undefined) return [];
  const named = [types, typings, main, module].flatMap((path) =>
    path === undefined ? [] : join(folder, path),
  );
  const isPublished = slashed(folder).includes("/node_modules/");
  const isAll = isPublished || (named.length === 0 && entries.length === 0 && manifest.private !== true);
  if (isAll) return declarationsIn(folder, isNoPackage);
  const homes = [...entries, ...named].flatMap((path) => {
    const [home = "", ...more] = slashed(relative(folder, path)).split("/");
    return more.length > 0 && home !== ".." && existsSync(join(folder, home)) ? join(folder, home) : [];
  });
  return [...new Set(homes)].flatMap((home) => declarationsIn(home, isNoPackage));
}

const isNoPackage = (folder: string): boolean =>
  !existsSync(join(folder, "package.json")) || readManifest(folder).name === undefined;

const depthOf = (path: string): number => path.split(/[\\/]/).length;

/** Whether a file has exports, so that somebody may import it for them. */
const isModule = (text: string): boolean => /^[ \t]*export\b/m.test(text);

/** A declaration file by the path that users import. */
const importedAs = (folder: string, file: string): string =>
  slashed(relative(folder, file)).replace(/\.d\.([cm]?)ts$/, ".$1js");

function existing(cwd: string, name: string): string {
  const path = resolve(cwd, name);
  if (!existsSync(path)) throw new Refusal({ code: "file-unreadable", file: name, reason: "missing" });
  return path;
}

function packageFolderOf(path: string): string {
  const start = statSync(path).isDirectory() ? path : dirname(path);
  for (let folder = start; ; folder = dirname(folder)) {
    // A `package.json` that only says what kind of modules a folder has is none of a package.
    const file = join(folder, "package.json");
    if (existsSync(file) && readManifest(folder).name !== undefined) return folder;
    if (dirname(folder) === folder) throw new Refusal({ code: "no-package", folder: start });
  }
}

function readManifest(folder: string): Manifest {
  const file = join(folder, "package.json");
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as Manifest;
  } catch {
    throw new Refusal({ code: "manifest-unreadable", file });
  }
}

function resolver(folder: string, manifest: Manifest) {
  const isThere = new Map<string, boolean>();
  const exists = (path: string): boolean => {
    let answer = isThere.get(path);
    if (answer === undefined) {
      // Asked for what is behind a file, `./init.mjs/index.d.ts`, the other one fails.
      answer = existsSync(path) && statSync(path).isFile();
      isThere.set(path, answer);
    }
    return answer;
  };
  const find = (path: string): string | undefined => declarationsFor(path).find(exists);

  return (from: string, specifier: string): string | undefined => {
    if (/^\.{1,2}(\/|$)/.test(specifier)) {
      const path = resolve(dirname(from), specifier);
      return find(specifier.endsWith("/") ? `${path}/` : path);
    }
    const { name = "" } = manifest;
    const conditions = new Set([from.endsWith(".d.cts") ? "require" : "import", "node", "default", "types"]);
    const subpath =
      specifier === name ? "." : specifier.startsWith(`${name}/`) ? `.${specifier.slice(name.length)}` : "";
    const targets = specifier.startsWith("#")
      ? targetsOf(manifest.imports, specifier, conditions)
      : subpath === ""
        ? []
        : targetsOf(manifest.exports, subpath, conditions);
    for (const target of targets) {
      const file = find(join(folder, target));
      if (file !== undefined) return file;
    }
    return undefined;
  };
}

/** The declaration files behind a path of `package.json`, of which a part may be a `*`. */
function filesFor(folder: string, path: string): readonly string[] {
  const star = path.indexOf("*");
  const full = join(folder, path);
  if (star < 0)
    return declarationsFor(full)
      .filter((file) => existsSync(file))
      .slice(0, 1);
  const base = join(folder, path.slice(0, path.lastIndexOf("/", star) + 1));
  if (!existsSync(base)) return [];
  const pattern = new RegExp(`^${full.split("*").map(escaped).join(".*")}$`);
  const all = declarationsIn(base);
  return all.filter(
    (file) =>
      pattern.test(file) ||
      [".js", ".mjs", ".cjs"].some((end) => pattern.test(file.replace(/\.d\.[cm]?ts$/, end))),
  );
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

function declarationsIn(folder: string, isMeant = (_: string): boolean => true): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: false }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === "node_modules" || !isMeant(path) ? [] : declarationsIn(path, isMeant);
    return isDeclarationPath(entry.name) ? [path] : [];
  });
}

function reachable(
  cwd: string,
  roots: ReadonlySet<string>,
  reach: (from: string, specifier: string) => string | undefined,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    const text = readText(path, slashed(relative(cwd, path)));
    files.set(path, text);
    for (const specifier of specifiersIn(text)) {
      const to = reach(path, specifier);
      if (to !== undefined && !files.has(to)) waiting.push(to);
    }
  }
  return files;
}
