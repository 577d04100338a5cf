import type ts from "typescript";
import { isReadable } from "../../../catalog/read-catalog.js";
import type { MarkedTypeShownFinding } from "../../../finding.js";
import type { AnalysisContext } from "../../../program/context.js";
import { isTypeReference } from "../../../references/declarations/type-reference.js";
import { walk } from "../../../program/walk.js";
import { namePlaces } from "../../../references/name-places.js";
import { mayUseMarks, type MarkWorld } from "../mark-world.js";
import type { ProgramFlags } from "../program-flags.js";
import { featuresMissing } from "./features-missing.js";
import { isReferable } from "./referable.js";

interface ShownType {
  readonly name: ts.Identifier;
  /** The innermost declaration whose signature has the name. */
  readonly declaration: ts.Node;
}

/**
 * The marked types that stable declarations show in their signatures: who uses these is asked for a flag, and the
 * declaration does not say so.
 */
export function shownTypesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
  flags: ProgramFlags,
): readonly MarkedTypeShownFinding[] {
  const { catalog, folder } = flags;
  if (!isReadable(catalog) || !mayUseMarks(context, world, file.fileName)) return [];
  const own = { catalog, folder };
  const shown = typesInSignatures(context, file, world);
  const symbols = context.compiler.namesAt(shown.map(({ name }) => name));
  return shown.flatMap(({ name, declaration }, index) => {
    const symbol = symbols[index];
    if (!symbol) return [];
    const isType = isTypeReference(context, name);
    const features = featuresMissing(context, world, own, { symbol, isType, declaration });
    if (features.length === 0 || !isReferable(context, declarationStatement(context, declaration))) return [];
    const span = { file: file.fileName, start: context.compiler.startOf(name), end: name.end };
    return [{ code: "marked-type-shown", ...span, type: name.text, features, catalog }];
  });
}

function typesInSignatures(
  context: AnalysisContext,
  file: ts.SourceFile,
  { names }: MarkWorld,
): readonly ShownType[] {
  const { compiler, is } = context;
  const found: ShownType[] = [];
  const mayReferIn = namePlaces(names, file.text);
  walk(compiler, file, (node) => {
    // The body of a function is no part of its signature.
    if (!mayReferIn(node.pos, node.end) || is.block(node) || is.importDeclaration(node)) return false;
    if (is.identifier(node) && names.has(node.text) && isTypeName(context, node)) {
      const declaration = declarationAround(context, node);
      if (declaration && !isImplementation(context, declaration)) found.push({ name: node, declaration });
    }
    return true;
  });
  return found;
}

/** A type by its name, or the base of a class. */
function isTypeName(context: AnalysisContext, name: ts.Identifier): boolean {
  const { is } = context;
  const { parent } = name;
  if ((is.qualifiedName(parent) || is.propertyAccess(parent)) && parentName(parent) !== name) return false;
  // `blades` of `lib.blades.Fine` is no type.
  if (is.qualifiedName(parent.parent) && parent.parent.left === parent) return false;
  return isTypeReference(context, name) || isBaseOfClass(context, name) || is.typeQuery(parent);
}

const parentName = (node: ts.QualifiedName | ts.PropertyAccessExpression): ts.Node =>
  "right" in node ? node.right : node.name;

function isBaseOfClass({ is }: AnalysisContext, name: ts.Node): boolean {
  const { parent } = name;
  const base = is.propertyAccess(parent) ? parent : name;
  return is.expressionWithTypeArguments(base.parent) && is.heritage(base.parent.parent);
}

/** The declaration that has a type in its signature; nothing for a type that stands in an expression. */
function declarationAround({ compiler, is }: AnalysisContext, type: ts.Node): ts.Node | undefined {
  let inner = type;
  let found: ts.Node | undefined;
  for (let node = type.parent; !is.sourceFile(node); inner = node, node = node.parent) {
    const { initializer, body } = node as Partial<ts.PropertyDeclaration & ts.FunctionDeclaration>;
    // `const image = make<Image>()`: what an expression has inside is not shown.
    if (inner === initializer || inner === (body as ts.Node | undefined)) return undefined;
    // Nor in `extends mixed<Image>(Base)`.
    if (is.cast(node) || is.call(node)) return undefined;
    // A function type in a signature is a part of that one.
    const isType =
      node.kind === compiler.SyntaxKind.FunctionType || node.kind === compiler.SyntaxKind.ConstructorType;
    const declares =
      is.parameter(node) ||
      is.typeParameter(node) ||
      is.member(node) ||
      is.variable(node) ||
      is.interface(node) ||
      is.class(node) ||
      is.typeAlias(node) ||
      (is.functionLike(node) && !isType) ||
      is.setter(node);
    if (!declares || (is.parameter(node) && isFunctionType(node.parent, compiler))) continue;
    found ??= node;
    // `(shelf as { image: Image }).image.width`
    const member: ts.Node = is.parameter(node) || is.typeParameter(node) ? node.parent : node;
    if (!is.typeLiteral(member.parent)) return found;
  }
  return undefined;
}

const isFunctionType = (node: ts.Node, { SyntaxKind }: AnalysisContext["compiler"]): boolean =>
  node.kind === SyntaxKind.FunctionType || node.kind === SyntaxKind.ConstructorType;

/** Of a function with overloads, the implementation is seen by nobody. */
function isImplementation({ compiler, is }: AnalysisContext, declaration: ts.Node): boolean {
  const signature = is.parameter(declaration) ? declaration.parent : declaration;
  if (!is.functionLike(signature) || !signature.body) return false;
  const { name } = signature as Partial<ts.FunctionDeclaration>;
  const symbol = name && compiler.symbolAt(name);
  return (
    symbol !== undefined &&
    compiler.declarationsOf(symbol).some((each) => each !== signature && is.functionLike(each) && !each.body)
  );
}

/** What has the modifiers of a declaration: of a variable, its statement. */
function declarationStatement({ is }: AnalysisContext, declaration: ts.Node): ts.Node {
  if (!is.variable(declaration)) return is.parameter(declaration) ? declaration.parent : declaration;
  const statement = declaration.parent.parent;
  return is.variableStatement(statement) ? statement : declaration;
}
