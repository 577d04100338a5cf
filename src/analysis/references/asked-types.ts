import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { isConst } from "../program/cast.js";
import { parametersOf } from "../program/parameters.js";
import { askedByTarget } from "./asked-by-target.js";
import { memberOfName } from "./key.js";
import { fromElement, stepsInto, type Step } from "./steps.js";

/** Types of which a value is asked to be one. */
export type Asked = readonly Type[];

/** Where a value is: in an expression, some steps deep. */
interface Place {
  readonly node: ts.Expression;
  readonly steps: readonly Step[];
}

/**
 * What a value is asked to be, the nearest first. The compiler says it of most places; not of what is looped over,
 * `for (options of [{ depth: 1 }])`, or spread into a list, and of `{ depth: 1 } satisfies object` it says no more than that.
 *
 * @param steps from the expression to what the question is about: `inner` of `{ inner: { depth: 1 } }`
 */
export function* askedTypes(
  context: AnalysisContext,
  value: ts.Expression,
  steps: readonly Step[] = [],
): Iterable<Asked> {
  for (let place: Place | undefined = { node: value, steps }; place; place = around(context, place)) {
    const said = context.compiler.contextualType(place.node);
    if (said) yield stepsInto(context, said, place.steps);
    yield askedByParameter(context, place);
    yield askedByLoop(context, place);
    yield askedByDefault(context, place);
  }
}

/** What a value is part of, or given on as. */
function around(context: AnalysisContext, { node, steps }: Place): Place | undefined {
  const { is } = context;
  const { parent } = node as { readonly parent: ts.Node };
  if (is.wrapper(parent)) {
    // A cast asks for what it says, whatever comes of it.
    return is.cast(parent) && !isConst(context, parent.type) ? undefined : { node: parent, steps };
  }
  if (is.conditional(parent)) return parent.condition === node ? undefined : { node: parent, steps };
  if (is.binary(parent)) return isGivenBack(context, parent, node) ? { node: parent, steps } : undefined;
  if (is.await(parent)) return { node: parent, steps };
  if (is.arrayLiteral(parent)) {
    const index = parent.elements.indexOf(node);
    return { node: parent, steps: [{ kind: "element", index }, ...steps] };
  }
  if (is.spreadElement(parent) && is.arrayLiteral(parent.parent)) {
    const list = parent.parent;
    // What one list holds the other one holds.
    const inner = fromElement(steps);
    if (!inner) return undefined;
    const index = list.elements.indexOf(parent) + inner.index;
    return { node: list, steps: [{ kind: "element", index }, ...inner.steps] };
  }
  if (is.propertyAssignment(parent) || (is.shorthandAssignment(parent) && parent.name === node)) {
    const name = memberOfName(context, parent.name);
    return name === undefined
      ? undefined
      : { node: parent.parent, steps: [{ kind: "member", name }, ...steps] };
  }
  return is.spreadAssignment(parent) ? { node: parent.parent, steps } : undefined;
}

/** Whether what stands on one side comes back: of `a, b` and `a && b` an object never does that comes first. */
function isGivenBack({ compiler, is }: AnalysisContext, whole: ts.BinaryExpression, side: ts.Node): boolean {
  const { QuestionQuestionToken, BarBarToken } = compiler.SyntaxKind;
  if (whole.left !== side) return is.chooses(whole);
  return [QuestionQuestionToken, BarBarToken].includes(whole.operatorToken.kind);
}

/**
 * What a parameter asks for by itself. Where that is a type parameter, as in `define<T extends Options>(options: T)`, the
 * compiler says that a value is for its own type, and of a list in `defineAll(...[{ depth: 1 }])` it says nothing.
 */
function askedByParameter(context: AnalysisContext, { node, steps }: Place): Asked {
  const { compiler, is } = context;
  const inner = is.spreadElement(node.parent) ? fromElement(steps) : { index: 0, steps };
  const argument = is.spreadElement(node.parent) ? node.parent : node;
  const call = argument.parent;
  const given: readonly ts.Expression[] = is.call(call) || is.construct(call) ? (call.arguments ?? []) : [];
  const before = given.indexOf(argument);
  if (!inner || before < 0 || given.slice(0, before).some((each) => is.spreadElement(each))) return [];
  const called = compiler.calledDeclaration(call as ts.CallExpression);
  const parameters = called && is.functionLike(called) ? parametersOf(context, called) : [];
  const index = before + inner.index;
  const last = parameters.length - 1;
  const isOfRest = index >= last && parameters[last]?.dotDotDotToken !== undefined;
  const parameter = parameters[isOfRest ? last : index];
  const annotation = parameter && compiler.annotationOf(parameter);
  const asked = annotation && compiler.typeOfTypeNode(annotation);
  const element: readonly Step[] = isOfRest ? [{ kind: "element", index: index - last }] : [];
  return asked ? stepsInto(context, asked, [...element, ...inner.steps]) : [];
}

/** What is asked of what is looped over: `for (options of list)`, `for await (options of promises)`. */
function askedByLoop(context: AnalysisContext, { node, steps }: Place): Asked {
  const loop = node.parent;
  if (!context.is.forOf(loop) || loop.expression !== node) return [];
  const inner = fromElement(steps)?.steps;
  const isWaitedFor = loop.awaitModifier !== undefined && inner?.[0]?.kind === "promised";
  return inner ? askedByTarget(context, loop.initializer, isWaitedFor ? inner.slice(1) : inner) : [];
}

/** What is asked of the default of `({ options = {} } = given)`. */
function askedByDefault(context: AnalysisContext, { node, steps }: Place): Asked {
  const { compiler, is } = context;
  const { parent } = node;
  const isDefault = is.shorthandAssignment(parent) && parent.objectAssignmentInitializer === node;
  const variable = isDefault ? compiler.symbolAt(parent.name) : undefined;
  const asked = variable && compiler.typeOf(variable);
  return asked ? stepsInto(context, asked, steps) : [];
}
