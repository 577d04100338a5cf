import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { MarkUse } from "./mark-uses.js";
import type { MarkWorld } from "./mark-world.js";
import { ownRequirements } from "./requirements.js";

/** The arguments of a call that are for a parameter which is marked: leaving it out asks for nothing. */
export function markedArguments(
  context: AnalysisContext,
  world: MarkWorld,
  call: ts.CallLikeExpression,
): readonly MarkUse[] {
  const { compiler, is } = context;
  if (!is.call(call) && !is.construct(call)) return [];
  const called = compiler.calledDeclaration(call);
  const { parameters = [] } = (called ?? {}) as { readonly parameters?: readonly ts.ParameterDeclaration[] };
  const asked = parameters.filter(({ name }) => !is.identifier(name) || name.text !== "this");
  return (call.arguments ?? []).flatMap((argument, index): readonly MarkUse[] => {
    const rest = asked.at(-1)?.dotDotDotToken ? asked.length - 1 : Infinity;
    // Behind a spread it is not known which argument is for which parameter.
    if ((call.arguments ?? []).slice(0, index + 1).some((each) => is.spreadElement(each))) return [];
    const parameter = asked[Math.min(index, rest)];
    const requirements = parameter ? ownRequirements(context, world, parameter) : [];
    if (!parameter || requirements.length === 0) return [];
    const name = is.identifier(parameter.name) ? parameter.name.text : "argument";
    return [{ node: argument, name, requirements }];
  });
}
