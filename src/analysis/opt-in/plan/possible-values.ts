import type ts from "typescript";
import { castOf, isConst } from "../../program/cast.js";
import type { AnalysisContext } from "../../program/context.js";

/**
 * The expressions that a value may be, as far as it is written: both branches of a condition, both sides of `a ?? b`, what
 * an array holds, what stands in parentheses. In the order of the source.
 *
 * A loop, for what people write may be nested as deep as they like.
 */
export function possibleValues(context: AnalysisContext, value: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const waiting = [value];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const inner = valuesIn(context, node);
    if (inner) waiting.push(...inner.toReversed());
    else found.push(node);
  }
  return found;
}

function valuesIn(context: AnalysisContext, node: ts.Node): readonly ts.Node[] | undefined {
  const { is } = context;
  if (is.conditional(node)) return [node.whenTrue, node.whenFalse];
  if (is.binary(node)) return sidesOf(context, node);
  if (is.arrayLiteral(node)) return node.elements;
  const inner = unwrapped(context, node);
  return inner === node ? undefined : [inner];
}

/** `a ?? b`, `a || b`: the value is one of the two; of `a = b` and `a, b` it is the second. */
function sidesOf({ compiler, is }: AnalysisContext, node: ts.BinaryExpression): readonly ts.Node[] {
  const isSecond = is.equals(node) || node.operatorToken.kind === compiler.SyntaxKind.CommaToken;
  return isSecond ? [node.right] : [node.left, node.right];
}

/** What stands in parentheses and the like; a cast stays, for its type has flags of its own. */
export function unwrapped(context: AnalysisContext, expression: ts.Node): ts.Node {
  const { is } = context;
  for (let inner = expression; ;) {
    const cast = castOf(context, inner);
    const isOther = cast !== undefined && !isConst(context, cast.type);
    if (isOther || !(is.wrapper(inner) || is.spreadElement(inner))) return inner;
    inner = inner.expression;
  }
}
