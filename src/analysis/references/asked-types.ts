import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { isConst } from "../program/cast.js";
import { askedByParameter } from "./asked-by-parameter.js";
import { askedByTarget } from "./asked-by-target.js";
import { memberOfName } from "./key.js";
import { fromElement, stepsInto, type Step } from "./steps.js";

/** Types of which a value is asked to be one. */
export type Asked = readonly Type[];

/** Where a value is: in an expression, some steps deep. */
export interface Place {
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
  for (let place: Place | undefined = { node: value, steps }; place; place = outerPlace(context, place)) {
    const said = context.compiler.contextualType(place.node);
    if (said) yield stepsInto(context, said, place.steps);
    yield askedByParameter(context, place.node, place.steps);
    yield askedByLoop(context, place);
    yield askedByDefault(context, place);
  }
}

/** What a value is part of, or given on as. */
export function outerPlace(context: AnalysisContext, { node, steps }: Place): Place | undefined {
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
  const isSpread = is.spreadAssignment(parent) || is.jsxSpread(parent);
  return isSpread ? { node: parent.parent, steps } : undefined;
}

/** Whether what stands on one side comes back: of `a, b` and `a && b` an object never does that comes first. */
function isGivenBack({ compiler, is }: AnalysisContext, whole: ts.BinaryExpression, side: ts.Node): boolean {
  const { QuestionQuestionToken, BarBarToken } = compiler.SyntaxKind;
  if (whole.left !== side) return is.chooses(whole);
  return [QuestionQuestionToken, BarBarToken].includes(whole.operatorToken.kind);
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
