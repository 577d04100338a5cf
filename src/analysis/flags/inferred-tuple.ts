import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { flagParameterOf } from "./flag-parameter.js";
import { hasModifier } from "../program/modifiers.js";

/**
 * The type parameter of a signature that takes flags and infers an array of them, so that those which are written out
 * are refused as if they were known at run time only. It is for the library to mend: nothing is wrong with the flags.
 *
 *     make<F extends readonly FeatureName[]>(flags: LiteralFlagTuple<F, typeof features>): …
 */
export function arrayInferredBy(
  context: AnalysisContext,
  signature: ts.Node,
): ts.TypeParameterDeclaration | undefined {
  const { compiler } = context;
  const parameter = flagParameterOf(context, signature);
  // Of a rest parameter the compiler infers a tuple by itself.
  if (!parameter || parameter.isRest) return undefined;
  const index = parameter.typeParameter();
  const inferred = index === undefined ? undefined : parameter.typeParameters[index];
  if (!inferred?.constraint) return undefined;
  if (hasModifier(context, inferred, "ConstKeyword")) return undefined;
  const constraint = compiler.typeOfTypeNode(inferred.constraint);
  // A tuple in the constraint has it infer one, too.
  const parts = constraint ? compiler.unionParts(constraint) : [];
  return parts.some((part) => compiler.tupleElements(part)) ? undefined : inferred;
}
