import type ts from "typescript";
import type { Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import type { MarkUse } from "../mark-use.js";
import type { MarkWorld } from "../mark-world.js";
import { common, ownRequirements } from "../requirements.js";
import { declaredSignatures } from "./fitting-signatures.js";

function typeAskedFor(
  { compiler, is }: AnalysisContext,
  made: ts.Expression | ts.MethodDeclaration,
): Type | undefined {
  if (!is.method(made)) return compiler.contextualType(made);
  const { name, parent: object } = made;
  const owner = is.objectLiteral(object) ? compiler.contextualType(object) : undefined;
  const property = owner && is.identifier(name) ? compiler.propertyOf(owner, name.text) : undefined;
  return property && compiler.typeOf(property);
}

/**
 * A function that is given for what has a call signature that is marked implements it, as a class does that has a method
 * which is marked in an interface. Where one of several signatures is not marked, that one may be meant.
 */
export function useOfGivenFunction(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Node,
  made: ts.Expression | ts.MethodDeclaration,
): MarkUse | undefined {
  const { compiler } = context;
  const asked = typeAskedFor(context, made);
  if (!asked || compiler.isAny(asked)) return undefined;
  const parts = compiler.unionParts(asked);
  const signatures = parts
    .flatMap((part) => declaredSignatures(context, part, false))
    .map(({ declaration }) => declaration);
  // What a method is given is found by the name of the method.
  const { CallSignature } = compiler.SyntaxKind;
  const requirements = common(
    signatures.map((each) => (each.kind === CallSignature ? ownRequirements(context, world, each) : [])),
  );
  const [symbol] = parts.flatMap((part) => compiler.symbolOfType(part) ?? []);
  const text = symbol ? compiler.nameOf(symbol) : "function";
  return { node: name, name: text, requirements };
}
