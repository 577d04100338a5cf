import type ts from "typescript";
import { relativeSpecifier } from "../../../package/declaration-paths.js";
import { entryModulesOf } from "../../gates/mark/entry-point.js";
import type { ProgramFlags } from "../../gates/mark/program-flags.js";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { packageNameOf } from "../../program/package-folder.js";

/** How a program names the interface for its flags: the module, and what that exports it as. */
export interface FlagsName {
  readonly specifier: string;
  readonly name: string;
  /** The module itself, where nothing but its path leads there: each file has another one, and `specifier` is the user's. */
  readonly file?: string;
}

/**
 * Finds the module by which a program reaches the interface for its flags: one that the file imports already and that
 * exports the interface, else the package. A bundler may have renamed the interface: only what is exported counts. What no
 * module exports by itself, as that of a namespace, cannot be reached.
 *
 * @param user the file that misses the flags
 */
export function flagsNameOf(
  context: AnalysisContext,
  program: ProgramFlags,
  user: string,
): FlagsName | undefined {
  // Each use in a file asks for the same.
  const users = namesByUser(context).get(program) ?? new Map<string, FlagsName | undefined>();
  namesByUser(context).set(program, users);
  if (!users.has(user)) users.set(user, findFlagsName(context, program, user));
  return users.get(user);
}

const namesByUser = perAnalysis(() => new WeakMap<ProgramFlags, Map<string, FlagsName | undefined>>());

function findFlagsName(context: AnalysisContext, program: ProgramFlags, user: string): FlagsName | undefined {
  const { compiler } = context;
  const ambient = ambientModuleOf(context, program);
  if (ambient !== undefined) return { specifier: ambient, name: program.name };
  const file = compiler.sourceFile(user);
  const imported = file ? specifiersIn(context, file) : [];
  const found = imported
    .map((specifier) => nameIn(context, specifier, program))
    .find((name) => name !== undefined);
  if (found) return found;
  const specifier = packageNameOf(context, program.folder);
  if (specifier === undefined) return undefined;
  // Another file may import the package, and tell the name; or that it is another version of it that is found.
  const elsewhere = importsOf(context, specifier);
  const known = elsewhere.map((each) => nameIn(context, each, program)).find((name) => name !== undefined);
  const isOther = elsewhere.some(({ text }) => text === specifier);
  if (known || isOther) return known;
  return (
    (isInstalledFor(context, specifier, user) ? undefined : nameByPath(context, program, user)) ??
    nameByEntry(context, program, specifier)
  );
}

/** Whether what a file imports by the name of a package is found in a folder for packages. */
function isInstalledFor({ compiler }: AnalysisContext, name: string, user: string): boolean {
  for (let at = user.lastIndexOf("/"); at >= 0; at = at === 0 ? -1 : user.lastIndexOf("/", at - 1))
    if (compiler.readFile(`${user.slice(0, at)}/node_modules/${name}/package.json`) !== undefined)
      return true;
  return false;
}

/**
 * Of a package that is reached by its path alone, as another package of a repository whose packages are not linked:
 * `import { blow } from "../../bellows/src/index.js"`. To add to `"bellows"` would be an error there.
 */
function nameByPath(context: AnalysisContext, program: ProgramFlags, user: string): FlagsName | undefined {
  const { compiler } = context;
  const file = compiler.sourceFile(user);
  const paths = file ? specifiersIn(context, file).filter(({ text }) => text.startsWith(".")) : [];
  const own = paths.length > 0 ? compiler.sourceFile(program.fileName) : undefined;
  // What the file imports is what its author knows; what declares the interface is behind that.
  for (const place of own ? [...paths, own] : []) {
    const [module] = compiler.namesAt([place]);
    const name = module && nameInModule(context, module, program);
    const [of] = module ? compiler.declaredIn(module) : [];
    if (name !== undefined && of !== undefined)
      return { specifier: relativeSpecifier(user, of), name, file: of };
  }
  return undefined;
}

/**
 * The name by which a package exports the interface, where nobody imports it by its own: `import { blow } from
 * "../bellows/index.js"`. What it is imported by may be built from the file that declares it, which must export it, too.
 */
function nameByEntry(
  context: AnalysisContext,
  program: ProgramFlags,
  specifier: string,
): FlagsName | undefined {
  const { compiler } = context;
  const own = compiler.sourceFile(program.fileName);
  const entries = entryModulesOf(context, program.folder);
  for (const entry of entries.length > 0 ? entries : own ? [{ specifier, file: own }] : []) {
    const [module] = compiler.namesAt([entry.file]);
    const name = module && nameInModule(context, module, program);
    if (name !== undefined) return { specifier: entry.specifier, name };
  }
  return undefined;
}

function ambientModuleOf({ compiler, is }: AnalysisContext, { symbol }: ProgramFlags): string | undefined {
  for (let node = compiler.declarationsOf(symbol)[0]; node; node = node.parent as ts.Node | undefined) {
    if (is.module(node) && is.stringLiteral(node.name)) return node.name.text;
  }
  return undefined;
}

/** Where files of the program import a package, or a part of it. */
function importsOf(context: AnalysisContext, name: string): readonly ts.StringLiteralLike[] {
  const { compiler } = context;
  return compiler.fileNames().flatMap((fileName) => {
    const mayImport = compiler.isChecked(fileName) && compiler.textOf(fileName)?.includes(name);
    const file = mayImport ? compiler.sourceFile(fileName) : undefined;
    const specifiers = file ? specifiersIn(context, file) : [];
    return specifiers.filter(({ text }) => text === name || text.startsWith(`${name}/`));
  });
}

function specifiersIn({ is }: AnalysisContext, file: ts.SourceFile): readonly ts.StringLiteralLike[] {
  const specifiers = file.statements.flatMap((statement) => {
    if (is.importDeclaration(statement) || is.exportDeclaration(statement))
      return [statement.moduleSpecifier];
    if (!is.importEquals(statement) || !is.externalModule(statement.moduleReference)) return [];
    return [statement.moduleReference.expression];
  });
  return specifiers.flatMap((specifier) => (specifier && is.stringLiteral(specifier) ? [specifier] : []));
}

function nameIn(
  context: AnalysisContext,
  specifier: ts.StringLiteralLike,
  program: ProgramFlags,
): FlagsName | undefined {
  const { compiler } = context;
  // What is relative to one file is not to another.
  const [module] = specifier.text.startsWith(".") ? [] : compiler.namesAt([specifier]);
  const name = module && nameInModule(context, module, program);
  return name === undefined ? undefined : { specifier: specifier.text, name };
}

function nameInModule(context: AnalysisContext, module: Symbol, program: ProgramFlags): string | undefined {
  const { compiler } = context;
  const isIt = (symbol: Symbol): boolean => isExportedBy(context, symbol, program);
  const same = compiler.exportOf(module, program.name);
  if (same && isIt(same)) return program.name;
  const other = compiler.exportsOf(module).find(isIt);
  return other && compiler.nameOf(other);
}

/** Whether an export is the interface for a program's flags, or leads there. */
export function isExportedBy(
  { compiler }: AnalysisContext,
  exported: Symbol,
  { symbol }: ProgramFlags,
): boolean {
  let end = exported;
  for (let next = compiler.aliasStep(end); next && next !== end; next = compiler.aliasStep(end)) end = next;
  const files = new Set(compiler.declaredIn(symbol));
  if (!compiler.declaredIn(end).some((file) => files.has(file))) return false;
  const declared = compiler.declarationsOf(symbol);
  return compiler.declarationsOf(end).some((declaration) => declared.includes(declaration));
}
