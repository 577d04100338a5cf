import type ts from "typescript";
import { declarationsFor } from "../../../package/declaration-paths.js";
import { entryPoints, type Manifest } from "../../../package/manifest.js";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { packageNameOf } from "../../program/package-folder.js";

/** A module that users of a package import, as the program has it. */
export interface EntryModule {
  /** As it is imported: `gallery/server`. */
  readonly specifier: string;
  readonly file: ts.SourceFile;
}

/** Tells by which module of a package a declaration is imported; nothing for what no module of the program exports. */
export type EntryPointOf = (declaration: ts.Node) => string | undefined;

/** Reads the entry points of one package. */
export function entryPointsOf(context: AnalysisContext, folder: string): EntryPointOf {
  const modules = entryModulesOf(context, folder);
  return (declaration) => {
    const top = topLevel(context, declaration);
    const ambient = ambientModuleOf(context, top);
    if (ambient !== undefined) return ambient;
    // A re-export of several names is one of its file.
    const whole = context.is.exportDeclaration(top) ? top.parent : top;
    return modules.find(({ file }) => whole === file || exportsIt(context, file, top))?.specifier;
  };
}

/** The modules that users of a package import, as far as the program has them. */
export function entryModulesOf(context: AnalysisContext, folder: string): readonly EntryModule[] {
  const { compiler } = context;
  const name = packageNameOf(context, folder);
  const text = compiler.readFile(`${folder}/package.json`);
  if (name === undefined || text === undefined) return [];
  return entryPoints(JSON.parse(text) as Manifest).flatMap(({ subpath, path }): readonly EntryModule[] => {
    const candidates = declarationsFor(path.replace(/^\.\//, ""));
    const file = candidates
      .map((each) => compiler.sourceFile(`${folder}/${each}`))
      .find((each) => each !== undefined);
    return file ? [{ specifier: name + subpath.slice(1), file }] : [];
  });
}

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

function exportsIt(context: AnalysisContext, file: ts.SourceFile, top: ts.Node): boolean {
  const { compiler, is } = context;
  const [module] = compiler.namesAt([file]);
  if (!module) return false;
  // `export = gallery`: what is in the namespace is exported under its own name.
  const whole = file.statements.find((statement) => is.exportAssignment(statement));
  const { name: topName } = top as Partial<ts.ModuleDeclaration>;
  if (whole && is.identifier(whole.expression) && whole.expression.text === topName?.text)
    return top.parent === file;
  const declared = is.variableStatement(top) ? [...top.declarationList.declarations] : [top];
  return declared.some((declaration) => {
    const { name } = declaration as Partial<ts.FunctionDeclaration>;
    const names = name && is.identifier(name) ? [name.text, "default"] : ["default"];
    return names.some((each) => leadsTo(context, compiler.exportOf(module, each), declaration));
  });
}

/** Whether an export is a declaration, or leads there: `export { a as b }` is one itself. */
function leadsTo({ compiler }: AnalysisContext, exported: Symbol | undefined, declaration: ts.Node): boolean {
  for (let symbol = exported; symbol; symbol = compiler.aliasStep(symbol)) {
    if (compiler.declarationsOf(symbol).includes(declaration)) return true;
  }
  return false;
}
