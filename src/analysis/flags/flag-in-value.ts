import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { isFlag } from "./flag-place.js";
import { isEditable } from "../program/place-of.js";

/**
 * Where a flag is written that a value has: in the value itself, or in the constants that it is made of. A string that
 * goes to no place for flags, such as `"A"` of `{ tags: ["A"], flags: ["A"] }`, is none.
 */
export function writtenFlag(context: AnalysisContext, value: ts.Node, flag: string): ts.Node | undefined {
  const { is } = context;
  const seen = new Set<ts.Node>();
  const waiting = [value];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (is.stringLiteral(node) && node.text === flag && isFlag(context, node)) return node;
    waiting.push(...partsOf(context, node).toReversed());
  }
  return undefined;
}

/** What a value is made of: the constant that it names, else what stands in it. */
function partsOf(context: AnalysisContext, value: ts.Node): readonly ts.Node[] {
  const { compiler, is } = context;
  if (is.propertyAccess(value)) return [value.name];
  const parts: ts.Node[] = [];
  if (!is.identifier(value)) {
    compiler.forEachChild(value, (child) => {
      parts.push(child);
    });
    return parts;
  }
  const symbol = compiler.symbolAt(value);
  for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
    const { initializer } = declaration as Partial<ts.VariableDeclaration>;
    if (initializer && isEditable(context, declaration)) parts.push(initializer);
  }
  return parts;
}
