import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import type { AskingParameter } from "./asking-parameter.js";
import { shortfalls } from "./shortfall/compare.js";
import { byCatalog } from "./shortfall/shortfall.js";

/**
 * What a function says of its argument that only flags make so: `(app: App): app is App<"A">`. Whoever asks it has an object
 * with the flag, to use, to keep or to hand on, and no one has opted in.
 *
 * Not of a parameter that may have the flag, as `App | App<"A">`, and not of `unknown`: there the question tells them apart.
 */
export function askingPredicate(
  context: AnalysisContext,
  predicate: ts.TypePredicateNode,
): readonly AskingParameter[] {
  const { compiler, is } = context;
  const { type, parent } = predicate;
  // `this is App<"A">` has no name, and `asserts app` no type.
  const { text } = predicate.parameterName as ts.Identifier;
  const { parameters } = parent as ts.SignatureDeclaration;
  const parameter = parameters.find(({ name }) => is.identifier(name) && name.text === text);
  const annotation = parameter && compiler.annotationOf(parameter);
  const have = annotation && compiler.typeOfTypeNode(annotation);
  const want = type && compiler.typeOfTypeNode(type);
  if (!have || !want || compiler.unionParts(have).some((part) => compiler.fits(part, want))) return [];
  const said = byCatalog(context, shortfalls(context, have, want, undefined) ?? []);
  return said.map(({ gate, flags }) => ({ node: type, gate, flags }));
}
