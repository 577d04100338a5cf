import { entryPoints } from "../../../package/manifest.js";
import type { AnalysisContext } from "../../program/context.js";
import type { FilesMentioning } from "../../program/files-mentioning.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { dependsOn, manifestOf } from "../../program/package-manifest.js";
import { modulesBehind } from "../../program/package-modules.js";
import { specifiersIn } from "../../references/declarations/handings.js";

/**
 * A package that has flags for its marks in a module of which the program has nothing: it imports `studio/server`, which
 * does not lead to the catalog that `studio` exports. What it marks is known, and not what the catalog says of it.
 */
export interface UnreachedFlags {
  readonly kind: "unreached";
  readonly folder: string;
  /** As its `package.json` has it. */
  readonly name: string;
  /** The module to import, which has the flags: `studio`. */
  readonly specifier: string;
  /** The interface for the flags that a program opts in to. */
  readonly interfaceName: string;
  /** The flags that are on trial. */
  readonly flags: ReadonlySet<string>;
}

/**
 * The packages of a program whose marks ask for flags that it has not loaded.
 *
 * @param known the folders of packages whose flags it has
 */
export function unreachedFlagsIn(
  context: AnalysisContext,
  filesMentioning: FilesMentioning,
  known: ReadonlySet<string>,
): readonly UnreachedFlags[] {
  const packages = new Map<string, UnreachedFlags | undefined>();
  for (const fileName of filesMentioning("@experimental")) {
    const folder = packageFolderOf(context, fileName);
    if (!known.has(folder) && !packages.has(folder)) packages.set(folder, unreachedFlags(context, folder));
  }
  return [...packages.values()].filter((each) => each !== undefined);
}

function unreachedFlags(context: AnalysisContext, folder: string): UnreachedFlags | undefined {
  const manifest = manifestOf(context, folder);
  // Of all packages that mark something, few know of Proviso: of the others no file is read.
  if (manifest?.name === undefined || !dependsOn(manifest, "proviso")) return undefined;
  for (const { subpath, path } of entryPoints(manifest)) {
    if (subpath.includes("*")) continue;
    const texts = textsBehind(context, `${folder}/${path.replace(/^\.\//, "")}`);
    const [, interfaceName] = texts.map((text) => flagsInterface.exec(text)).find((found) => found) ?? [];
    if (interfaceName === undefined) continue;
    const { name } = manifest;
    const flags = new Set(texts.flatMap(trialFlagsIn));
    return { kind: "unreached", folder, name, specifier: name + subpath.slice(1), interfaceName, flags };
  }
  return undefined;
}

const flagsInterface = /\bexport\s+(?:declare\s+)?interface\s+([\w$]+)\s+extends\s[^{]*\bFlagsOf\b/;

// `readonly IMAGES: { readonly title: "Images"; readonly status: "trial" }`, or the same as it is written in a source.
const feature = /["']?(?<flag>[\w$-]+)["']?\s*:\s*\{(?<entry>[^{}]*)\}/g;

const trialFlagsIn = (text: string): readonly string[] =>
  [...text.matchAll(feature)].flatMap(({ groups: { flag = "", entry = "" } = {} }) =>
    /\bstatus["']?\s*:\s*["']trial["']/.test(entry) ? [flag] : [],
  );

/** The texts of a module and of what it leads to. Nothing of it is part of the program. */
function textsBehind(context: AnalysisContext, entry: string): readonly string[] {
  const texts: string[] = [];
  for (const { text } of modulesBehind(context, entry, specifiersIn))
    if (texts.push(text) === mostFiles) break;
  return texts;
}

// A catalog is never far from what users import.
const mostFiles = 200;
