import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { typeAt } from "../program/known-types.js";
import { memberOfName } from "./key.js";
import { stepsInto, type Step } from "./steps.js";

/**
 * What is asked by what is assigned to: `options`, `target.options`, `{ options }`, `[first, ...others]`.
 *
 * @param steps from what is assigned to the value that the question is about
 */
export function askedByTarget(
  context: AnalysisContext,
  target: ts.Node,
  steps: readonly Step[],
): readonly Type[] {
  const { compiler, is } = context;
  if (is.wrapper(target)) return askedByTarget(context, target.expression, steps);
  // `[options = {}]`
  if (is.binary(target)) return askedByTarget(context, target.left, steps);
  if (is.objectLiteral(target)) return askedByObject(context, target, steps);
  if (is.arrayLiteral(target)) return askedByList(context, target, steps);
  // `for (const options of …)` asks for nothing.
  if (target.kind === compiler.SyntaxKind.VariableDeclarationList) return [];
  const type = typeAt(context, target);
  return type ? stepsInto(context, type, steps) : [];
}

function askedByObject(
  context: AnalysisContext,
  { properties }: ts.ObjectLiteralExpression,
  steps: readonly Step[],
): readonly Type[] {
  const { compiler, is } = context;
  const [step, ...further] = steps;
  if (step?.kind !== "member") return [];
  for (const each of properties) {
    // `...others` comes last, and takes what no other has.
    if (is.spreadAssignment(each)) return askedByTarget(context, each.expression, steps);
    if (memberOfName(context, each.name) !== step.name) continue;
    if (is.propertyAssignment(each)) return askedByTarget(context, each.initializer, further);
    const variable = compiler.symbolAt(each.name);
    const type = variable && compiler.typeOf(variable);
    return type ? stepsInto(context, type, further) : [];
  }
  return [];
}

function askedByList(
  context: AnalysisContext,
  { elements }: ts.ArrayLiteralExpression,
  steps: readonly Step[],
): readonly Type[] {
  const { is } = context;
  const [step, ...further] = steps;
  if (step?.kind !== "element") return [];
  const { index } = step;
  const last = elements.at(-1);
  if (last && is.spreadElement(last) && index >= elements.length - 1) {
    const rest: Step = { kind: "element", index: index - (elements.length - 1) };
    return askedByTarget(context, last.expression, [rest, ...further]);
  }
  const element = elements[index];
  return element ? askedByTarget(context, element, further) : [];
}
