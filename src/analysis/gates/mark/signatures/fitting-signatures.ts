import type ts from "typescript";
import type { Signature, Symbol, Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import { canBeLeftOut, parametersOf } from "../../../program/parameters.js";
import type { GivenValues } from "./given-values.js";

/** A signature by its declaration: of those that the compiler makes up, nobody can mark one. */
export interface DeclaredSignature {
  readonly declaration: ts.SignatureDeclaration;
  readonly parameters: readonly Symbol[];
  readonly returns: Type;
}

/** The signatures of a value: by which it is called, or by which `new` makes something of it. */
export function declaredSignatures(
  context: AnalysisContext,
  type: Type,
  isForNew: boolean,
): readonly DeclaredSignature[] {
  return context.compiler.signaturesOf(type).flatMap((signature) => declared(context, signature, isForNew));
}

function declared(
  context: AnalysisContext,
  { declaration, parameters, returns }: Signature,
  isForNew: boolean,
): readonly DeclaredSignature[] {
  if (!declaration || !context.is.functionLike(declaration)) return [];
  return makesObjects(context, declaration) === isForNew ? [{ declaration, parameters, returns }] : [];
}

/** Whether it is `new` that a signature is for. */
export function makesObjects({ compiler: { SyntaxKind } }: AnalysisContext, signature: ts.Node): boolean {
  const { Constructor, ConstructSignature, ConstructorType } = SyntaxKind;
  return [Constructor, ConstructSignature, ConstructorType].includes(signature.kind);
}

/**
 * The signatures that may take these values, as far as can be told from the outside: where none seems to, all of them.
 *
 * @param isWhole whether these are all values that there will be; `bind` leaves the others for later
 */
export function signaturesTaking(
  context: AnalysisContext,
  signatures: readonly DeclaredSignature[],
  given: GivenValues,
  isWhole: boolean,
): readonly DeclaredSignature[] {
  if (signatures.length < 2) return signatures;
  const byCount = signatures.filter(({ declaration }) => takesSoMany(context, declaration, given, isWhole));
  const byType = byCount.filter((signature) => takesTypes(context, signature, given));
  return byType.length > 0 ? byType : byCount.length > 0 ? byCount : signatures;
}

function takesSoMany(
  context: AnalysisContext,
  declaration: ts.SignatureDeclaration,
  { values, lists }: GivenValues,
  isWhole: boolean,
): boolean {
  const parameters = parametersOf(context, declaration);
  const hasRest = parameters.at(-1)?.dotDotDotToken !== undefined;
  const asked = parameters.filter((each) => !canBeLeftOut(context, each)).length;
  return (
    (hasRest || values.length <= parameters.length) &&
    (!isWhole || lists.length > 0 || values.length >= asked)
  );
}

function takesTypes(
  context: AnalysisContext,
  { declaration, parameters }: DeclaredSignature,
  { values }: GivenValues,
): boolean {
  const { compiler } = context;
  if (declaration.typeParameters) return true;
  const written = parametersOf(context, declaration);
  return values.every(({ node, type }, index) => {
    const parameter = parameters[index];
    if (!parameter || written[index]?.dotDotDotToken) return true;
    const asked = compiler.typeOf(parameter);
    const [own] = type ? [type] : compiler.typesAt([node]);
    return !asked || !own || compiler.fits(own, asked);
  });
}
