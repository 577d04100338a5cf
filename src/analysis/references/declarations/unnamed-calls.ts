import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { withoutWrappers } from "../../program/without-wrappers.js";

/** Whether it is a call, `new`, a tagged template, an element or a decorator. */
export function isCallLike({ is }: AnalysisContext, node: ts.Node): node is ts.CallLikeExpression {
  return (
    is.call(node) ||
    is.construct(node) ||
    is.taggedTemplate(node) ||
    is.jsxOpening(node) ||
    is.decorator(node)
  );
}

/** What is called. */
export function calleeOfCall({ is }: AnalysisContext, call: ts.CallLikeExpression): ts.Node {
  if (is.taggedTemplate(call)) return call.tag;
  return is.jsxOpening(call) ? call.tagName : (call as ts.CallExpression).expression;
}

/** What a call is handed and has no name of its own: `list[0]` of `parts.map(list[0])`. */
export function unnamedArguments(
  context: AnalysisContext,
  call: ts.CallLikeExpression,
): readonly ts.Expression[] {
  const { is } = context;
  if (!is.call(call) && !is.construct(call)) return [];
  return (call.arguments ?? []).filter((argument) => {
    const inner = withoutWrappers(context, argument);
    return is.call(inner) || is.await(inner) || is.elementAccess(inner);
  });
}

/**
 * Where people see what an expression is about, if it has no name: `with` of `builder().with("a", 1)`, the key of `list[0]`,
 * the whole of `first ?? second`.
 */
export function lastNameIn({ is }: AnalysisContext, expression: ts.Node): ts.Node {
  let node = expression;
  for (;;) {
    if (is.propertyAccess(node)) return node.name;
    if (is.elementAccess(node)) return node.argumentExpression;
    if (!is.wrapper(node) && !is.call(node) && !is.construct(node) && !is.await(node)) return node;
    node = node.expression;
  }
}
