import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { memberOfName } from "./key.js";
import { stepInto, type Step } from "./steps.js";

/** Whether a literal is assigned to: `({ a } = b)`, `[{ a }] = b`, `for ({ a } of b)`; in `f({ a })` it is not. */
export function isPattern({ is }: AnalysisContext, literal: ts.Node): boolean {
  let child = literal;
  for (let parent = parentOf(child); parent; child = parent, parent = parentOf(child)) {
    if (is.binary(parent)) return is.equals(parent) && parent.left === child;
    if (is.forOf(parent)) return parent.initializer === child;
    const climbs =
      is.objectLiteral(parent) ||
      is.arrayLiteral(parent) ||
      is.propertyAssignment(parent) ||
      is.spreadElement(parent) ||
      is.wrapper(parent);
    if (!climbs) return false;
  }
  return false;
}

/** The type of what an assignment pattern takes apart. The compiler tells it of the right side only. */
export function patternType(context: AnalysisContext, pattern: ts.Node): Type | undefined {
  const { compiler, is } = context;
  // From the inside to the value that is taken apart, and then back: the way to the pattern in that value's type.
  const steps: Step[] = [];
  const typeOf = (value: ts.Expression): Type | undefined => {
    let [type] = compiler.typesAt([value]);
    for (const step of steps.toReversed()) type = type && stepInto(context, type, step);
    return type;
  };
  for (let node = pattern; ;) {
    const child = node;
    const parent = parentOf(child);
    if (!parent) return undefined;
    if (is.wrapper(parent)) node = parent;
    else if (is.binary(parent)) {
      // `{ a: { b } = {} } = c`: the assignment is a default, and the type is that of `c.a`.
      if (!isElementOfPattern(context, parent)) return typeOf(parent.right);
      node = parent;
    } else if (is.propertyAssignment(parent) || is.shorthandAssignment(parent)) {
      const name = memberOfName(context, parent.name);
      if (name === undefined) return undefined;
      steps.push({ kind: "member", name });
      node = parent.parent;
    } else if (is.arrayLiteral(parent)) {
      let index = parent.elements.indexOf(child as ts.Expression);
      let list = parent;
      // `[a, ...[b]] = c`: what is left of `c` begins behind `a`.
      for (let rest = restOf(context, list); rest; rest = restOf(context, list)) {
        index += rest.elements.indexOf(list.parent as ts.SpreadElement);
        list = rest;
      }
      steps.push({ kind: "element", index });
      node = list;
    } else if (is.forOf(parent)) {
      if (parent.awaitModifier) steps.push({ kind: "promised" });
      steps.push({ kind: "element", index: 0 });
      return typeOf(parent.expression);
    } else return undefined;
  }
}

/** What a pattern takes apart where there is nothing: `kiosk` of `[{ title } = kiosk] = list`. */
export function defaultOfPattern(context: AnalysisContext, pattern: ts.Node): ts.Expression | undefined {
  const { is } = context;
  if (!is.objectLiteral(pattern)) return undefined;
  let whole: ts.Node = pattern;
  while (is.wrapper(whole.parent)) whole = whole.parent;
  const { parent } = whole;
  return is.binary(parent) && parent.left === whole && isElementOfPattern(context, parent)
    ? parent.right
    : undefined;
}

/** The list whose last elements a list takes. */
function restOf({ is }: AnalysisContext, { parent }: ts.Node): ts.ArrayLiteralExpression | undefined {
  return is.spreadElement(parent) && is.arrayLiteral(parent.parent) ? parent.parent : undefined;
}

/** Whether something is assigned to by a pattern, as `a` of `[a] = b`, `({ a } = b)` and `for (a of b)`. */
export function isElementOfPattern(context: AnalysisContext, node: ts.Node): boolean {
  const { is } = context;
  const parent = parentOf(node);
  if (!parent) return false;
  if (is.shorthandAssignment(parent)) return isPattern(context, parent.parent);
  const holds = is.propertyAssignment(parent) || is.arrayLiteral(parent) || is.forOf(parent);
  return holds && isPattern(context, node);
}

/** Where the value of an element comes from: the one of `[none]` in `[a] = [none]`; the whole if it cannot be told apart. */
export function patternOrigin(context: AnalysisContext, element: ts.Node): ts.Node | undefined {
  const { is } = context;
  const indexes: number[] = [];
  let node = element;
  let parent = parentOf(node);
  while (parent && (is.wrapper(parent) || is.arrayLiteral(parent))) {
    if (is.arrayLiteral(parent)) indexes.push(parent.elements.indexOf(node as ts.Expression));
    node = parent;
    parent = parentOf(node);
  }
  let origin = parent && valueFor(context, parent);
  for (const index of indexes.toReversed()) {
    const isToldApart =
      origin && is.arrayLiteral(origin) && !origin.elements.some((each) => is.spreadElement(each));
    if (isToldApart) origin = (origin as ts.ArrayLiteralExpression).elements[index];
  }
  return origin;
}

/** What gives a pattern its value: the right side, what is looped over, or the property that it is for. */
function valueFor(context: AnalysisContext, owner: ts.Node): ts.Node | undefined {
  const { compiler, is } = context;
  if (is.binary(owner)) return owner.right;
  if (is.forOf(owner)) return owner.expression;
  if (!is.propertyAssignment(owner) && !is.shorthandAssignment(owner)) return undefined;
  const whole = patternType(context, owner.parent);
  const member = memberOfName(context, owner.name);
  const property = whole && member !== undefined ? compiler.propertyOf(whole, member) : undefined;
  const [declaration] = property ? compiler.declarationsOf(property) : [];
  return (declaration as Partial<ts.PropertyDeclaration> | undefined)?.name;
}

const parentOf = (node: ts.Node): ts.Node | undefined => node.parent;
