import { declarationsFor, isRelative } from "../../package/declaration-paths.js";
import type { AnalysisContext } from "./context.js";

/** A module of a package, whether it is part of the program or not. */
export interface PackageModule {
  readonly file: string;
  readonly text: string;
  /** The modules that it imports. */
  readonly specifiers: readonly string[];
}

/**
 * The module that a path stands for, and those of its package that it leads to by their paths, the nearest first.
 *
 * @param entry as `package.json` or an import has it: `/…/dist/index.js`
 * @param specifiersIn the modules that a text imports
 */
export function* modulesBehind(
  { compiler }: AnalysisContext,
  entry: string,
  specifiersIn: (text: string) => readonly string[],
): Iterable<PackageModule> {
  const seen = new Set<string>();
  const paths = [entry];
  const textOf = (file: string): string | undefined => compiler.textOf(file) ?? compiler.readFile(file);
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const file = filesFor(path).find((each) => seen.has(each) || textOf(each) !== undefined);
    if (file === undefined || seen.has(file)) continue;
    seen.add(file);
    const text = textOf(file) ?? "";
    const specifiers = specifiersIn(text);
    yield { file, text, specifiers };
    for (const specifier of specifiers) if (isRelative(specifier)) paths.push(joined(file, specifier));
  }
}

/** The files that a path may stand for: a workspace may publish its sources as they are. */
const filesFor = (path: string): readonly string[] => [
  ...(isSource.test(path) ? [path] : []),
  ...(isJavaScript.test(path)
    ? [path.replace(isJavaScript, ".$1ts"), path.replace(isJavaScript, ".$1tsx")]
    : []),
  ...declarationsFor(path),
  ...(isSource.test(path) ? [] : [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`]),
];

const isSource = /\.[cm]?tsx?$/;
const isJavaScript = /\.([cm]?)jsx?$/;

function joined(file: string, specifier: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
