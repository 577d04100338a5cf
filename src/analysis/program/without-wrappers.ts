import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** What stands in parentheses, casts and the like: `app` of `((app as App)!)`. */
export function withoutWrappers(
  context: Pick<AnalysisContext, "is">,
  expression: ts.Expression,
): ts.Expression;
export function withoutWrappers(context: Pick<AnalysisContext, "is">, node: ts.Node): ts.Node;
export function withoutWrappers({ is }: Pick<AnalysisContext, "is">, node: ts.Node): ts.Node {
  let inner = node;
  while (is.wrapper(inner)) inner = inner.expression;
  return inner;
}
