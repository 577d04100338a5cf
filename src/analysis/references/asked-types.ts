import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { memberType, typeAt } from "../program/known-types.js";
import { isConst } from "../program/cast.js";
import { elementType } from "./assignment-pattern.js";
import { innerTypes } from "./inner-types.js";
import { memberOfName } from "./key.js";

/** One step from a value to what it stands in: the member of an object, the element of a list. */
type Step = { readonly member: string } | { readonly index: number };

/**
 * What a value is asked to be, the nearest first. The compiler says it of most places; not of what is looped over,
 * `for (options of [{ depth: 1 }])`, or spread into a list, and of `{ depth: 1 } satisfies object` it says no more than that.
 */
export function* askedTypes(context: AnalysisContext, value: ts.Expression): Iterable<Type> {
  const { compiler, is } = context;
  // From the inside to the outside.
  const steps: Step[] = [];
  for (let node = value; ;) {
    const said = compiler.contextualType(node);
    const asked = said && follow(context, said, steps);
    if (asked) yield asked;
    const { parent } = node as { readonly parent: ts.Node };
    if (is.wrapper(parent)) {
      // A cast asks for what it says, whatever comes of it.
      if (is.cast(parent) && !isConst(context, parent.type)) return;
      node = parent;
    } else if (is.conditional(parent)) {
      if (parent.condition === node) return;
      node = parent;
    } else if (is.binary(parent)) {
      const isFirst = parent.left === node;
      // Of `a, b` and `a && b` an object goes nowhere that comes first.
      const { QuestionQuestionToken, BarBarToken } = compiler.SyntaxKind;
      const { kind } = parent.operatorToken;
      if (isFirst ? kind !== QuestionQuestionToken && kind !== BarBarToken : is.assigns(parent)) return;
      if (!is.chooses(parent)) return;
      node = parent;
    } else if (is.arrayLiteral(parent)) {
      steps.push({ index: parent.elements.indexOf(node) });
      node = parent;
    } else if (is.spreadElement(parent) && is.arrayLiteral(parent.parent)) {
      const list = parent.parent;
      const inner = steps.pop();
      if (inner && !("index" in inner)) return;
      // What one list holds the other one holds.
      if (inner) steps.push({ index: list.elements.indexOf(parent) + inner.index });
      node = list;
    } else if (is.propertyAssignment(parent)) {
      const member = memberOfName(context, parent.name);
      if (member === undefined) return;
      steps.push({ member });
      node = parent.parent;
    } else if (is.spreadAssignment(parent)) node = parent.parent;
    else {
      // Of a list that is named, it is what it holds that goes there.
      const isOfElement = steps.length === 0 ? node === value : "index" in (steps.pop() ?? {});
      const isLooped = is.forOf(parent) && parent.expression === node && isOfElement;
      const target = isLooped ? askedByTarget(context, parent.initializer, steps) : undefined;
      if (target) yield target;
      return;
    }
  }
}

function follow(context: AnalysisContext, whole: Type, steps: readonly Step[]): Type | undefined {
  let type: Type | undefined = whole;
  for (const step of steps.toReversed()) {
    if (!type) return undefined;
    type = "member" in step ? memberType(context, type, step.member) : elementType(context, type, step.index);
  }
  return type;
}

/** What is asked by what a loop assigns to: `options`, `target.options`, `{ options }`, `[first, ...others]`. */
function askedByTarget(context: AnalysisContext, target: ts.Node, steps: readonly Step[]): Type | undefined {
  const { compiler, is } = context;
  const step = steps.at(-1);
  const further = steps.slice(0, -1);
  if (is.wrapper(target)) return askedByTarget(context, target.expression, steps);
  // `[options = {}]`
  if (is.binary(target)) return askedByTarget(context, target.left, steps);
  if (is.objectLiteral(target)) {
    if (!step || !("member" in step)) return undefined;
    for (const each of target.properties) {
      if (!each.name || memberOfName(context, each.name) !== step.member) continue;
      if (is.propertyAssignment(each)) return askedByTarget(context, each.initializer, further);
      const variable = compiler.symbolAt(each.name);
      const type = variable && compiler.typeOf(variable);
      return type && follow(context, type, further);
    }
    return undefined;
  }
  if (is.arrayLiteral(target)) {
    if (!step || !("index" in step)) return undefined;
    const { elements } = target;
    const rest = elements.findIndex((each) => is.spreadElement(each));
    const taken = rest < 0 || step.index < rest ? undefined : elements[rest];
    if (taken && is.spreadElement(taken))
      return askedByTarget(context, taken.expression, [...further, { index: step.index - rest }]);
    const element = elements[step.index];
    return element && askedByTarget(context, element, further);
  }
  // `for (const options of …)` asks for nothing.
  if (target.kind === compiler.SyntaxKind.VariableDeclarationList) return undefined;
  const type = typeAt(context, target);
  return type && follow(context, type, steps);
}

/**
 * Where a value ends up that is written into an object, behind the calls that the object is handed to. Of
 * `configure(Object.freeze({ depth: 1 }))` and `later(Promise.resolve({ depth: 1 }))` the compiler says that the object is
 * for its own type; what the call gives is asked to be more, and has the very same property.
 *
 * @param property where it is written: `depth: 1`
 */
export function* askedBehindCalls(
  context: AnalysisContext,
  property: ts.Node,
  member: string,
): Iterable<Type> {
  const { compiler, is } = context;
  for (let node = property; ; node = node.parent) {
    const { parent } = node as { readonly parent: ts.Node | undefined };
    if (!parent || is.sourceFile(parent)) return;
    if (!(is.call(parent) || is.construct(parent)) || !mayBeAsked(context, parent)) continue;
    const made = typeAt(context, parent);
    const inner = (made ? innerTypes(context, made) : []).filter(({ type }) =>
      compiler.unionParts(type).some((part) => declarationsOf(context, part, member).includes(property)),
    );
    if (inner.length === 0) continue;
    for (const asked of askedTypes(context, parent)) for (const { askedIn } of inner) yield* askedIn(asked);
  }
}

function declarationsOf({ compiler }: AnalysisContext, type: Type, member: string): readonly ts.Node[] {
  const property = compiler.propertyOf(type, member);
  return property ? compiler.declarationsOf(property) : [];
}

/** Whether anything asks for what a call gives: nothing does in a statement of its own, or in `const made = make()`. */
function mayBeAsked({ compiler, is }: AnalysisContext, call: ts.Node): boolean {
  let node = call;
  while (is.wrapper(node.parent) && !is.satisfies(node.parent) && !is.cast(node.parent)) node = node.parent;
  const { parent } = node;
  if (is.propertyAccess(parent) || is.elementAccess(parent)) return false;
  if (is.variable(parent)) return compiler.annotationOf(parent) !== undefined;
  return parent.kind !== compiler.SyntaxKind.ExpressionStatement;
}
