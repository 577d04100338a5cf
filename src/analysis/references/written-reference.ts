import type ts from "typescript";
import { isPattern } from "./assignment-pattern.js";
import type { AnalysisContext } from "../program/context.js";
import { keyOf, keyOfName, type Key } from "./key.js";

/** A reference as it is written; of `app[key]` only a type tells which member that is. */
export type WrittenReference = Key & {
  /** Where the member is named. */
  readonly name: ts.Node;
  /** The expression, or the pattern, whose member it is. */
  readonly receiver: ts.Node;
};

/** The reference that a node is. */
export function writtenReference(context: AnalysisContext, node: ts.Node): WrittenReference | undefined {
  const { is } = context;
  if (is.propertyAccess(node)) {
    const { name, expression: receiver } = node;
    return is.identifier(name) ? { member: name.text, key: undefined, name, receiver } : undefined;
  }
  if (is.elementAccess(node)) {
    const name = node.argumentExpression as ts.Expression | undefined;
    const key = name && keyOf(context, name);
    return name && key && { ...key, name, receiver: node.expression };
  }
  const isTaken =
    // `const { ...rest } = app` takes every member and refers to none.
    (is.bindingElement(node) && !node.dotDotDotToken && is.objectPattern(node.parent)) ||
    // `({ registerBlueprint } = app)`; in `f({ registerBlueprint })` the same syntax only makes an object.
    ((is.propertyAssignment(node) || is.shorthandAssignment(node)) && isPattern(context, node.parent));
  if (!isTaken) return undefined;
  const name = is.bindingElement(node) ? (node.propertyName ?? node.name) : node.name;
  const key = keyOfName(context, name);
  return key && { ...key, name, receiver: node.parent };
}
