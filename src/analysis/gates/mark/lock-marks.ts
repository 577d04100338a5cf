import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { walk } from "../../program/walk.js";
import { lockOf, nameBehindLock, valueLockOf } from "./behind-locks.js";
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
  if (lock) return lockMarks(context, lock);
  if (context.is.module(node)) return mergedMarks(context, node);
  const type = lockedType(context, node);
  // With something of its own in place of what is locked, only a part is: some members of an enum.
  const isPart = (type as Partial<ts.TypeReferenceNode> | undefined)?.typeArguments?.length === 3;
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

/** A namespace is merged with the lock of a value, for the types that are named through it. */
function mergedMarks(context: AnalysisContext, { name, parent }: ts.ModuleDeclaration): readonly MarkTag[] {
  const { is } = context;
  const { statements } = parent as Partial<ts.SourceFile>;
  if (!is.identifier(name) || nameBehindLock(name.text) === undefined || !statements) return [];
  for (const statement of statements) {
    if (!is.variableStatement(statement)) continue;
    for (const each of statement.declarationList.declarations) {
      if (is.identifier(each.name) && each.name.text === name.text) return lockMarks(context, each);
    }
  }
  return [];
}

function lockedType({ compiler, is }: AnalysisContext, node: ts.Node): ts.TypeNode | undefined {
  // What stands for a lock in a list of parameters is about the whole.
  if (is.parameter(node) && (node.dotDotDotToken || (is.identifier(node.name) && node.name.text === "this")))
    return undefined;
  if (is.variable(node) || is.propertyDeclaration(node) || is.propertySignature(node) || is.parameter(node)) {
    return compiler.annotationOf(node);
  }
  if (is.typeAlias(node)) return node.type;
  if (is.getter(node)) return node.type;
  if (is.setter(node)) return node.parameters[0]?.type;
  if (is.constructor(node)) return node.parameters.at(-1)?.type;
  if (!is.functionLike(node)) return undefined;
  const [first] = node.parameters;
  return first && is.identifier(first.name) && first.name.text === "this" ? first.type : undefined;
}

function flagsIn(context: AnalysisContext, type: ts.TypeNode): readonly string[] {
  const { typeArguments } = type as Partial<ts.TypeReferenceNode>;
  const name = nameOf(context, type);
  if (!typeArguments || name === undefined) return [];
  const [first, second] = typeArguments;
  if (name === "Open" || name === "OptInRequired" || name === "FeatureRemoved")
    return first ? literalsIn(context, first) : [];
  return name === "Closed" && second ? flagsIn(context, second) : [];
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
