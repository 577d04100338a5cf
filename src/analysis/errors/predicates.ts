import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import type { AskingParameter } from "./method-parameters.js";
import { shortfalls } from "./shortfall/compare.js";

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
  const { type, parameterName, parent: signature } = predicate;
  if (!type || !is.identifier(parameterName) || !("parameters" in signature)) return [];
  const parameter = signature.parameters.find(
    ({ name }) => is.identifier(name) && name.text === parameterName.text,
  );
  const annotation = parameter && compiler.annotationOf(parameter);
  const have = annotation && compiler.typeOfTypeNode(annotation);
  const want = compiler.typeOfTypeNode(type);
  if (!have || !want || compiler.unionParts(have).some((part) => compiler.fits(part, want))) return [];
  const [first, ...others] = shortfalls(context, have, want, undefined) ?? [];
  if (!first) return [];
  const { gate } = first;
  const ofGate = [first, ...others].filter((each) => each.gate.catalog === gate.catalog);
  return [{ node: type, gate, flags: [...new Set(ofGate.flatMap(({ flags }) => flags))] }];
}
