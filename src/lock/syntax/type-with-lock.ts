import type ts from "typescript";
import { doneOfThen } from "./done-of-then.js";
import type { DeclarationGuards } from "./guards.js";

/** The type that a lock stands in, where something is locked in its own place. */
export function typeWithLock(is: DeclarationGuards, node: ts.Node): ts.TypeNode | undefined {
  if (is.setter(node)) return node.parameters[0]?.type;
  if (is.constructorLike(node)) return node.parameters.at(-1)?.type;
  if (!is.signature(node)) return (node as Partial<ts.PropertySignature>).type;
  const done = doneOfThen(is, node);
  if (done) return done.type;
  const [first] = node.parameters;
  const isThis = first !== undefined && is.identifier(first.name) && first.name.text === "this";
  return isThis ? first.type : undefined;
}
