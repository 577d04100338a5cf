import type ts from "typescript";
import { isElementOfPattern } from "../assignment-pattern.js";
import type { AnalysisContext } from "../../program/context.js";

/** Whether a reference takes a value, gives one, or both. */
export type ReferenceSide = "read" | "write" | "both";

/** What a reference does with the variable or member that it names. */
export function sideOf(context: AnalysisContext, reference: ts.Node): ReferenceSide {
  const { compiler, is } = context;
  let node = reference;
  for (;;) {
    const parent: ts.Node = node.parent;
    const isName = (is.propertyAccess(parent) && parent.name === node) || is.wrapper(parent);
    if (!isName) break;
    node = parent;
  }
  const parent: ts.Node = node.parent;
  if (is.delete(parent)) return "write";
  if (is.unary(parent)) {
    const { PlusPlusToken, MinusMinusToken } = compiler.SyntaxKind;
    return parent.operator === PlusPlusToken || parent.operator === MinusMinusToken ? "both" : "read";
  }
  if (is.binary(parent) && parent.left === node) {
    const { FirstAssignment, LastAssignment } = compiler.SyntaxKind;
    const { kind } = parent.operatorToken;
    // `[a = 1] = b`: the default stands beside what is written to.
    if (is.equals(parent)) return "write";
    return kind >= FirstAssignment && kind <= LastAssignment ? "both" : "read";
  }
  return isElementOfPattern(context, node) ? "write" : "read";
}
