import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix } from "node:path";
import type { Sources } from "../../editor/harmless-edit.js";
import { parseJsonc } from "../../json/parse-jsonc.js";
import { documentKey } from "../document-uri.js";

const specifier = /\b(?:from|import|require)\b\s*\(?\s*["']([^"'\n]+)["']/g;
const extensions = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".d.ts",
  ".d.mts",
  ".d.cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
];

/** A program, as far as its imports can be followed without the compiler. */
export interface ProgramFiles {
  readonly names: ReadonlySet<string>;
  /** Whether other names than those of packages lead to files: `paths`, `baseUrl`. */
  readonly hasPaths: boolean;
  readonly textOf: (fileName: string) => string | undefined;
}

/**
 * Follows the imports of files, but for those in `node_modules`: what is installed imports nothing of the program's own.
 *
 * @returns nothing where it cannot be known, because only the compiler knows what file a name leads to
 */
export function sourcesOf(
  files: ReadonlySet<string>,
  { names, hasPaths, textOf }: ProgramFiles,
): Sources | undefined {
  const seen = new Set(files);
  const folders: string[] = [];
  for (const fileName of seen) {
    if (isInstalled(fileName)) continue;
    for (const [, name = ""] of (textOf(fileName) ?? "").matchAll(specifier)) {
      if (/^\.{1,2}(?:\/|$)/.test(name)) {
        for (const found of filesNamed(posix.join(posix.dirname(fileName), name), names)) seen.add(found);
      } else if (!isBuiltin(name)) {
        const folder = packageFolder(fileName, name);
        if (folder === undefined && hasPaths) return undefined;
        if (folder !== undefined && !isInstalled(`${folder}/`)) folders.push(`${folder}/`);
      }
    }
  }
  const keys = new Set([...seen].map(documentKey));
  const opened = folders.map(documentKey);
  return {
    has(fileName) {
      const key = documentKey(fileName);
      return keys.has(key) || opened.some((folder) => key.startsWith(folder));
    },
  };
}

const isInstalled = (fileName: string): boolean => fileName.includes("/node_modules/");

/** The files of a program that a path can lead to. */
function filesNamed(path: string, programFiles: ReadonlySet<string>): readonly string[] {
  const base = path.replace(/\.[cm]?jsx?$/, "");
  const candidates = [
    path,
    ...[base, path, `${path}/index`].flatMap((each) => extensions.map((end) => each + end)),
  ];
  return candidates.filter((candidate) => programFiles.has(candidate));
}

/** Where the package is that a file imports, which may be its own; nothing where there is none. */
function packageFolder(fileName: string, imported: string): string | undefined {
  const name = imported
    .split("/")
    .slice(0, imported.startsWith("@") ? 2 : 1)
    .join("/");
  for (let folder = dirname(fileName); ; folder = dirname(folder)) {
    for (const candidate of [name, `@types/${name}`]) {
      const path = join(folder, "node_modules", candidate);
      if (existsSync(path)) return realpathSync(path).replaceAll("\\", "/");
    }
    if (isPackage(folder, name)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Whether a folder is the package of this name; `#name` is always one of the nearest package. */
function isPackage(folder: string, name: string): boolean {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return false;
  if (name.startsWith("#")) return true;
  const read = parseJsonc(readFileSync(manifest, "utf8")) as { readonly name?: unknown } | undefined;
  return read?.name === name;
}
