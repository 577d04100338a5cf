import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { MarkUse } from "./mark-use.js";
import type { MarkWorld } from "./mark-world.js";
import { common, ownRequirements } from "./requirements.js";
import { parametersOf } from "../../program/parameters.js";
import { givenValues, type GivenValues } from "./signatures/given-values.js";

/** The arguments of a call that are for a parameter which is marked: leaving it out asks for nothing. */
export function markedArguments(
  context: AnalysisContext,
  world: MarkWorld,
  call: ts.CallLikeExpression,
): readonly MarkUse[] {
  const { compiler, is } = context;
  if (!is.call(call) && !is.construct(call)) return [];
  const called = compiler.calledDeclaration(call);
  if (!called || !is.functionLike(called)) return [];
  return markedValues(context, world, [called], givenValues(context, [...(call.arguments ?? [])]));
}

/**
 * The values that are for a parameter which is marked.
 *
 * @param signatures those of which one takes the values
 */
export function markedValues(
  context: AnalysisContext,
  world: MarkWorld,
  signatures: readonly ts.SignatureDeclaration[],
  { values, lists }: GivenValues,
): readonly MarkUse[] {
  const useAt = (node: ts.Node, parameters: readonly (ts.ParameterDeclaration | undefined)[]): MarkUse[] => {
    const requirements = common(
      parameters.map((parameter) => (parameter ? ownRequirements(context, world, parameter) : [])),
    );
    const [first] = parameters;
    return [{ node, name: nameOf(context, first), requirements }];
  };
  const asked = signatures.map((signature) => parametersOf(context, signature));
  return [
    ...values.flatMap(({ node }, index) =>
      useAt(
        node,
        asked.map((parameters) => parameterAt(parameters, index)),
      ),
    ),
    // Behind a list of unknown length only the parameter that takes all the others is known.
    ...lists.flatMap((node) => useAt(node, asked.map(restOf))),
  ];
}

function restOf(parameters: readonly ts.ParameterDeclaration[]): ts.ParameterDeclaration | undefined {
  const last = parameters.at(-1);
  return last?.dotDotDotToken ? last : undefined;
}

/** The parameter that the value with this number is for. */
export const parameterAt = (
  parameters: readonly ts.ParameterDeclaration[],
  index: number,
): ts.ParameterDeclaration | undefined => parameters[index] ?? restOf(parameters);

function nameOf({ is }: AnalysisContext, parameter: ts.ParameterDeclaration | undefined): string {
  return parameter && is.identifier(parameter.name) ? parameter.name.text : "argument";
}
