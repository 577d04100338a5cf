import type { AnalysisContext } from "./context.js";
import { manifestOf } from "./package-manifest.js";
import { perAnalysis } from "./per-analysis.js";

// By the folders in them.
const packageFolders = perAnalysis(() => new Map<string, string>());

/**
 * The folder of the package that a file belongs to, by the nearest `package.json` that is one: in `dist/esm` a file with
 * `{ "type": "module" }` says how to load what is there, and begins no package.
 *
 * @returns the root of the disk where there is none
 */
export function packageFolderOf(context: AnalysisContext, fileName: string): string {
  return folderOf(context, parentOf(fileName));
}

function folderOf(context: AnalysisContext, folder: string): string {
  const known = packageFolders(context).get(folder);
  if (known !== undefined) return known;
  const parent = parentOf(folder);
  const found = isPackage(context, folder) || parent === folder ? folder : folderOf(context, parent);
  packageFolders(context).set(folder, found);
  return found;
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

// Installed packages are known by where they are: nothing has to be read for the many files of a dependency.
const installed = /\/node_modules\/(?:@[^/]+\/)?[^/@]+$/;
const insideInstalled = /\/node_modules\/(?:@[^/]+\/)?[^/@]+\//;

function isPackage({ compiler }: AnalysisContext, folder: string): boolean {
  if (installed.test(folder)) return true;
  if (insideInstalled.test(folder.slice(folder.lastIndexOf("/node_modules/")))) return false;
  const text = compiler.readFile(`${folder}/package.json`);
  return text !== undefined && !describesFormat(text);
}

const formatFields = ["type", "main", "module", "types", "typings", "browser", "exports", "sideEffects"];

function describesFormat(text: string): boolean {
  try {
    const fields = Object.keys(JSON.parse(text) as object);
    return fields.every((field) => formatFields.includes(field));
  } catch {
    return false;
  }
}

/** The name of the package in a folder, as its `package.json` has it. */
export function packageNameOf(context: AnalysisContext, folder: string): string | undefined {
  const name: unknown = manifestOf(context, folder)?.name;
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** Whether a file is of the package that another file is of, or of one around it, as the root of a workspace is. */
export function isOfPackageAround(context: AnalysisContext, fileName: string, inner: string): boolean {
  return !isInstalled(fileName) && inner.startsWith(`${packageFolderOf(context, fileName)}/`);
}

/**
 * Whether a file is the program's own. The declarations that a package beside it in a workspace has been built into are
 * not, wherever the link to it leads.
 */
export function isOwnFile(context: AnalysisContext, fileName: string): boolean {
  if (isInstalled(fileName)) return false;
  if (!isDeclaration(fileName)) return true;
  const folder = packageFolderOf(context, fileName);
  const known = withSources(context);
  const isOwn = known.get(folder) ?? hasSources(context, folder);
  known.set(folder, isOwn);
  return isOwn;
}

// By the folders of packages: each use of something marked asks whose the flags are that it needs.
const withSources = perAnalysis(() => new Map<string, boolean>());

const hasSources = ({ compiler }: AnalysisContext, folder: string): boolean =>
  compiler
    .fileNames()
    .some((file) => file.startsWith(`${folder}/`) && !isDeclaration(file) && !isInstalled(file));

const isInstalled = (fileName: string): boolean => fileName.includes("/node_modules/");
const isDeclaration = (fileName: string): boolean => /\.d\.[cm]?ts$/.test(fileName);
