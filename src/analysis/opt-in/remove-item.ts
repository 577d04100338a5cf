import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import type { Edit } from "../finding.js";
import { fileOf, replace } from "./plan.js";

/**
 * Takes one flag out of where it is written: an array, a tuple type, or a union of a type argument, with the comma or
 * bar that belongs to it. Nothing for a flag that stands alone elsewhere.
 */
export function removeItem(context: AnalysisContext, literal: ts.Node): Edit | undefined {
  const { is } = context;
  const item = is.literalType(literal.parent) ? literal.parent : literal;
  const list = item.parent;
  if (is.arrayLiteral(list)) return [without(context, list.elements, item)];
  if (is.tupleType(list)) return [without(context, list.elements, item)];
  if (is.unionType(list)) return [without(context, list.types, item)];
  // `App<"A">`: the type argument is the only flag.
  if (is.reference(list)) return [replace(context, item, "never")];
  return undefined;
}

function without(context: AnalysisContext, items: readonly ts.Node[], item: ts.Node): Edit[number] {
  const { compiler } = context;
  const index = items.indexOf(item);
  const file = fileOf(context, item).fileName;
  const next = items[index + 1];
  const previous = items[index - 1];
  // The separator goes with the item: the one behind it, or before it for the last.
  if (next) return { file, start: compiler.startOf(item), end: compiler.startOf(next), newText: "" };
  if (previous) return { file, start: previous.end, end: item.end, newText: "" };
  return { file, start: compiler.startOf(item), end: trailingCommaEnd(context, item), newText: "" };
}

function trailingCommaEnd(context: AnalysisContext, item: ts.Node): number {
  const { text } = fileOf(context, item);
  const comma = /^\s*,/.exec(text.slice(item.end));
  return item.end + (comma?.[0].length ?? 0);
}
