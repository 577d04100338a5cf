import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { walk } from "../../program/walk.js";
import { lockOf, nameBehindLock, namespaceLockOf, valueLockOf } from "./behind-locks.js";
import type { MarkTag } from "./comment-marks.js";

/** The words of which each file that locks something has one. */
export const lockWords: readonly string[] = ["Open", "FeatureRemoved"];
/** Where in a text something may be locked. */
export const lockPlaces = /\b(?:Open|FeatureRemoved)\s*</g;

/**
 * The flags that a declaration is locked by in the types that `proviso lock` has written: those of its type, of its `this`,
 * or of the parameter behind those of a constructor. They are marks as those of doc comments are, and still there where a
 * build has removed all comments.
 */
export function lockMarks(context: AnalysisContext, node: ts.Node): readonly MarkTag[] {
  if (node.kind === context.compiler.SyntaxKind.EnumMember)
    return memberMarks(context, node as ts.EnumMember);
  const lock = lockOf(context, node);
  if (lock) return context.is.module(node) ? namespaceMarks(context, node, lock) : lockMarks(context, lock);
  if (context.is.module(node)) return mergedMarks(context, node);
  const type = lockedType(context, node);
  // With something of its own in place of what is locked, only a part is: some members of an enum.
  const locked = type && lockedInPlace(type);
  const isPart = locked && flagsIn(context, closedIn(context, locked)).length === 0;
  if (isPart && context.is.variable(node)) return [];
  return type ? flagsIn(context, type).map((flag) => ({ tag: "experimental", flag })) : [];
}

/**
 * Some members of an enum are closed in what stands in its place: of
 * `Open<"HOOKS", typeof Frame, Omit<typeof Frame, "Wire"> & { readonly [Key in "Wire"]: OptInRequired<"HOOKS"> }>` the
 * member `Wire`.
 */
function memberMarks(context: AnalysisContext, { name, parent }: ts.EnumMember): readonly MarkTag[] {
  const { compiler, is } = context;
  const lock = valueLockOf(context, parent);
  const type = lock && lockedType(context, lock);
  const written = is.identifier(name) || is.stringLiteral(name) ? name.text : undefined;
  if (!type || written === undefined) return [];
  const found: MarkTag[] = [];
  walk(compiler, type, (node) => {
    if (node.kind !== compiler.SyntaxKind.MappedType) return true;
    const { typeParameter, type: closed } = node as ts.MappedTypeNode;
    const { constraint } = typeParameter;
    if (closed && constraint && literalsIn(context, constraint).includes(written))
      found.push(...flagsIn(context, closed).map((flag) => ({ tag: "experimental", flag })));
    return false;
  });
  return found;
}

/**
 * A namespace may be open beside a class or function of its name that is locked, and then its values are as well:
 * `Open<"HOOKS", typeof Frame, OptInRequired<"HOOKS"> & Pick<typeof Frame, "sizes">>`.
 */
function namespaceMarks(
  context: AnalysisContext,
  node: ts.ModuleDeclaration,
  lock: ts.Node,
): readonly MarkTag[] {
  const merged = namespaceLockOf(context, node);
  if (merged) return mergedMarks(context, merged);
  const value = valueLockOf(context, node);
  const type = value && lockedType(context, value);
  return type && lockedInPlace(type) ? [] : lockMarks(context, lock);
}

/** A namespace is merged with the lock of a value, for the types that are named through it. */
function mergedMarks(context: AnalysisContext, node: ts.ModuleDeclaration): readonly MarkTag[] {
  const { compiler, is } = context;
  const { statements } = node.parent as Partial<ts.SourceFile>;
  if (!is.identifier(node.name) || nameBehindLock(node.name.text) === undefined || !statements) return [];
  const types: ts.TypeNode[] = [];
  walk(compiler, node, (each) => {
    if (is.typeAlias(each)) types.push(each.type);
    return !is.typeAlias(each);
  });
  if (types.some((type) => flagsIn(context, type).length === 0)) return [];
  for (const statement of statements) {
    if (!is.variableStatement(statement)) continue;
    for (const each of statement.declarationList.declarations) {
      if (!is.identifier(each.name) || each.name.text !== node.name.text) continue;
      const type = lockedType(context, each);
      return type && lockedInPlace(type) ? [] : lockMarks(context, each);
    }
  }
  return [];
}

/** What a lock has in place of what is behind it, where that is not the lock alone. */
function lockedInPlace(type: ts.TypeNode): ts.TypeNode | undefined {
  return (type as Partial<ts.TypeReferenceNode>).typeArguments?.[2];
}

function lockedType(context: AnalysisContext, node: ts.Node): ts.TypeNode | undefined {
  const { compiler, is } = context;
  if (is.parameter(node)) {
    // `this` is about the whole function, and so is what stands behind the parameters of a constructor.
    if (is.identifier(node.name) && node.name.text === "this") return undefined;
    const type = compiler.annotationOf(node);
    if (doneOfThen(context, node.parent) === node) return undefined;
    return node.dotDotDotToken && isOfConstructor(context, type) ? undefined : type;
  }
  if (is.variable(node) || is.propertyDeclaration(node) || is.propertySignature(node)) {
    return compiler.annotationOf(node);
  }
  if (is.typeAlias(node)) return node.type;
  if (is.getter(node)) return node.type;
  if (is.setter(node)) return node.parameters[0]?.type;
  if (is.constructor(node) || node.kind === compiler.SyntaxKind.ConstructSignature) {
    const last = (node as ts.ConstructorDeclaration).parameters.at(-1);
    return last?.dotDotDotToken && isOfConstructor(context, last.type) ? last.type : undefined;
  }
  if (!is.functionLike(node)) return undefined;
  const done = doneOfThen(context, node);
  if (done) return done.type;
  const [first] = node.parameters;
  return first && is.identifier(first.name) && first.name.text === "this" ? first.type : undefined;
}

/**
 * Whether the lock of rest parameters is that of the constructor that has them: nothing may be missing for it. A mark on
 * the parameters themselves refuses what is given to them.
 *
 *     constructor(name: string, ...optIn: Open<"HOOKS", [], [OptInRequired<"HOOKS">]>);
 *     constructor(name: string, ...hooks: Open<"HOOKS", string[], [optIn?: OptInRequired<"HOOKS">]>);
 */
function isOfConstructor({ compiler }: AnalysisContext, type: ts.TypeNode | undefined): boolean {
  const locked = (type as Partial<ts.TypeReferenceNode> | undefined)?.typeArguments?.at(-1);
  if (locked?.kind !== compiler.SyntaxKind.TupleType) return false;
  const [element] = (locked as ts.TupleTypeNode).elements;
  return element !== undefined && element.kind !== compiler.SyntaxKind.NamedTupleMember;
}

/**
 * What the lock of a method that `await` calls stands on: compilers fail where its `this` is refused.
 *
 *     then(done: Open<"HOOKS", Done, OptInRequired<"HOOKS"> & Done>): void;
 */
function doneOfThen({ is }: AnalysisContext, node: ts.Node): ts.ParameterDeclaration | undefined {
  if (!is.functionLike(node) || !node.name) return undefined;
  if (!(is.identifier(node.name) || is.stringLiteral(node.name)) || node.name.text !== "then")
    return undefined;
  const done = node.parameters.find(({ name }) => !(is.identifier(name) && name.text === "this"));
  return done?.type && lockedInPlace(done.type) ? done : undefined;
}

function flagsIn(context: AnalysisContext, type: ts.TypeNode): readonly string[] {
  const { typeArguments } = type as Partial<ts.TypeReferenceNode>;
  const name = nameOf(context, type);
  if (!typeArguments || name === undefined) return [];
  const [first, second] = typeArguments;
  if (name === "Open" || name === "OptInRequired" || name === "FeatureRemoved")
    return first ? literalsIn(context, first) : [];
  return name === "Closed" && second ? flagsIn(context, closedIn(context, second)) : [];
}

/** What is closed for good in the place of parameters, or of a pattern: `[FeatureRemoved<"FAX", "2.0.0">]`. */
function closedIn({ compiler: { SyntaxKind } }: AnalysisContext, type: ts.TypeNode): ts.TypeNode {
  if (type.kind === SyntaxKind.IntersectionType) return (type as ts.IntersectionTypeNode).types[0] ?? type;
  if (type.kind !== SyntaxKind.TupleType) return type;
  const [element] = (type as ts.TupleTypeNode).elements;
  if (element?.kind === SyntaxKind.NamedTupleMember) return (element as ts.NamedTupleMember).type;
  return element ?? type;
}

function literalsIn({ compiler, is }: AnalysisContext, node: ts.TypeNode): readonly string[] {
  const parts = node.kind === compiler.SyntaxKind.UnionType ? [...(node as ts.UnionTypeNode).types] : [node];
  return parts.flatMap((part) =>
    is.literalType(part) && is.stringLiteral(part.literal) ? [part.literal.text] : [],
  );
}

function nameOf({ is }: Pick<AnalysisContext, "is">, type: ts.TypeNode): string | undefined {
  const { typeName, qualifier } = type as { typeName?: ts.Node; qualifier?: ts.Node };
  const name = typeName ?? qualifier;
  return name && is.identifier(name) ? name.text : undefined;
}
