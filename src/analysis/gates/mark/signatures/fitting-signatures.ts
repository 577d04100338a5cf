import type ts from "typescript";
import type { Signature, Symbol, Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
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
  { compiler: { SyntaxKind }, is }: AnalysisContext,
  { declaration, parameters, returns }: Signature,
  isForNew: boolean,
): readonly DeclaredSignature[] {
  if (!declaration || !is.functionLike(declaration)) return [];
  const { Constructor, ConstructSignature, ConstructorType } = SyntaxKind;
  const makes = [Constructor, ConstructSignature, ConstructorType].includes(declaration.kind);
  return makes === isForNew ? [{ declaration, parameters, returns }] : [];
}

/** The parameters of a signature that values can be given for. */
export function parametersOf(
  { is }: AnalysisContext,
  { parameters }: ts.SignatureDeclaration,
): readonly ts.ParameterDeclaration[] {
  return parameters.filter(({ name }) => !is.identifier(name) || name.text !== "this");
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

export const canBeLeftOut = ({ compiler }: AnalysisContext, parameter: ts.ParameterDeclaration): boolean =>
  compiler.isOptional(parameter) ||
  parameter.initializer !== undefined ||
  parameter.dotDotDotToken !== undefined;

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
