import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package that may be published, by its `package.json`. */
export interface PublishedPackage {
  /** The path of its `package.json`. */
  readonly file: string;
  readonly text: string;
  readonly name: string;
  readonly manifest: Manifest;
}

interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly types?: string;
  readonly typings?: string;
  readonly exports?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly dependencies?: object;
  readonly peerDependencies?: object;
  readonly devDependencies?: object;
}

/** The package that a folder is in; nothing where it has no name, or is never published. */
export function publishedPackage(folder: string): PublishedPackage | undefined {
  const file = nearestManifest(folder);
  const text = file === undefined ? undefined : readFileSync(file, "utf8");
  const manifest = text === undefined ? undefined : parsed(text);
  if (file === undefined || text === undefined || !manifest?.name || manifest.private === true)
    return undefined;
  return { file, text, name: manifest.name, manifest };
}

function nearestManifest(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const file = join(current, "package.json");
    if (existsSync(file)) return file;
    if (dirname(current) === current) return undefined;
  }
}

function parsed(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest | undefined;
  } catch {
    // Whoever reads the file for what it is there for says what is wrong with it.
    return undefined;
  }
}

/** The declarations that have been built, beside those that the package leads to. */
export function builtDeclarations({ file, manifest }: PublishedPackage): readonly string[] {
  const { types, typings, exports } = manifest;
  const entries = [types, typings, ...textsIn(exports)].filter(
    (path) => path !== undefined && isDeclaration(path),
  );
  const folders = new Set(entries.map((path) => dirname(join(dirname(file), String(path)))));
  return [...folders].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder).flatMap((name) => (isDeclaration(name) ? [join(folder, name)] : []))
      : [],
  );
}

const isDeclaration = (path: string): boolean => /\.d\.[cm]?ts$/.test(path);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
