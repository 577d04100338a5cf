import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { unwrapped } from "./possible-values.js";
import { valuesOf } from "./source-values.js";

/**
 * The class that an expression stands for, where it can be seen: its name, a constant that holds it, a call of a
 * function that returns it, as mixins do, or `this` in a static member.
 *
 * Not where it is said to be something else, which then has the flags:
 *
 *     const Worker = QueueWorker as unknown as WorkerConstructor;
 */
export function classOf(
  context: AnalysisContext,
  wrapped: ts.Node,
  depth = 0,
): ts.ClassLikeDeclaration | undefined {
  const { compiler, is } = context;
  if (depth > maxDepth) return undefined;
  const expression = unwrapped(context, wrapped);
  if (is.class(expression)) return expression;
  if (is.thisOrSuper(expression)) return classAround(context, expression);
  for (const declaration of declarationsBehind(context, expression)) {
    if (is.class(declaration)) return declaration;
    const annotation = is.functionLike(declaration) ? undefined : compiler.annotationOf(declaration);
    if (annotation) {
      const named = is.typeQuery(annotation) ? classOf(context, annotation.exprName, depth + 1) : undefined;
      if (named) return named;
      continue;
    }
    for (const value of valuesOf(context, declaration)) {
      const found = classOf(context, value, depth + 1);
      if (found) return found;
    }
  }
  return undefined;

  function declarationsBehind({ is }: AnalysisContext, node: ts.Node): readonly ts.Node[] {
    if (is.call(node)) {
      const called = compiler.calledDeclaration(node);
      return called ? [called] : [];
    }
    if (!is.identifier(node) && !is.propertyAccess(node) && !is.qualifiedName(node)) return [];
    const name = is.identifier(node) ? node : is.qualifiedName(node) ? node.right : node.name;
    const symbol = compiler.symbolAt(name);
    return symbol ? compiler.declarationsOf(symbol) : [];
  }
}

/** The class that something stands in. */
export function classAround({ is }: AnalysisContext, node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (
    let parent = node.parent as ts.Node | undefined;
    parent;
    parent = parent.parent as ts.Node | undefined
  ) {
    if (is.class(parent)) return parent;
  }
  return undefined;
}

// A constant of a constant of a constant; more than this is a circle.
const maxDepth = 10;
