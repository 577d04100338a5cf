import { posix } from "node:path";
import { parseJsonc } from "../json/parse-jsonc.js";
import { patternOf } from "./config-pattern.js";
import { locateConfig } from "./locate-config.js";

/** Reads the text of a file; nothing where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** What a `tsconfig.json` says of its files, with all patterns as whole paths. */
export interface Listing {
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly files: readonly string[] | undefined;
}

/** Reads what a `tsconfig.json` says of its files, by itself or by what it extends. */
export function listingOf(configFile: string, readFile: ReadFile): Listing {
  const { include, exclude, files } = written(configFile, readFile, posix.dirname(configFile), new Set());
  const isListed = files && !include;
  const own = posix.dirname(configFile);
  const usual = ["node_modules", "bower_components", "jspm_packages"].map((name) => `${own}/${name}`);
  return {
    include: include ?? (isListed ? undefined : [`${own}/**/*`]),
    exclude: exclude ?? usual,
    files,
  };
}

/**
 * Whether a declaration file that is not there yet would belong to a program. Beside a `.ts` file of its name it would
 * not: the compiler takes it for the output of that one.
 */
export function takesDeclaration(
  { include = [], exclude }: Listing,
  file: string,
  readFile: ReadFile,
): boolean {
  const isIn = (pattern: string): boolean => patternOf(pattern, "include").test(file);
  if (!include.some(isIn) || exclude.some((pattern) => patternOf(pattern, "exclude").test(file)))
    return false;
  const name = file.replace(/\.d\.ts$/, "");
  return ![".ts", ".tsx"].some((ending) => readFile(name + ending) !== undefined);
}

type Written = { readonly [Key in keyof Listing]: readonly string[] | undefined };

/** @param own the folder of the `tsconfig.json` that the program is opened by */
function written(configFile: string, readFile: ReadFile, own: string, seen: Set<string>): Written {
  const folder = posix.dirname(configFile);
  seen.add(configFile);
  const config = (parseJsonc(readFile(configFile) ?? "") ?? {}) as Readonly<Record<string, unknown>>;
  const paths = (key: string): readonly string[] | undefined => {
    const value = config[key];
    if (!Array.isArray(value)) return undefined;
    const texts = value.filter((each) => typeof each === "string");
    return texts.map((path) => posix.resolve(folder, path.replace(/^\$\{configDir\}/, own)));
  };
  let listing: Written = { include: paths("include"), exclude: paths("exclude"), files: paths("files") };
  // What stands last wins.
  for (const base of [config["extends"] ?? []].flat().reverse()) {
    const located = typeof base === "string" ? locateConfig(configFile, base) : undefined;
    const file = located?.replaceAll("\\", "/");
    if (file === undefined || seen.has(file)) continue;
    const other = written(file, readFile, own, seen);
    listing = {
      include: listing.include ?? other.include,
      exclude: listing.exclude ?? other.exclude,
      files: listing.files ?? other.files,
    };
  }
  return listing;
}
