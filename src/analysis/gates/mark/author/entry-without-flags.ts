import type ts from "typescript";
import { isRelative, relativeSpecifier } from "../../../../package/declaration-paths.js";
import { entryPoints } from "../../../../package/manifest.js";
import type { GateMistakenFinding } from "../../../finding.js";
import type { AnalysisContext } from "../../../program/context.js";
import { packageFolderOf, packageNameOf } from "../../../program/package-folder.js";
import { dependsOn, manifestOf } from "../../../program/package-manifest.js";
import { modulesBehind } from "../../../program/package-modules.js";
import { perAnalysis } from "../../../program/per-analysis.js";
import { specifiersIn } from "../../../references/declarations/handings.js";
import { comparable, type MarkWorld } from "../mark-world.js";
import type { ProgramFlags } from "../program-flags.js";

/**
 * A module that users import, with marks in it or behind it, that does not lead to the interface for the flags: a program
 * that imports nothing else of the package does not have these.
 */
export function entryWithoutFlags(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
  flags: ProgramFlags,
): readonly GateMistakenFinding[] {
  const { compiler } = context;
  const specifier = entrySources(context, flags.folder).get(file.fileName);
  const first = file.statements[0] as ts.Node | undefined;
  if (specifier === undefined || !first || file.fileName === flags.fileName) return [];
  let hasMarks = false;
  for (const module of modulesBehind(context, file.fileName, specifiersIn)) {
    if (module.file === flags.fileName) return [];
    // Whatever `#features` or `@/features` stands for, may lead there.
    if (module.specifiers.some((each) => mayBeOwn(context, flags.folder, each))) return [];
    hasMarks ||= world.files.has(comparable(module.file)) && isOfPackage(context, module.file, flags.folder);
  }
  if (!hasMarks) return [];
  const { name, moduleSpecifier } = first as { readonly name?: ts.Node; readonly moduleSpecifier?: ts.Node };
  const shown = name ?? moduleSpecifier ?? first;
  const start = compiler.startOf(shown);
  const line = `export type { ${flags.name} } from "${relativeSpecifier(file.fileName, flags.fileName)}";`;
  const end = Math.min(shown.end, endOfLine(file.text, start));
  return [
    {
      code: "gate-mistaken",
      file: file.fileName,
      start,
      end,
      mistake: { kind: "entry-without-flags", specifier, line },
    },
  ];
}

const isOfPackage = (context: AnalysisContext, file: string, folder: string): boolean =>
  packageFolderOf(context, file) === folder;

function endOfLine(text: string, start: number): number {
  const end = text.slice(start).search(/\r?\n/);
  return end < 0 ? text.length : start + end;
}

// What `package.json` names, and what Node brings along, is another package.
function mayBeOwn(context: AnalysisContext, folder: string, specifier: string): boolean {
  if (isRelative(specifier) || specifier.startsWith("node:")) return false;
  const [name = ""] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  const manifest = manifestOf(context, folder);
  return !manifest || !dependsOn(manifest, name);
}

const entries = perAnalysis(() => new Map<string, ReadonlyMap<string, string>>());

/** The sources of a package that users import, with how they do. */
function entrySources(context: AnalysisContext, folder: string): ReadonlyMap<string, string> {
  const known = entries(context).get(folder);
  if (known) return known;
  const { compiler } = context;
  const name = packageNameOf(context, folder);
  const sources = compiler
    .fileNames()
    .filter((file) => compiler.isChecked(file) && isOfPackage(context, file, folder))
    .map((file) => ({ file, stem: stemOf(file.slice(folder.length + 1)) }));
  const found = new Map<string, string>();
  const manifest = name === undefined ? undefined : manifestOf(context, folder);
  for (const { subpath, path } of manifest ? entryPoints(manifest) : []) {
    const source = subpath.includes("*") ? undefined : sourceOf(sources, stemOf(path.replace(/^\.\//, "")));
    if (source !== undefined && !found.has(source)) found.set(source, `${name ?? ""}${subpath.slice(1)}`);
  }
  entries(context).set(folder, found);
  return found;
}

const stemOf = (path: string): string => path.replace(/(\.d)?\.[cm]?[jt]sx?$/, "");

/** What `dist/esm/server` is built from: `src/server`, unless another file may be meant as well. */
function sourceOf(
  sources: readonly { readonly file: string; readonly stem: string }[],
  built: string,
): string | undefined {
  const own = sources.find(({ stem }) => stem === built);
  if (own) return own.file;
  for (let rest = built; rest !== ""; rest = withoutFirst(rest)) {
    const fitting = sources.filter(({ stem }) => stem === rest || withoutFirst(stem) === rest);
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]?.file : undefined;
  }
  return undefined;
}

const withoutFirst = (path: string): string => (path.includes("/") ? path.slice(path.indexOf("/") + 1) : "");
