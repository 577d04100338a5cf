import type ts from "typescript";
import { planCall } from "./flags-of-call.js";
import { classOf } from "./class-of.js";
import { flagParameterOf } from "../../flags/flag-parameter.js";
import { lacksAny } from "./missing-flags.js";
import { hasObjectFlags } from "../../gates/mark/object-flags.js";
import { isPartOfGate, isSameForAll } from "./no-place.js";
import { planOptInMethod } from "./opt-in-method.js";
import type { Plan } from "./plan.js";
import { isEditable } from "../../program/place-of.js";
import { allLacking, firstOf, type Trace } from "./trace.js";

/** The way on from a call or `new`: the flags that it takes, or where what it gives has its flags from. */
export function planCalled(trace: Trace, node: ts.CallExpression | ts.NewExpression): Plan | undefined {
  const { context, flags } = trace;
  const { compiler, is } = context;
  // `new Sub()`: a subclass has the flags of its `extends`, and none of its own.
  const subclass = is.construct(node) ? classOf(context, node.expression) : undefined;
  // A library's class that nobody has locked takes them itself.
  const takesFlags = subclass && hasObjectFlags(context, subclass) && !isEditable(context, subclass);
  if (subclass && !takesFlags) return trace.heritage(subclass);

  const declaration = compiler.calledDeclaration(node);
  const parameter = declaration && flagParameterOf(context, declaration);
  if (parameter) {
    const isPlace = isEditable(context, node) && lacksAny(context, compiler.typesAt([node])[0], flags);
    const plan = isPlace ? planCall(context, node, parameter, flags) : undefined;
    // Where all flags are written and yet not inferred, no more of them would help.
    return plan && plan.changes.length > 0 ? plan : (planOptInMethod(trace, node) ?? plan);
  }
  const { expression } = node;
  const receiver = is.propertyAccess(expression) ? compiler.typesAt([expression.expression])[0] : undefined;
  const isOwn =
    declaration && isEditable(context, declaration) && !isPartOfGate(context, receiver, declaration);
  const own = isOwn ? trace.declaration(declaration) : undefined;
  if (own) return own;
  const given = declaration && isSameForAll(context, declaration) ? undefined : planTaken(trace, node);
  // What is made here takes flags by itself; what a function gives may have them from what it was given.
  return is.construct(node)
    ? (planOptInMethod(trace, node) ?? given)
    : (given ?? planOptInMethod(trace, node));
}

/** A function of a library gives what it was given: `new Map<string, App>()`, `logged(app)`, `apps.at(0)`. */
function planTaken(trace: Trace, node: ts.CallExpression | ts.NewExpression): Plan | undefined {
  const { is } = trace.context;
  const written = firstOf(node.typeArguments ?? [], (type) => trace.annotation(type));
  if (written) return written;
  const receiver = is.propertyAccess(node.expression) ? [node.expression.expression] : [];
  return allLacking(trace, [...(node.arguments ?? [])]) ?? allLacking(trace, receiver);
}
