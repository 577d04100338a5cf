import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GateMistakenFinding } from "../analysis/finding.js";

/**
 * Whether the users of a package get the types of the toolkit, which its declarations name: an entry in `devDependencies`
 * is for the package alone.
 *
 * A bundler may have written the types into the declarations. So the built ones are looked at; where there are none, a
 * package that has a bundler is given the benefit of the doubt.
 *
 * @param folder where the program is whose own types are gated
 */
export function toolkitNotShipped(folder: string): GateMistakenFinding | undefined {
  const file = nearestManifest(folder);
  const text = file === undefined ? undefined : readFileSync(file, "utf8");
  const manifest = text === undefined ? undefined : parsed(text);
  if (file === undefined || text === undefined || !manifest?.name || manifest.private === true)
    return undefined;
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;
  if (!(toolkit in devDependencies) || toolkit in dependencies || toolkit in peerDependencies)
    return undefined;
  const built = declarationsOf(dirname(file), manifest);
  const names = Object.keys(devDependencies);
  const isNamed = built.length > 0 ? built.some(namesToolkit) : !names.some((name) => bundler.test(name));
  if (!isNamed) return undefined;
  const start = Math.max(text.indexOf(`"${toolkit}"`, text.indexOf('"devDependencies"')), 0);
  return {
    code: "gate-mistaken",
    file: file.replaceAll("\\", "/"),
    start,
    end: start + toolkit.length + 2,
    mistake: { kind: "toolkit-not-shipped", packageName: manifest.name },
  };
}

const toolkit = "proviso";
const bundler =
  /rollup|rolldown|tsup|tsdown|unbuild|dts-bundle|esbuild|vite|api-extractor|pkgroll|bunchee|microbundle/;

interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly types?: string;
  readonly typings?: string;
  readonly exports?: unknown;
  readonly dependencies?: object;
  readonly peerDependencies?: object;
  readonly devDependencies?: object;
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
function declarationsOf(root: string, { types, typings, exports }: Manifest): readonly string[] {
  const entries = [types, typings, ...textsIn(exports)].filter(
    (path) => path !== undefined && isDeclaration(path),
  );
  const folders = new Set(entries.map((path) => dirname(join(root, String(path)))));
  return [...folders].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder).flatMap((name) => (isDeclaration(name) ? [join(folder, name)] : []))
      : [],
  );
}

const isDeclaration = (path: string): boolean => /\.d\.[cm]?ts$/.test(path);

const namesToolkit = (file: string): boolean =>
  /(?:from|import|require)\s*\(?\s*["']proviso["']/.test(readFileSync(file, "utf8"));

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
