import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import type { TextChange } from "../text-change.js";
import { fileOf, insertAt } from "./plan.js";

/**
 * Adds items at the end of a bracketed list: an array, a tuple type, an object. What stands there is kept as it is:
 * line breaks, indentation, comments, a trailing comma.
 *
 * @param list the node from its opening to its closing bracket
 * @param elements what is in it already
 * @param padding what stands between brackets and items when all are on one line: `" "` for an object
 */
export function appendItems(
  context: AnalysisContext,
  list: ts.Node,
  elements: readonly ts.Node[],
  items: readonly string[],
  padding = "",
): TextChange {
  const { compiler } = context;
  const { text } = fileOf(context, list);
  const start = compiler.startOf(list);
  const last = elements.at(-1);
  if (!last) {
    const inside = text.slice(start + 1, list.end - 1);
    const joined = items.join(", ");
    if (inside.trim() === "") {
      return { ...insertAt(context, list, start + 1, `${padding}${joined}${padding}`), end: list.end - 1 };
    }
    // Only a comment stands inside: it stays, and the items go on a line after it.
    const indent = indentOf(text, start);
    const before = inside.includes("\n") ? inside.trimEnd().length : inside.length;
    return insertAt(
      context,
      list,
      start + 1 + before,
      `\n${indent}  ${joined}${inside.includes("\n") ? "" : `\n${indent}`}`,
    );
  }
  const lastStart = compiler.startOf(last);
  const ownLine = text.slice(0, lastStart).trimEnd().length <= text.lastIndexOf("\n", lastStart - 1) + 1;
  const separator = ownLine ? `,\n${indentOf(text, lastStart)}` : ", ";
  return insertAt(context, list, last.end, items.map((item) => separator + item).join(""));
}

/** The spaces at the beginning of the line of a position. */
function indentOf(text: string, position: number): string {
  const line = text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
  return /^\s*/.exec(line)?.[0] ?? "";
}
