import type ts from "typescript";
import { castOf } from "../../program/cast.js";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import type { TypedReference } from "../../references/member-reference.js";
import { locksOnMember } from "./gate.js";
import { fileOf } from "../../program/place-of.js";

/**
 * The type that a receiver is declared with, where a question has narrowed it to one that has the member open: a function
 * `(app: App): app is App<"A">`, or one that asserts so, opens nothing, whatever it looks at when it runs.
 *
 * Not where one of several types is picked out by it, as of `App | App<"A">`, and not after `instanceof`: there the
 * flags are written where the other type, or the class, has them.
 */
export function typeBeforeNarrowing(
  context: AnalysisContext,
  { receiver, receiverType, member }: TypedReference,
): Type | undefined {
  const { compiler, is } = context;
  if (compiler.isAny(receiverType)) return undefined;
  const expression = valueOf(context, receiver);
  const name = is.propertyAccess(expression) ? expression.name : expression;
  if (!is.identifier(name)) return undefined;
  const symbol = compiler.symbolAt(name);
  const declared = symbol && compiler.typeOf(symbol);
  if (!declared) return undefined;
  const isLocked = compiler
    .unionParts(declared)
    .every((part) => locksOnMember(compiler, part, member).length > 0);
  return isLocked && !isAskedForClass(context, expression) ? declared : undefined;
}

/** `app` of `const { title } = app`. */
function valueOf(context: AnalysisContext, receiver: ts.Node): ts.Node {
  const { is } = context;
  const { parent } = receiver;
  let value = is.objectPattern(receiver) && is.variable(parent) ? (parent.initializer ?? receiver) : receiver;
  while (is.wrapper(value) && !castOf(context, value)) value = value.expression;
  return value;
}

/** Whether the same expression stands before an `instanceof`, in any place of the file. */
function isAskedForClass(context: AnalysisContext, expression: ts.Node): boolean {
  const { text } = fileOf(context, expression);
  const written = text.slice(expression.pos, expression.end).trim();
  const isAsked = /\)*\s*instanceof\b/y;
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
    isAsked.lastIndex = at + written.length;
    if (isAsked.test(text)) return true;
  }
  return false;
}
