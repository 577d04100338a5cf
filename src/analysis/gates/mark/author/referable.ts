import type ts from "typescript";
import type { AnalysisContext } from "../../../program/context.js";
import { hasModifier } from "../../../program/modifiers.js";
import { declaredNames } from "../../../program/patterns.js";
import { isModule } from "../../../program/module.js";

/**
 * Whether people who use a package can refer to a declaration at all. What stands in a function, what is private and
 * what a module keeps to itself has no users.
 *
 * A class, interface or type that is not exported may still be met with: in a signature, as a base. Its members are
 * referred to then, and a mark on it is about these.
 */
export function isReferable(context: AnalysisContext, declaration: ts.Node): boolean {
  const { is } = context;
  if (!canHaveMark(context, declaration) || isPrivate(context, declaration)) return false;
  if (isImplementation(context, declaration)) return false;
  for (let node = declaration.parent; !is.sourceFile(node); node = node.parent) {
    if (is.block(node) || isPrivate(context, node)) return false;
  }
  return !isKept(context, declaration);
}

/** Whether it is what overloads have in common: nobody can call it, and published types leave it out. */
function isImplementation({ compiler, is }: AnalysisContext, node: ts.Node): boolean {
  const hasBody = (each: ts.Node): boolean =>
    (each as Partial<ts.FunctionLikeDeclaration>).body !== undefined;
  if (!is.functionLike(node) || !hasBody(node)) return false;
  const isOverload = (each: ts.Node): boolean => is.functionLike(each) && !hasBody(each);
  const { name } = node;
  const symbol = name && compiler.symbolAt(name);
  if (symbol) return compiler.declarationsOf(symbol).some((each) => each !== node && isOverload(each));
  return is.constructor(node) && node.parent.members.some((each) => is.constructor(each) && !hasBody(each));
}

function canHaveMark(context: AnalysisContext, node: ts.Node): boolean {
  const { compiler, is } = context;
  const { SyntaxKind } = compiler;
  return (
    is.class(node) ||
    is.interface(node) ||
    is.typeAlias(node) ||
    is.module(node) ||
    is.variableStatement(node) ||
    is.variable(node) ||
    is.functionLike(node) ||
    is.member(node) ||
    is.objectMember(node) ||
    is.parameter(node) ||
    isGivenByUsers(context, node) ||
    is.setter(node) ||
    is.exportSpecifier(node) ||
    is.exportDeclaration(node) ||
    is.exportAssignment(node) ||
    is.importEquals(node) ||
    node.kind === SyntaxKind.EnumDeclaration ||
    node.kind === SyntaxKind.NamespaceExport
  );
}

/** Whether a type parameter is one that types are written for: not `K` of `[K in Keys]`, and not `infer T`. */
function isGivenByUsers({ is }: AnalysisContext, node: ts.Node): boolean {
  if (!is.typeParameter(node)) return false;
  const owner: ts.Node = node.parent;
  return is.class(owner) || is.interface(owner) || is.typeAlias(owner) || is.functionLike(owner);
}

function isPrivate(context: AnalysisContext, node: ts.Node): boolean {
  const { name } = node as Partial<ts.PropertyDeclaration>;
  return (
    hasModifier(context, node, "PrivateKeyword") ||
    (name as ts.Node | undefined)?.kind === context.compiler.SyntaxKind.PrivateIdentifier
  );
}

/** Whether a module keeps a function, variable or enumeration to itself. */
function isKept(context: AnalysisContext, declaration: ts.Node): boolean {
  const { compiler, is } = context;
  const { SyntaxKind } = compiler;
  const file = declaration.parent;
  const isValue =
    is.functionDeclaration(declaration) ||
    is.variableStatement(declaration) ||
    declaration.kind === SyntaxKind.EnumDeclaration;
  if (!isValue || !is.sourceFile(file) || !isModule(context, file)) return false;
  if (hasModifier(context, declaration, "ExportKeyword")) return false;
  // A declaration file without `export {}` exports all that it declares.
  if (file.isDeclarationFile) return false;
  const exported = file.statements.flatMap((statement): readonly string[] => {
    if (is.exportAssignment(statement))
      return is.identifier(statement.expression) ? [statement.expression.text] : [];
    if (!is.exportDeclaration(statement) || statement.moduleSpecifier) return [];
    const { exportClause } = statement;
    if (!exportClause || is.namespaceExport(exportClause)) return [];
    return exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  });
  const names = is.variableStatement(declaration)
    ? declaration.declarationList.declarations.flatMap(({ name }) => declaredNames(context, name))
    : [(declaration as ts.FunctionDeclaration).name as ts.Node | undefined];
  return names.every((name) => name && is.identifier(name) && !exported.includes(name.text));
}
