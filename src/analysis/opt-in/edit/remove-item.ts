import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { Edit } from "../../finding.js";
import { behindComments, commaBehind, startsLine } from "./list-edit.js";
import { replace } from "./source.js";
import { fileOf } from "../../program/place-of.js";

/**
 * Takes one flag out of where it is written: an array, a tuple type, the arguments of a call, or a union of a type
 * argument, with the comma or bar that belongs to it. Nothing for a flag that stands alone elsewhere.
 */
export function removeItem(context: AnalysisContext, literal: ts.Node): Edit | undefined {
  const { is } = context;
  const item = is.literalType(literal.parent) ? literal.parent : literal;
  const list = item.parent;
  if (is.arrayLiteral(list)) return [without(context, list.elements, item)];
  if (is.tupleType(list)) return [without(context, list.elements, item)];
  if (is.unionType(list)) return [withoutPart(context, list.types, item)];
  if (is.call(list) || is.construct(list)) return [without(context, list.arguments ?? [], item)];
  // `App<"A">`: the type argument is the only flag.
  if (is.reference(list) || is.typeAlias(list)) return [replace(context, item, "never")];
  return undefined;
}

function without(context: AnalysisContext, items: readonly ts.Node[], item: ts.Node): Edit[number] {
  const { compiler } = context;
  const { text, fileName: file } = fileOf(context, item);
  const start = compiler.startOf(item);
  const previous = items[items.indexOf(item) - 1];
  const comma = commaBehind(text, item.end);
  if (startsLine(text, start)) {
    // Its line goes, with the comment at its end, where there is nothing else on it.
    const end = behindComments(text, comma ?? item.end);
    if (/^[ \t]*\r?\n/.test(text.slice(end))) {
      // The last one of a list without trailing comma: the comma before it stays, as a trailing one.
      return { file, start: lineBreakBefore(text, start), end: behindSpaces(text, end), newText: "" };
    }
  }
  if (items.at(-1) !== item || (!previous && comma !== undefined)) {
    return { file, start, end: behindSpaces(text, comma ?? item.end), newText: "" };
  }
  // The last one goes with the comma before it, but not with a comment that is on either side of that.
  const before = previous && commaBehind(text, previous.end);
  if (before === undefined) return { file, start, end: item.end, newText: "" };
  if (text.slice(before, start).trim() !== "") return { file, start, end: comma ?? item.end, newText: "" };
  return { file, start: before - 1, end: item.end, newText: "" };
}

/** In a union the bar stands before the part: `"A" | "B"`, or before each. */
function withoutPart(context: AnalysisContext, parts: readonly ts.Node[], part: ts.Node): Edit[number] {
  const { compiler } = context;
  const { fileName: file } = fileOf(context, part);
  const index = parts.indexOf(part);
  const previous = parts[index - 1];
  const next = parts[index + 1];
  if (previous) return { file, start: previous.end, end: part.end, newText: "" };
  const end = next ? compiler.startOf(next) : part.end;
  return { file, start: compiler.startOf(part), end, newText: "" };
}

function behindSpaces(text: string, position: number): number {
  return position + (/^[ \t]*/.exec(text.slice(position))?.[0].length ?? 0);
}

function lineBreakBefore(text: string, position: number): number {
  const lineBreak = text.lastIndexOf("\n", position - 1);
  return text[lineBreak - 1] === "\r" ? lineBreak - 1 : lineBreak;
}
