import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { isNamedAsLibrary } from "../../program/compiler-library.js";

/** A call by a method that all functions have, or by `Reflect`: `serve.call(undefined, app)`. */
export interface IndirectCall {
  /** What is called in the end. */
  readonly callee: ts.Expression;
  readonly values: readonly ts.Expression[];
  /** Where the values are given as one list: `serve.apply(undefined, [app])`. */
  readonly list: ts.Expression | undefined;
  readonly isForNew: boolean;
  /** Whether all values are given; `bind` leaves the others for later. */
  readonly isWhole: boolean;
}

/**
 * The indirect call of an expression. That a method named `call` is the one of all functions is told by its symbol.
 *
 * @param callee a name with what stands before it: `lib.serve`
 */
export function indirectCallOf(context: AnalysisContext, callee: ts.Expression): IndirectCall | undefined {
  const { is } = context;
  const { parent } = callee;
  const access = is.propertyAccess(parent) && parent.expression === callee ? parent : undefined;
  if (access) {
    const call = access.parent;
    if (!is.call(call) || call.expression !== access || !isOfLanguage(context, access.name)) return undefined;
    return ofMethod(access.name.text, callee, call.arguments);
  }
  if (!is.call(parent) || parent.arguments[0] !== callee) return undefined;
  const { expression, arguments: given } = parent;
  const isOfReflect =
    is.propertyAccess(expression) &&
    is.identifier(expression.expression) &&
    expression.expression.text === "Reflect";
  if (!isOfReflect || !isOfLanguage(context, expression.name)) return undefined;
  const method = expression.name.text;
  if (method === "apply") return { callee, values: [], list: given[2], isForNew: false, isWhole: true };
  return method === "construct"
    ? { callee, values: [], list: given[1], isForNew: true, isWhole: true }
    : undefined;
}

function ofMethod(
  method: string,
  callee: ts.Expression,
  [, ...values]: readonly ts.Expression[],
): IndirectCall | undefined {
  if (method === "apply") return { callee, values: [], list: values[0], isForNew: false, isWhole: true };
  const isBind = method === "bind";
  if (!isBind && method !== "call") return undefined;
  return { callee, values, list: undefined, isForNew: false, isWhole: !isBind };
}

function isOfLanguage({ compiler }: AnalysisContext, name: ts.Node): boolean {
  const [symbol] = compiler.namesAt([name]);
  return symbol !== undefined && compiler.declaredIn(symbol).some(isNamedAsLibrary);
}
