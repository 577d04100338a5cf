import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { isFlag } from "./flag-place.js";
import { isEditable } from "../opt-in/edit/source.js";

/**
 * Where a flag is written that a value has: in the value itself, or in the constants that it is made of. A string that
 * goes to no place for flags, such as `"A"` of `{ tags: ["A"], flags: ["A"] }`, is none.
 */
export function writtenFlag(
  context: AnalysisContext,
  value: ts.Node,
  flag: string,
  seen = new Set<ts.Node>(),
): ts.Node | undefined {
  const { compiler, is } = context;
  if (seen.has(value)) return undefined;
  seen.add(value);
  if (is.stringLiteral(value)) return value.text === flag && isFlag(context, value) ? value : undefined;
  const parts: ts.Node[] = [];
  if (is.identifier(value)) {
    const symbol = compiler.symbolAt(value);
    for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
      const isConstant = is.variable(declaration) || is.propertyAssignment(declaration);
      if (isConstant && declaration.initializer && isEditable(context, declaration)) {
        parts.push(declaration.initializer);
      }
    }
  } else if (is.propertyAccess(value)) parts.push(value.name);
  else if (!is.call(value) && !is.construct(value))
    compiler.forEachChild(value, (child) => {
      parts.push(child);
    });
  for (const part of parts) {
    const found = writtenFlag(context, part, flag, seen);
    if (found) return found;
  }
  return undefined;
}
