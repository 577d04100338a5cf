import type ts from "typescript";
import type { DeclarationGuards } from "./guards.js";

/**
 * What a method that `await` calls is handed first. It is locked in place of its `this`: TypeScript 5.4 to 7.1 end with an
 * error of their own where a loop awaits what such a method may not be called on.
 *
 *     for await (const each of [new Thenable()]);
 */
export function doneOfThen(is: DeclarationGuards, node: ts.Node): ts.ParameterDeclaration | undefined {
  const { name } = node as { readonly name?: ts.Node };
  if (!name || !is.methodLike(node)) return undefined;
  if (!(is.identifier(name) || is.stringLiteral(name)) || name.text !== "then") return undefined;
  const done = node.parameters.find((each) => !(is.identifier(each.name) && each.name.text === "this"));
  return done?.type && !done.dotDotDotToken ? done : undefined;
}
