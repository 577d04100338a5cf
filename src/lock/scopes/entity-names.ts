import type ts from "typescript";
import type { DeclarationGuards } from "../syntax/guards.js";

/** The names in `A.B.C`, from left to right, where a node refers to something by them. */
export function namesIn(is: DeclarationGuards, node: ts.Node): readonly ts.Identifier[] {
  if (is.typeReference(node)) return flat(is, node.typeName);
  if (is.typeQuery(node)) return flat(is, node.exprName);
  if (is.expressionWithTypeArguments(node)) return flat(is, node.expression);
  if (is.computedName(node)) return flat(is, node.expression);
  if (is.importEquals(node) && !is.externalModule(node.moduleReference))
    return flat(is, node.moduleReference);
  if (is.importType(node)) return node.qualifier ? flat(is, node.qualifier) : [];
  return [];
}

/** The first name by which a node refers to something; nothing where it is in a module that the node names itself. */
export function rootName(is: DeclarationGuards, node: ts.Node): ts.Identifier | undefined {
  return is.importType(node) ? undefined : namesIn(is, node)[0];
}

function flat(is: DeclarationGuards, name: ts.Node): readonly ts.Identifier[] {
  if (is.identifier(name)) return [name];
  if (is.qualifiedName(name)) return [...flat(is, name.left), name.right];
  if (is.propertyAccess(name)) {
    const left = flat(is, name.expression);
    return left.length > 0 && is.identifier(name.name) ? [...left, name.name] : [];
  }
  // `typeof import("./a").b` is a query whose name is an import.
  return [];
}
