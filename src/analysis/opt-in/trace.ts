import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import { lacksAny } from "./missing-flags.js";
import type { Plan } from "./plan.js";

/**
 * One search for the place where flags are written. Its ways lead into each other (an expression to a declaration, that
 * to an annotation or another expression), so each finds the others here.
 */
export interface Trace {
  readonly context: AnalysisContext;
  /** The flags that are looked for: those that the receiver misses. */
  readonly flags: readonly string[];
  /** Guards against circles: `const a = b; const b = a;`. */
  readonly seen: Set<ts.Node>;
  expression(node: ts.Node): Plan | undefined;
  declaration(node: ts.Node): Plan | undefined;
  /** @param owner what the type is written for, where it has a name */
  annotation(type: ts.TypeNode, owner?: ts.Node): Plan | undefined;
  heritage(node: ts.ClassLikeDeclaration): Plan | undefined;
}

/** Of several expressions, the first that misses flags and leads to a place. */
export function firstLacking(trace: Trace, expressions: readonly ts.Node[]): Plan | undefined {
  const types = trace.context.compiler.typesAt(expressions);
  const lacking = expressions.filter((_, index) => lacksAny(trace.context, types[index], trace.flags));
  return firstOf(lacking, (expression) => trace.expression(expression));
}

/** The first plan that one of the nodes gives. */
export function firstOf<T>(nodes: readonly T[], plan: (node: T) => Plan | undefined): Plan | undefined {
  for (const node of nodes) {
    const found = plan(node);
    if (found) return found;
  }
  return undefined;
}
