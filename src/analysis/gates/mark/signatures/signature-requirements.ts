import type ts from "typescript";
import type { AnalysisContext } from "../../../program/context.js";
import type { MarkWorld } from "../mark-world.js";
import {
  common,
  has,
  ownRequirements,
  requirementsOfDeclaration,
  requirementsOfSymbol,
  type Requirement,
} from "../requirements.js";

/**
 * What a signature asks for that the name of what it belongs to does not: `serve` of `const serve = lib.serve` may have
 * an overload that is marked, and a class a constructor.
 */
export function requirementsOfSignature(
  context: AnalysisContext,
  world: MarkWorld,
  signature: ts.Node,
): readonly Requirement[] {
  const { compiler, is } = context;
  if (is.constructor(signature)) return ownRequirements(context, world, signature);
  const requirements = requirementsOfDeclaration(context, world, signature);
  const { name } = signature as Partial<ts.FunctionDeclaration>;
  const symbol = requirements.length > 0 && name ? compiler.symbolAt(name) : undefined;
  // Who hands a marked function on under another name has used it there.
  const whole = symbol ? requirementsOfSymbol(context, world, symbol, "read", false) : [];
  return requirements.filter((requirement) => !has(whole, requirement));
}

/** What signatures ask for of which one is meant, and nobody can tell which. */
export const requirementsOfOneOf = (
  context: AnalysisContext,
  world: MarkWorld,
  signatures: readonly ts.Node[],
): readonly Requirement[] => common(signatures.map((each) => requirementsOfSignature(context, world, each)));
