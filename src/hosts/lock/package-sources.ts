import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listingOf } from "../../compilers/config-listing.js";
import { patternOf } from "../../compilers/config-pattern.js";
import { isDeclarationPath } from "../../package/declaration-paths.js";
import { readConfigFile } from "../../programs/config-file.js";

const slashed = (path: string): string => path.replaceAll("\\", "/");

/**
 * The sources of a package by its `tsconfig.json`, and those that this refers to; none where it has none. What stands in
 * another package is not of this one.
 */
export function packageSources(folder: string): ReadonlyMap<string, string> {
  const config = readConfigFile(join(folder, "tsconfig.json"));
  if ("code" in config) return new Map();
  const read = (path: string): string | undefined =>
    existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const takes = [config.path, ...config.references].map((path) => {
    const { include = [], exclude, files = [] } = listingOf(slashed(path), read);
    const included = include.map((pattern) => patternOf(pattern, "include"));
    const excluded = exclude.map((pattern) => patternOf(pattern, "exclude"));
    return (file: string): boolean =>
      files.includes(file) ||
      (included.some((each) => each.test(file)) && !excluded.some((each) => each.test(file)));
  });
  const sources = new Map<string, string>();
  for (const path of sourcesIn(folder)) {
    if (takes.some((take) => take(slashed(path)))) sources.set(path, readFileSync(path, "utf8"));
  }
  return sources;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isOther = entry.name === "node_modules" || entry.name.startsWith(".");
      return isOther || existsSync(join(path, "package.json")) ? [] : sourcesIn(path);
    }
    return /\.[cm]?tsx?$/.test(entry.name) && !isDeclarationPath(entry.name) ? [path] : [];
  });
}
