import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { memberOfName } from "./key.js";

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
  const parent = parentOf(pattern);
  if (!parent) return undefined;
  if (is.wrapper(parent)) return patternType(context, parent);
  if (is.binary(parent)) {
    // `{ a: { b } = {} } = c`: the assignment is a default, and the type is that of `c.a`.
    const isDefault = isElementOfPattern(context, parent);
    return isDefault ? patternType(context, parent) : compiler.typesAt([parent.right])[0];
  }
  if (is.propertyAssignment(parent)) {
    const whole = patternType(context, parent.parent);
    const member = memberOfName(context, parent.name);
    return whole && member !== undefined ? memberType(context, whole, member) : undefined;
  }
  if (is.shorthandAssignment(parent)) {
    const whole = patternType(context, parent.parent);
    return whole && memberType(context, whole, parent.name.text);
  }
  if (is.arrayLiteral(parent)) {
    const whole = patternType(context, parent);
    const index = parent.elements.indexOf(pattern as ts.Expression);
    return whole && elementType(context, whole, index);
  }
  if (is.forOf(parent)) {
    const [whole] = compiler.typesAt([parent.expression]);
    return whole && elementType(context, whole, 0);
  }
  return undefined;
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
  const { compiler, is } = context;
  const parent = parentOf(element);
  if (!parent) return undefined;
  if (is.binary(parent)) return parent.right;
  if (is.forOf(parent)) return parent.expression;
  if (is.wrapper(parent)) return patternOrigin(context, parent);
  if (is.arrayLiteral(parent)) {
    const whole = patternOrigin(context, parent);
    if (!whole || !is.arrayLiteral(whole) || whole.elements.some((each) => is.spreadElement(each)))
      return whole;
    return whole.elements[parent.elements.indexOf(element as ts.Expression)];
  }
  if (!is.propertyAssignment(parent) && !is.shorthandAssignment(parent)) return undefined;
  const whole = patternType(context, parent.parent);
  const member = memberOfName(context, parent.name);
  const property = whole && member !== undefined ? compiler.propertyOf(whole, member) : undefined;
  const [declaration] = property ? compiler.declarationsOf(property) : [];
  return (declaration as Partial<ts.PropertyDeclaration> | undefined)?.name;
}

function memberType({ compiler }: AnalysisContext, whole: Type, name: string): Type | undefined {
  const property = compiler.propertyOf(whole, name);
  return property && compiler.typeOf(property);
}

function elementType(context: AnalysisContext, whole: Type, index: number): Type | undefined {
  const { compiler } = context;
  // An array or readonly array names its elements as its type argument; a tuple has an element of its own.
  return (compiler.tupleElements(whole) ?? [])[index] ?? compiler.asNamed(whole)?.typeArguments[0];
}

const parentOf = (node: ts.Node): ts.Node | undefined => node.parent;
