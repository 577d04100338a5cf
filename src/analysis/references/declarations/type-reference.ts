import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";

/** Whether a name stands for a type, and not for a value: not in `typeof name`, and not behind the `extends` of a class. */
export function isTypeReference({ compiler, is }: AnalysisContext, name: ts.Node): boolean {
  let node = name;
  while (is.qualifiedName(node.parent) || is.propertyAccess(node.parent)) node = node.parent;
  const { parent } = node;
  if (is.typeReference(parent)) return true;
  if (is.importType(parent)) return !parent.isTypeOf;
  if (!is.expressionWithTypeArguments(parent)) return false;
  const clause: ts.Node = parent.parent;
  const isOfClass = is.heritage(clause) && is.class(clause.parent);
  return !(isOfClass && clause.token === compiler.SyntaxKind.ExtendsKeyword);
}
