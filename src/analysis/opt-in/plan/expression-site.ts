import type ts from "typescript";
import { castOf, isConst, type Cast } from "../../program/cast.js";
import { planCalled } from "./call-result-site.js";
import { thisTagOf } from "../../program/js-doc.js";
import { planAssignmentPattern, planPattern } from "./pattern-site.js";
import { isPartOfGate, isSameForAll } from "./no-place.js";
import { planOptInMethod } from "./opt-in-method.js";
import type { Plan } from "./plan.js";
import { unwrapped } from "./possible-values.js";
import { allLacking, firstOf, together, type Trace } from "./trace.js";

/** The way on from an expression. */
export function planExpression(trace: Trace, expression: ts.Node): Plan | undefined {
  const { context, seen } = trace;
  const { is } = context;
  const node = unwrapped(context, expression);
  if (seen.has(node)) return undefined;
  seen.add(node);
  const cast = castOf(context, node);
  if (cast && !isConst(context, cast.type)) return planCast(trace, cast);
  if (is.await(node)) return trace.expression(node.expression) ?? planOptInMethod(trace, node);
  if (is.conditional(node) || is.binary(node) || is.arrayLiteral(node)) return allLacking(trace, [node]);
  if (is.construct(node) || is.call(node)) return planCalled(trace, node);
  if (is.thisOrSuper(node)) return planThis(trace, node);
  if (is.objectPattern(node)) return planPattern(trace, node);
  if (is.objectLiteral(node)) return planAssignmentPattern(trace, node);
  if (is.identifier(node)) return planName(trace, node);
  if (is.propertyAccess(node)) return planMember(trace, node);
  // `apps[0]`: the elements have their flags where the array has them.
  if (is.elementAccess(node))
    return planName(trace, node.argumentExpression) ?? trace.expression(node.expression);
  if (is.functionLike(node)) return trace.declaration(node);
  if (is.qualifiedName(node)) return planName(trace, node.right);
  return undefined;
}

function planName(trace: Trace, name: ts.Node): Plan | undefined {
  const { compiler } = trace.context;
  const symbol = compiler.symbolAt(name);
  return firstOf(symbol ? compiler.declarationsOf(symbol) : [], (declaration) =>
    trace.declaration(declaration),
  );
}

/** `services.app`; what a gated type declares has the flags of the whole. */
function planMember(trace: Trace, node: ts.PropertyAccessExpression): Plan | undefined {
  const { context } = trace;
  const { compiler } = context;
  const symbol = compiler.symbolAt(node.name);
  const [receiver] = compiler.typesAt([node.expression]);
  return firstOf(symbol ? compiler.declarationsOf(symbol) : [], (declaration) => {
    if (!isPartOfGate(context, receiver, declaration)) return trace.declaration(declaration);
    return isSameForAll(context, declaration) ? undefined : allLacking(trace, [node.expression]);
  });
}

/** `new App("x") as App`: the compiler asks for the flags in the type, but at run time they are those of the value. */
function planCast(trace: Trace, { type, expression }: Cast): Plan | undefined {
  const plan = trace.annotation(type);
  return plan && together(plan, allLacking(trace, [expression]));
}

function planThis(trace: Trace, node: ts.Node): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  for (
    let parent = node.parent as ts.Node | undefined;
    parent;
    parent = parent.parent as ts.Node | undefined
  ) {
    if (is.class(parent)) return trace.heritage(parent);
    if (!is.functionLike(parent) || is.arrowFunction(parent)) continue;
    const self = parent.parameters.find(({ name }) => is.identifier(name) && name.text === "this");
    const annotation = self && compiler.annotationOf(self);
    if (annotation) return trace.annotation(annotation, self);
    const tag = thisTagOf(context, parent);
    if (tag?.typeExpression) return trace.annotation(tag.typeExpression);
  }
  return undefined;
}
