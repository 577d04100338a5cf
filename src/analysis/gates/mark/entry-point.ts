import type ts from "typescript";
import { declarationsFor } from "../../../package/declaration-paths.js";
import { entryPoints } from "../../../package/manifest.js";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import { packageNameOf } from "../../program/package-folder.js";
import { manifestOf } from "../../program/package-manifest.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { isLockOf, nameBehindLock, nameOfLock } from "./behind-locks.js";
import { comparable } from "./mark-world.js";

/** A module that users of a package import, as the program has it. */
export interface EntryModule {
  /** As it is imported: `gallery/server`. */
  readonly specifier: string;
  readonly file: ts.SourceFile;
}

/** How users of a package import a declaration. */
export interface ImportedAs {
  /** The module: `gallery/server`. */
  readonly specifier: string;
  /** The name, where it is declared by another one: of `export { paint$1 as paint }`, as bundlers write it, `paint`. */
  readonly name: string | undefined;
}

/** Tells how a declaration of a package is imported; nothing for what no module of the program exports. */
export type EntryPointOf = (declaration: ts.Node) => ImportedAs | undefined;

// Each feature of a package asks for its own marks.
const known = perAnalysis(() => new Map<string, EntryPointOf>());

/** Reads the entry points of one package, once. */
export function entryPointsOf(context: AnalysisContext, folder: string): EntryPointOf {
  const read = known(context).get(folder);
  if (read) return read;
  const modules = entryModulesOf(context, folder);
  // All members of a class are imported with it.
  const found = new Map<ts.Node, ImportedAs | undefined>();
  const entryPointOf: EntryPointOf = (declaration) => {
    const top = topLevel(context, declaration);
    if (!found.has(top)) found.set(top, importedAs(context, modules, top));
    return found.get(top);
  };
  known(context).set(folder, entryPointOf);
  return entryPointOf;
}

function importedAs(
  context: AnalysisContext,
  modules: readonly EntryModule[],
  top: ts.Node,
): ImportedAs | undefined {
  const ambient = ambientModuleOf(context, top);
  if (ambient !== undefined) return { specifier: ambient, name: undefined };
  // A re-export of several names is one of its file.
  const whole = context.is.exportDeclaration(top) ? top.parent : top;
  let renamed: ImportedAs | undefined;
  for (const { specifier, file } of modules) {
    const exported = whole === file ? "as declared" : exportedAs(context, file, top);
    if (exported === "as declared") return { specifier, name: undefined };
    if (exported) renamed ??= { specifier, name: exported.name };
  }
  return renamed;
}

/** The modules that users of a package import, as far as the program has them. */
export function entryModulesOf(context: AnalysisContext, folder: string): readonly EntryModule[] {
  const { compiler } = context;
  const name = packageNameOf(context, folder);
  const manifest = manifestOf(context, folder);
  if (name === undefined || !manifest) return [];
  const inProgram = new Set(compiler.fileNames().map(comparable));
  const modules = new Map<string, EntryModule>();
  for (const { subpath, path } of entryPoints(manifest)) {
    const own = path.replace(/^\.\//, "");
    // A workspace may publish its sources as they are.
    const candidates = isSourcePath(own) ? [own, ...declarationsFor(own)] : declarationsFor(own);
    const found = candidates
      .map((each) => `${folder}/${each}`)
      .find((each) => inProgram.has(comparable(each)));
    const file = found === undefined ? undefined : compiler.sourceFile(found);
    // `types` and `exports` may name the same file.
    if (file && !modules.has(file.fileName))
      modules.set(file.fileName, { specifier: name + subpath.slice(1), file });
  }
  return [...modules.values()];
}

const isSourcePath = (path: string): boolean => /\.[cm]?tsx?$/.test(path);

/** The declaration that a module has a name for: of a member that of its class. */
function topLevel({ is }: AnalysisContext, declaration: ts.Node): ts.Node {
  let node = declaration;
  if (is.exportSpecifier(node)) return node;
  while (!is.sourceFile(node) && !is.sourceFile(node.parent)) node = node.parent;
  return node;
}

/** The name of a module that is declared by it: `declare module "gallery"`. */
function ambientModuleOf({ is }: AnalysisContext, top: ts.Node): string | undefined {
  return is.module(top) && is.stringLiteral(top.name) ? top.name.text : undefined;
}

/** How a module exports a declaration; nothing where it does not. */
function exportedAs(
  context: AnalysisContext,
  file: ts.SourceFile,
  top: ts.Node,
): "as declared" | { readonly name: string } | undefined {
  const { compiler, is } = context;
  const [module] = compiler.namesAt([file]);
  if (!module) return undefined;
  // `export = gallery`: what is in the namespace is exported under its own name.
  const whole = file.statements.find((statement) => is.exportAssignment(statement));
  const { name: topName } = top as Partial<ts.ModuleDeclaration>;
  if (whole && is.identifier(whole.expression) && whole.expression.text === topName?.text)
    return top.parent === file ? "as declared" : undefined;
  const declared = is.variableStatement(top) ? [...top.declarationList.declarations] : [top];
  for (const declaration of declared) {
    const { name } = declaration as Partial<ts.FunctionDeclaration>;
    const own = name && is.identifier(name) ? [name.text, "default"] : ["default"];
    const isExported = (each: string): boolean =>
      leadsTo(context, compiler.exportOf(module, each), declaration);
    if (own.some(isExported)) return "as declared";
    const renamed = exportedNames(context, [fileOf(context, top), file], own).find(isExported);
    if (renamed !== undefined) return { name: renamed };
  }
  return undefined;
}

/** The names that files export something by, and then what has these names: `export { paint$1 as t }` in a chunk. */
function exportedNames(
  { is }: AnalysisContext,
  files: readonly ts.SourceFile[],
  declared: readonly string[],
): readonly string[] {
  const names = new Set(declared.flatMap((name) => [name, nameOfLock(name)]));
  for (const { statements } of files) {
    for (const statement of statements) {
      const { exportClause } = statement as Partial<ts.ExportDeclaration>;
      const specifiers = exportClause && !is.namespaceExport(exportClause) ? [...exportClause.elements] : [];
      for (const { name, propertyName } of specifiers)
        if (propertyName && names.has(propertyName.text)) names.add(name.text);
    }
  }
  return [...names].filter((name) => !declared.includes(name) && nameBehindLock(name) === undefined);
}

/** Whether an export is a declaration or its lock, or leads there: `export { a as b }` is one itself. */
function leadsTo(context: AnalysisContext, exported: Symbol | undefined, declaration: ts.Node): boolean {
  const { compiler } = context;
  for (let symbol = exported; symbol; symbol = compiler.aliasStep(symbol)) {
    const isIt = compiler
      .declarationsOf(symbol)
      .some((each) => each === declaration || isLockOf(context, each, declaration));
    if (isIt) return true;
  }
  return false;
}
