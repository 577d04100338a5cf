import type ts from "typescript";
import type { AnalysisContext } from "../context.js";

/**
 * The type that an expression is said to have: in `app as App`, in `<App>app`, and in JavaScript, where it stands in a
 * comment, in `(app)`.
 */
export function castOf({ compiler, is }: AnalysisContext, node: ts.Node): ts.TypeNode | undefined {
  if (is.parenthesized(node)) return compiler.annotationOf(node);
  // TypeScript 7 has an `as` inside those parentheses, with the type of the comment: one cast, not two.
  return is.cast(node) && node.type.pos >= node.pos ? node.type : undefined;
}
