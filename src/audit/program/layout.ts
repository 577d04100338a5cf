import type { EntryPoint, ModuleMode } from "../state/entry-points.js";
import type { PackageState } from "../state/package-state.js";

/** The two states that are compared. */
export type Side = "old" | "new";
export const sides = ["old", "new"] as const;

/** One way into a package: an entry point, asked for in one way. */
export interface Door {
  /** Tells the doors of one package apart. */
  readonly id: number;
  readonly subpath: string;
  readonly mode: ModuleMode;
  /** What is written in an import: `queue/server`. */
  readonly specifier: string;
  /** What is behind it, where that is not what its module exports. */
  readonly beside: Beside | undefined;
}

/** What a package declares beside what it exports: for everybody, or as a module that is no file. */
export type Beside = { readonly kind: "global" } | { readonly kind: "module"; readonly name: string };

/** What a door imports to be open, and what else it has to see. */
export interface Opening {
  readonly specifier: string;
  readonly more: readonly string[];
}

/** The doors that either state has, each once; what is behind several is told by the main one. */
export function doorsOf(name: string, points: readonly EntryPoint[]): readonly Door[] {
  const keys = new Map<string, Omit<Door, "id">>();
  const isMain = ({ subpath }: EntryPoint): boolean => subpath === ".";
  for (const { subpath, modes } of [...points.filter(isMain), ...points.filter((each) => !isMain(each))]) {
    for (const mode of modes) {
      const specifier = subpath === "." ? name : `${name}${subpath.slice(1)}`;
      keys.set(`${subpath} ${mode}`, { subpath, mode, specifier, beside: undefined });
    }
  }
  return [...keys.values()].map((door, id) => ({ ...door, id }));
}

/** Where the files of a package lie, beside which its users are written. */
export const packageFolder = (side: Side, name: string): string => `${side}/node_modules/${name}`;

/** What a path of one state is called in the package. */
export const fileIn = (path: string): string =>
  /^(?:old|new)\/node_modules\/(?:@[^/]+\/)?[^/]+\/(.*)$/.exec(path)?.[1] ?? path;

/**
 * The files of one state as a package that is installed.
 *
 * Its version is one of its own: two packages with the same name and version are one to a compiler.
 */
export function installed(side: Side, { manifest, files }: PackageState): ReadonlyMap<string, string> {
  const folder = packageFolder(side, manifest.name);
  const placed = new Map([...files].map(([path, text]) => [`${folder}/${path}`, text]));
  placed.set(`${folder}/package.json`, JSON.stringify({ ...manifest, version: `0.0.0-${side}` }));
  return placed;
}

/** The ends of modules that are imported, or required. */
export const extensionOf = (mode: ModuleMode): string => (mode === "import" ? "mts" : "cts");

/**
 * The module that opens one door, and hands on what is behind it as `it`. To an import, what a CommonJS module exports as a
 * whole is its default export.
 */
export function doorFile(side: Side, { id, mode }: Door): string {
  return `${side}/door${id}.${extensionOf(mode)}`;
}

export function doorText({ mode }: Door, { specifier, more }: Opening): string {
  const from = JSON.stringify(specifier);
  const opened =
    mode === "import"
      ? `import * as it from ${from};\nimport whole from ${from};\nexport { it };\n`
      : `import it = require(${from});\nexport { it };\n`;
  return opened + more.map((each) => `import ${JSON.stringify(each)};\n`).join("");
}

/** How a door is imported by a file in the folder of both states. */
export function doorImport(side: Side, { id, mode }: Door, folders = "."): string {
  return `import("${folders}/${side}/door${id}.${mode === "import" ? "mjs" : "cjs"}").it`;
}
