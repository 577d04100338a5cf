import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { withoutWrappers } from "../program/without-wrappers.js";

/**
 * The type of `App.prototype`, of which the compiler says `any` where `App` is an interface with a `new`: that of what
 * `new` makes.
 *
 * @param receiver what has the type `any`: `App.prototype`, a constant that holds it, or a pattern that takes it apart
 */
export function prototypeType(context: AnalysisContext, receiver: ts.Node): Type | undefined {
  const { compiler } = context;
  const constructor = constructorIn(context, receiver);
  const [type] = constructor ? compiler.typesAt([constructor]) : [];
  if (!constructor || !type) return undefined;
  const declarations = new Set(compiler.constructDeclarations(constructor));
  const constructing = compiler
    .signaturesOf(type)
    .filter(({ declaration }) => declaration && declarations.has(declaration));
  const [only, ...others] = constructing;
  // Of several ways to make one, each may make another.
  return only && others.every(({ returns }) => returns === only.returns) ? only.returns : undefined;
}

function constructorIn(context: AnalysisContext, node: ts.Node): ts.Expression | undefined {
  const { compiler, is } = context;
  const inner = withoutWrappers(context, node);
  if (is.propertyAccess(inner) && inner.name.text === "prototype") return inner.expression;
  if (is.elementAccess(inner)) {
    const key = inner.argumentExpression;
    return is.stringLiteral(key) && key.text === "prototype" ? inner.expression : undefined;
  }
  const symbol = is.identifier(inner) ? compiler.symbolAt(inner) : undefined;
  const [declaration] = symbol
    ? compiler.declarationsOf(symbol)
    : is.objectPattern(inner)
      ? [inner.parent]
      : [];
  if (!declaration || !is.variable(declaration) || compiler.annotationOf(declaration)) return undefined;
  const { initializer } = declaration;
  // One step: `const prototype = App.prototype`.
  return initializer && !is.identifier(initializer) ? constructorIn(context, initializer) : undefined;
}
