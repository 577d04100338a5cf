import type ts from "typescript";
import type { Compiler, Symbol } from "../../analysis/program/compiler.js";
import { declaresByName, hasModifier } from "../program/kinds.js";
import { push } from "../../push.js";

/**
 * What a module exports, where it is a file of declarations that says so by itself: all of it is declared there, under its
 * own name. So nothing has to be asked, where each question to a compiler may be a way to another process.
 *
 * @param declarations those of the module
 * @returns nothing for a module that hands on what others declare, or is made in another way
 */
export function listedExports(
  compiler: Compiler,
  declarations: readonly ts.Node[],
): ReadonlyMap<string, readonly ts.Node[]> | undefined {
  const [file, ...others] = declarations;
  if (file?.kind !== compiler.SyntaxKind.SourceFile || others.length > 0) return undefined;
  const { fileName, statements } = file as ts.SourceFile;
  if (!/\.d\.[cm]?ts$/.test(fileName)) return undefined;
  const { SyntaxKind } = compiler;
  // Where nothing is listed, all that a file of declarations has is exported.
  const isOpen = !statements.some(({ kind }) => kind === SyntaxKind.ExportDeclaration);
  const found = new Map<string, ts.Node[]>();
  for (const statement of statements) {
    const isExported = hasModifier(statement, SyntaxKind.ExportKeyword);
    switch (statement.kind) {
      case SyntaxKind.ImportDeclaration:
      case SyntaxKind.EmptyStatement:
        break;
      case SyntaxKind.ImportEqualsDeclaration:
        if (isExported) return undefined;
        break;
      case SyntaxKind.ExportDeclaration: {
        // `export {}` lists nothing.
        const { exportClause, moduleSpecifier } = statement as ts.ExportDeclaration;
        const { elements } = (exportClause ?? {}) as Partial<ts.NamedExports>;
        if (moduleSpecifier || elements?.length !== 0) return undefined;
        break;
      }
      default: {
        const declared = declaredBy(compiler, statement);
        if (!declared) return undefined;
        if (isOpen || isExported) for (const [name, node] of declared) push(found, name, node);
      }
    }
  }
  // As compilers list them.
  const isFunction = ({ kind }: ts.Node): number => Number(kind === SyntaxKind.FunctionDeclaration);
  for (const nodes of found.values()) nodes.sort((a, b) => isFunction(b) - isFunction(a));
  return found;
}

/** The names that a statement declares, with their declarations; nothing for what is exported under another name, or adds to something. */
function declaredBy(
  compiler: Compiler,
  statement: ts.Statement,
): readonly (readonly [name: string, node: ts.Node])[] | undefined {
  const { SyntaxKind } = compiler;
  if (hasModifier(statement, SyntaxKind.DefaultKeyword)) return undefined;
  if (statement.kind === SyntaxKind.VariableStatement) {
    const { declarations } = (statement as ts.VariableStatement).declarationList;
    const named = declarations.flatMap((each) =>
      each.name.kind === SyntaxKind.Identifier ? [[each.name.text, each] as const] : [],
    );
    return named.length === declarations.length ? named : undefined;
  }
  const { name } = statement as Partial<ts.InterfaceDeclaration>;
  if (!declaresByName(compiler, statement) || name?.kind !== SyntaxKind.Identifier) return undefined;
  return statement.kind === SyntaxKind.ModuleDeclaration && name.text === "global"
    ? undefined
    : [[name.text, statement]];
}

/**
 * What `export * as box from "./box.js"` stands for, for all exports of a module at once: the module itself, but for one that
 * exports something as a whole.
 *
 * @param isKnown whether a module is known to have its exports one by one
 */
export function namespaceTargets(
  compiler: Compiler,
  exported: readonly Symbol[],
  isKnown: (module: Symbol) => boolean,
): ReadonlyMap<Symbol, Symbol> {
  const { SyntaxKind } = compiler;
  const asked = exported.flatMap((symbol) => {
    const [node, ...others] = compiler.declarationsOf(symbol);
    if (node?.kind !== SyntaxKind.NamespaceExport || others.length > 0) return [];
    const { moduleSpecifier } = node.parent as ts.ExportDeclaration;
    return moduleSpecifier ? [{ symbol, moduleSpecifier }] : [];
  });
  const modules = compiler.namesAt(asked.map(({ moduleSpecifier }) => moduleSpecifier));
  return new Map(
    asked.flatMap(({ symbol }, index) => {
      const module = modules[index];
      if (module && isKnown(module)) return [[symbol, module] as const];
      const [file, ...others] = module ? compiler.declarationsOf(module) : [];
      if (!module || file?.kind !== SyntaxKind.SourceFile || others.length > 0) return [];
      const isWhole = (file as ts.SourceFile).statements.some(
        ({ kind }) => kind === SyntaxKind.ExportAssignment,
      );
      return isWhole ? [] : [[symbol, module] as const];
    }),
  );
}
