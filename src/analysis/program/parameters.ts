import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** The parameters of a signature that values can be given for: `this` is none. */
export function parametersOf(
  { is }: AnalysisContext,
  { parameters }: ts.SignatureDeclaration,
): readonly ts.ParameterDeclaration[] {
  return parameters.filter(({ name }) => !is.identifier(name) || name.text !== "this");
}

/** Whether a call may give no value for a parameter. */
export const canBeLeftOut = ({ compiler }: AnalysisContext, parameter: ts.ParameterDeclaration): boolean =>
  compiler.isOptional(parameter) ||
  parameter.initializer !== undefined ||
  parameter.dotDotDotToken !== undefined;
