import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { parametersOf } from "../program/parameters.js";
import { askedBeside } from "./asked-beside.js";
import { indirectCallOf } from "./declarations/indirect-call.js";
import { fromElement, stepsInto, type Step } from "./steps.js";

/**
 * What a parameter asks for by itself. Where that is a type parameter, as in `define<T extends Options>(options: T)`, the
 * compiler says that a value is for its own type, and of a list in `defineAll(...[{ depth: 1 }])` it says nothing.
 *
 * @param value that is given, or the attributes of an element
 * @param steps from it to what the question is about
 */
export function askedByParameter(
  context: AnalysisContext,
  value: ts.Expression,
  steps: readonly Step[],
): readonly Type[] {
  const { compiler, is } = context;
  if (is.jsxAttributes(value)) return askedAt(context, compiler.calledDeclaration(value.parent), 0, steps);
  const inner = is.spreadElement(value.parent) ? fromElement(steps) : { index: 0, steps };
  const argument = is.spreadElement(value.parent) ? value.parent : value;
  const call = argument.parent;
  if (!inner || !(is.call(call) || is.construct(call))) return [];
  const indirect = is.call(call) ? calledIndirectly(context, call) : undefined;
  const { called, given } = indirect ?? {
    called: () => compiler.calledDeclaration(call),
    given: call.arguments ?? [],
  };
  const before = given.indexOf(argument);
  if (before < 0 || given.slice(0, before).some((each) => is.spreadElement(each))) return [];
  const asked = askedAt(context, called(), before + inner.index, inner.steps);
  return [...asked, ...askedBeside(context, called(), given, before, steps)];
}

/** `configure.call(undefined, { depth: 1 })`: of the values the compiler says that they are for their own types. */
function calledIndirectly(context: AnalysisContext, { expression: method }: ts.CallExpression) {
  const { compiler, is } = context;
  const callee = is.propertyAccess(method) ? method.expression : undefined;
  const indirect = callee && indirectCallOf(context, callee);
  if (!indirect || indirect.list) return undefined;
  const called = (): ts.Node | undefined => {
    const [type] = compiler.typesAt([indirect.callee]);
    const [signature, ...overloads] = type ? compiler.signaturesOf(type) : [];
    return overloads.length > 0 ? undefined : signature?.declaration;
  };
  return { called, given: indirect.values };
}

function askedAt(
  context: AnalysisContext,
  called: ts.Node | undefined,
  index: number,
  steps: readonly Step[],
): readonly Type[] {
  const { compiler, is } = context;
  const parameters = called && is.functionLike(called) ? parametersOf(context, called) : [];
  const last = parameters.length - 1;
  const isOfRest = index >= last && parameters[last]?.dotDotDotToken !== undefined;
  const parameter = parameters[isOfRest ? last : index];
  const annotation = parameter && compiler.annotationOf(parameter);
  const asked = annotation && compiler.typeOfTypeNode(annotation);
  const element: readonly Step[] = isOfRest ? [{ kind: "element", index: index - last }] : [];
  return asked ? stepsInto(context, asked, [...element, ...steps]) : [];
}
