import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { Plan } from "./plan.js";
import { isEditable } from "../../program/place-of.js";
import { allLacking, type Trace } from "./trace.js";

/** The way on from a parameter that has its type from where its function is handed to. */
export function planCallback(trace: Trace, node: ts.ParameterDeclaration): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  const index = node.parent.parameters.indexOf(node);
  const expected = functionTypeOf(context, expectedType(context, node.parent));
  const parameter = expected?.parameters[index];
  const annotation = parameter && compiler.annotationOf(parameter);
  const plan =
    annotation && isEditable(context, annotation) ? trace.annotation(annotation, parameter) : undefined;
  if (plan) return plan;
  // `apps.map((app) => …)`, `pending.then((app) => …)`: what the callback is given is what the receiver holds.
  const call = node.parent.parent;
  if (!is.call(call) || !is.propertyAccess(call.expression)) return undefined;
  return allLacking(trace, [call.expression.expression]);
}

/** The type that is written for where a function stands: `const use: Use = (app) => …`, or the parameter it goes to. */
function expectedType({ compiler, is }: AnalysisContext, callback: ts.Node): ts.TypeNode | undefined {
  const { parent } = callback;
  if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent)) {
    return compiler.annotationOf(parent);
  }
  if (!is.call(parent) && !is.construct(parent)) return undefined;
  const called = compiler.calledDeclaration(parent);
  const index = parent.arguments?.indexOf(callback as ts.Expression) ?? -1;
  const parameter = called && is.functionLike(called) ? called.parameters[index] : undefined;
  return parameter && compiler.annotationOf(parameter);
}

/** The function type that is written, or the one that an alias stands for. */
function functionTypeOf(
  context: AnalysisContext,
  type: ts.TypeNode | undefined,
  depth = 0,
): ts.SignatureDeclaration | undefined {
  const { compiler, is } = context;
  if (!type || depth > maxDepth) return undefined;
  if (is.functionLike(type)) return type;
  if (is.parenthesizedType(type)) return functionTypeOf(context, type.type, depth);
  if (!is.typeReference(type)) return undefined;
  const symbol = compiler.symbolAt(type.typeName);
  const alias = symbol && compiler.declarationsOf(symbol).find((declaration) => is.typeAlias(declaration));
  return alias && is.typeAlias(alias) ? functionTypeOf(context, alias.type, depth + 1) : undefined;
}

// An alias of an alias of an alias; more than this is a circle.
const maxDepth = 10;
