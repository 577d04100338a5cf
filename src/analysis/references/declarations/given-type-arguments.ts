import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";

/** Types that are written between `<` and `>` behind a name. */
export interface GivenTypeArguments {
  readonly types: readonly ts.TypeNode[];
  /** What they are given to: a type by its name, a function or class without calling it, or a call. */
  readonly holder: TypeArgumentsHolder;
}

export type TypeArgumentsHolder =
  | ts.TypeReferenceNode
  | ts.ImportTypeNode
  | ts.ExpressionWithTypeArguments
  | ts.TypeQueryNode
  | ts.CallLikeExpression;

/**
 * The type arguments that stand behind a name: `Wall<string>`, `import("library").Wall<string>`, `typeof make<string>`,
 * `make<string>` and the base of a class.
 *
 * @param name with what stands before it: `library.Wall`
 */
export function typeArgumentsBehind(context: AnalysisContext, name: ts.Node): GivenTypeArguments | undefined {
  const { is } = context;
  const { parent } = name;
  const isHolder =
    is.typeReference(parent) ||
    is.importType(parent) ||
    is.expressionWithTypeArguments(parent) ||
    is.typeQuery(parent);
  // `typeof` and `import("library")` themselves stand in it as well, and so does each type that is given.
  if (!isHolder || !parent.typeArguments || parent.typeArguments.some((type) => type === name))
    return undefined;
  return { types: parent.typeArguments, holder: parent };
}

/** The type arguments of a call: `make<string>()`, `new Wall<string>()`, `tag<string>`…``, `<Panel<string> />`. */
export function typeArgumentsOfCall(
  { is }: AnalysisContext,
  call: ts.CallLikeExpression,
): GivenTypeArguments | undefined {
  const called: ts.Node = is.decorator(call) ? call.expression : call;
  const { typeArguments: types } = called as Partial<ts.CallExpression>;
  return types && { types, holder: call };
}
