import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";

/**
 * What a call is handed that may be a key, by the name of something that holds it: `KEY` and `KEYS.title` of
 * `pluck(app, KEY)` and `pick(app, [KEYS.title])`. Which key that is its type tells.
 */
export function keyArguments(context: AnalysisContext, node: ts.Node): readonly ts.Expression[] {
  const { is } = context;
  if (!is.call(node) && !is.construct(node)) return none;
  const { arguments: given = [], expression: callee } = node;
  // What it is a key of is handed over as well, or has the method.
  if (given.length < 2 && !is.propertyAccess(callee)) return [];
  return given.flatMap((argument) => heldIn(context, argument));
}

// Asked of each node.
const none: readonly ts.Expression[] = [];

function heldIn(context: AnalysisContext, expression: ts.Expression): readonly ts.Expression[] {
  const { is } = context;
  if (is.wrapper(expression) || is.spreadElement(expression)) return heldIn(context, expression.expression);
  if (is.arrayLiteral(expression)) return expression.elements.flatMap((each) => heldIn(context, each));
  if (is.conditional(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((each) => heldIn(context, each));
  const isHolder = is.entityName(expression) || is.elementAccess(expression) || is.call(expression);
  return isHolder ? [expression] : [];
}

/** The keys that expressions stand for, or hold: those of `["title", "text"] as const` as well. */
export function keysHeld(
  { compiler }: AnalysisContext,
  expressions: readonly ts.Expression[],
): readonly (readonly string[])[] {
  if (expressions.length === 0) return [];
  const keys = compiler.keysAt(expressions, false);
  const types = compiler.typesAt(expressions);
  return expressions.map((_, index) => {
    const [own = [], type] = [keys[index], types[index]];
    if (own.length > 0 || !type) return own;
    const elements = (compiler.tupleElements(type) ?? []).flatMap((each) => compiler.unionParts(each));
    return elements.flatMap((each) => {
      const literal = compiler.literalOf(each);
      return typeof literal === "string" ? [literal] : [];
    });
  });
}
