import type ts from "typescript";
import type { Signature, Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import { canBeLeftOut, parametersOf } from "../../../program/parameters.js";
import { parameterAt } from "../marked-arguments.js";
import type { MarkUse } from "../mark-use.js";
import type { MarkWorld } from "../mark-world.js";
import { common, ownRequirements, union, type Requirement } from "../requirements.js";
import { declaredSignatures, makesObjects, type DeclaredSignature } from "./fitting-signatures.js";
import { requirementsOfOneOf } from "./signature-requirements.js";

/**
 * What a function is used for that is handed over without being called: of overloads, the one that fits what is asked
 * there; and a parameter, where it will be given. `["a"].map(sketch)` gives the number of each element as the second.
 */
export function useOfHandedFunction(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Node,
  expression: ts.Expression,
): MarkUse | undefined {
  const { compiler, is } = context;
  const asked = compiler.contextualType(expression);
  if (!asked || compiler.isAny(asked)) return undefined;
  const wanted = compiler.unionParts(asked).flatMap((part) => compiler.signaturesOf(part));
  const [type] = wanted.length > 0 ? compiler.typesAt([expression]) : [];
  if (!type) return undefined;
  const requirements = union(wanted.map((each) => requirementsFor(context, world, type, each)));
  const text = is.identifier(name) || is.stringLiteral(name) ? name.text : "function";
  return { node: name, name: text, requirements };
}

function requirementsFor(
  context: AnalysisContext,
  world: MarkWorld,
  type: Type,
  wanted: Signature,
): readonly Requirement[] {
  const isForNew = wanted.declaration !== undefined && makesObjects(context, wanted.declaration);
  const signatures = declaredSignatures(context, type, isForNew);
  // Where the very same is asked for, it is handed on.
  if (signatures.some(({ declaration }) => declaration === wanted.declaration)) return [];
  const fitting = signatures.length > 1 ? signaturesFor(context, signatures, wanted) : signatures;
  const declarations = fitting.map(({ declaration }) => declaration);
  const ofOverload = requirementsOfOneOf(context, world, declarations);
  // `(...args: any[]) => void` is no promise to give anything.
  if (!hasPlainTypes(context, wanted.declaration)) return ofOverload;
  const ofParameters = wanted.parameters.map((_, index) =>
    common(
      declarations.map((declaration) => {
        const parameter = parameterAt(parametersOf(context, declaration), index);
        return parameter ? ownRequirements(context, world, parameter) : [];
      }),
    ),
  );
  return union([ofOverload, ...ofParameters]);
}

/** The overloads that fit what is asked: by what they are given and, where that leaves several, by their result. */
function signaturesFor(
  context: AnalysisContext,
  signatures: readonly DeclaredSignature[],
  wanted: Signature,
): readonly DeclaredSignature[] {
  const { compiler } = context;
  const byParameters = signatures.filter((signature) => takes(context, signature, wanted));
  const byResult = byParameters.filter(
    ({ returns, declaration }) =>
      !hasPlainTypes(context, declaration) ||
      compiler.isVoid(wanted.returns) ||
      compiler.fits(returns, wanted.returns),
  );
  return byResult.length > 0 ? byResult : byParameters.length > 0 ? byParameters : signatures;
}

function takes(
  context: AnalysisContext,
  { declaration, parameters }: DeclaredSignature,
  wanted: Signature,
): boolean {
  const { compiler } = context;
  const canCompare = hasPlainTypes(context, declaration) && hasPlainTypes(context, wanted.declaration);
  const written = parametersOf(context, declaration);
  return written.every((each, index) => {
    const given = wanted.parameters[index];
    const own = parameters[index];
    if (!given || !own) return canBeLeftOut(context, each);
    if (!canCompare) return true;
    const [have, want] = [compiler.typeOf(given), compiler.typeOf(own)];
    return !have || !want || compiler.fits(have, want);
  });
}

/** Whether the parameters of a signature are what they say: a type parameter may be anything, and `...rest` any number. */
function hasPlainTypes({ is }: AnalysisContext, declaration: ts.Node | undefined): boolean {
  return (
    declaration !== undefined &&
    is.functionLike(declaration) &&
    !declaration.typeParameters &&
    !declaration.parameters.some(({ dotDotDotToken }) => dotDotDotToken)
  );
}
