import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** An expression that is said to have another type. */
export interface Cast {
  readonly expression: ts.Expression;
  readonly type: ts.TypeNode;
}

/**
 * Reads a cast: `app as App`, `<App>app`, and in JavaScript, where the type stands in a comment before the parentheses,
 * `(app)`.
 */
export function castOf({ compiler, is }: AnalysisContext, node: ts.Node): Cast | undefined {
  if (is.parenthesized(node)) {
    const type = compiler.annotationOf(node);
    return type && { expression: node.expression, type };
  }
  // TypeScript 7 has an `as` inside those parentheses, with the type of the comment: one cast, not two.
  return is.cast(node) && node.type.pos >= node.pos ? node : undefined;
}

/** Whether a type is the `const` of `as const`. */
export function isConst({ is }: AnalysisContext, type: ts.TypeNode): boolean {
  return is.typeReference(type) && is.identifier(type.typeName) && type.typeName.text === "const";
}
