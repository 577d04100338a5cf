import type ts from "typescript";
import { closedText, lockHalves, lockedText, type Lock, type LockNames } from "../marks/lock.js";
import { left, type Left } from "../outcome.js";
import { doneOfThen } from "../syntax/done-of-then.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import { around, type Edit } from "./edit.js";
import { lengthOf, trivia } from "./trivia.js";

/** What the edits of one file have in common. */
export interface EditContext {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
  readonly text: string;
  readonly names: LockNames;
  /** The types of locks that the file imports by their names: `Open`. */
  readonly lockTypes: ReadonlySet<string>;
}

/**
 * Locks a member where it stands: a method by its `this`, which keeps it a method, so that it can be overridden and
 * called on `super`; anything else by its type.
 */
export function memberEdits(context: EditContext, node: ts.Node, lock: Lock): readonly Edit[] | Left {
  const { is } = context;
  const done = doneOfThen(is, node);
  if (done) return neededEdits(context, done, lock);
  if (is.methodLike(node) || is.callSignature(node)) return thisEdits(context, node, lock);
  if (is.constructorLike(node)) return constructorEdits(context, node, lock);
  if (is.property(node)) return propertyEdits(context, node, lock);
  if (is.parameter(node) && node.dotDotDotToken) return restEdits(context, node, lock);
  if (is.parameter(node) && is.bindingPattern(node.name)) return neededEdits(context, node, lock);
  if (is.parameter(node) || is.getter(node)) return typeEdits(context, node.type, lock);
  if (is.setter(node)) return typeEdits(context, node.parameters[0]?.type, lock);
  if (is.indexSignature(node)) return left({ code: "index-signature" });
  if (is.typeParameter(node)) return left({ code: "type-parameter" });
  return left({ code: "tuple-member" });
}

/** Locks a function, a method or a call signature for whoever calls it, one overload alone. */
export function thisEdits(
  context: EditContext,
  node: ts.SignatureDeclaration,
  lock: Lock,
): readonly Edit[] | Left {
  const { is, names } = context;
  const [first] = node.parameters;
  if (first && is.identifier(first.name) && first.name.text === "this")
    return typeEdits(context, first.type, lock);
  // Opted in, it takes any `this`, as it did before.
  const parameter = `this: ${lockedText(names, lock, "unknown")}`;
  const at = first ? first.pos : openParenthesis(context, node) + 1;
  return [{ start: at, end: at, newText: first ? `${parameter}, ` : parameter }];
}

// A constructor has no `this` parameter. Behind its own parameters stand as many as a tuple has: none once it is open.
function constructorEdits(
  context: EditContext,
  node: ts.ConstructSignatureDeclaration | ts.ConstructorDeclaration,
  lock: Lock,
): readonly Edit[] {
  const { names } = context;
  const closed = `[${closedText(names, lock)}]`;
  const last = node.parameters.at(-1);
  if (last?.dotDotDotToken && last.type) {
    const [before, after] = lockHalves(names, lock, closed);
    return around(context.parser.startOf(last.type), last.type.end, before, after);
  }
  const rest = `...optIn: ${lockedText(names, lock, "[]", closed)}`;
  const at = last ? last.end : openParenthesis(context, node) + 1;
  // A comma behind the last parameter may not stand behind this one.
  const behind = last ? lengthOf(comma, context.text.slice(at, node.end)) : 0;
  return behind > 0
    ? [{ start: at + behind - 1, end: at + behind, newText: `, ${rest}` }]
    : [{ start: at, end: at, newText: last ? `, ${rest}` : rest }];
}

/**
 * What a parameter is needed for has to be there while it is locked: what a pattern takes out, or that it is called.
 *
 *     ({ size }: Open<"SIZES", Sizes, OptInRequired<"SIZES"> & Sizes>)
 */
function neededEdits(
  context: EditContext,
  { type }: ts.ParameterDeclaration,
  lock: Lock,
): readonly Edit[] | Left {
  if (!type) return left({ code: "unsupported", what: "a declaration without a type" });
  const { names, parser, text } = context;
  const start = parser.startOf(type);
  const closed = `${closedText(names, lock)} & (${text.slice(start, type.end)})`;
  const [before, after] = lockHalves(names, lock, closed);
  return around(start, type.end, before, after);
}

/** Whatever is given to a rest parameter has to fit, and nothing need be given. */
function restEdits(
  context: EditContext,
  { type }: ts.ParameterDeclaration,
  lock: Lock,
): readonly Edit[] | Left {
  if (!type) return left({ code: "unsupported", what: "a declaration without a type" });
  const { names, parser } = context;
  const [before, after] = lockHalves(names, lock, `[optIn?: ${closedText(names, lock)}]`);
  return around(parser.startOf(type), type.end, before, after);
}

function propertyEdits(
  context: EditContext,
  node: ts.PropertySignature | ts.PropertyDeclaration,
  lock: Lock,
): readonly Edit[] | Left {
  const { is, text, names } = context;
  if (node.type && !isUniqueSymbol(context, node.type)) return typeEdits(context, node.type, lock);
  if (node.type) return left({ code: "unsupported", what: "a unique symbol as a property" });
  const value = (node as Partial<ts.PropertyDeclaration>).initializer;
  const from = behindName(context, node);
  if (!value) return [{ start: from, end: from, newText: `: ${lockedText(names, lock, "any")}` }];
  // `static readonly version = "1";`
  if (is.propertyAccess(value)) return left({ code: "unsupported", what: "a member of an enum as a value" });
  return [
    {
      start: from,
      end: value.end,
      newText: `: ${lockedText(names, lock, text.slice(value.pos, value.end).trim())}`,
    },
  ];
}

export function isUniqueSymbol({ is, parser: { SyntaxKind } }: EditContext, type: ts.TypeNode): boolean {
  return is.typeOperator(type) && type.operator === SyntaxKind.UniqueKeyword;
}

const comma = new RegExp(`^${trivia},`);
const questionMark = new RegExp(`^${trivia}[?!]`);

// Behind a `?` or `!`, which TypeScript 7 keeps under another name.
export function behindName({ text }: EditContext, { name }: { readonly name: ts.Node }): number {
  return name.end + lengthOf(questionMark, text.slice(name.end));
}

function typeEdits(context: EditContext, type: ts.TypeNode | undefined, lock: Lock): readonly Edit[] | Left {
  if (!type) return left({ code: "unsupported", what: "a declaration without a type" });
  const [before, after] = lockHalves(context.names, lock);
  return around(context.parser.startOf(type), type.end, before, after);
}

/** The parenthesis that the parameters of a declaration without any stand in. */
function openParenthesis({ text, parser }: EditContext, node: ts.SignatureDeclaration): number {
  const from = node.typeParameters?.at(-1)?.end ?? node.name?.end ?? parser.startOf(node);
  const found = /^(?:\/\*[^]*?\*\/|\/\/[^\n]*|[^(/])*/.exec(text.slice(from, node.end))?.[0].length ?? 0;
  return from + found;
}
