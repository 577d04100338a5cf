import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { FlagList, TextChange } from "./text-change.js";
import { insertAt } from "./source.js";
import { fileOf } from "../../program/place-of.js";

/** A list in brackets: an array, a tuple type, an object, the arguments of a call. */
export interface BracketedList {
  readonly node: ts.Node;
  /** Behind the opening bracket. */
  readonly start: number;
  /** Before the closing bracket. */
  readonly end: number;
  readonly items: readonly ts.Node[];
  /** What stands between brackets and items when all are on one line: `" "` for an object. */
  readonly padding: string;
}

export function listOf(
  context: AnalysisContext,
  node: ts.Node,
  items: readonly ts.Node[],
  padding = "",
): BracketedList {
  return { node, start: context.compiler.startOf(node) + 1, end: node.end - 1, items, padding };
}

/**
 * Adds items at the end of a list. What stands there is kept as it is: line breaks, indentation, comments, a trailing
 * comma.
 *
 * @param flags the flags in what is added, where they are not all of it
 */
export function appendItems(
  context: AnalysisContext,
  list: BracketedList,
  added: readonly string[],
  flags?: FlagList,
): readonly TextChange[] {
  const { text } = fileOf(context, list.node);
  const last = list.items.at(-1);
  if (!last) return [addToEmpty(context, list, added, flags)];
  const lastStart = context.compiler.startOf(last);
  const comma = commaBehind(text, last.end);
  const end = comma ?? last.end;
  const suffix = comma === undefined ? "" : ",";
  if (!startsLine(text, lastStart)) {
    const items = `${comma === undefined ? "," : ""} ${added.join(", ")}${suffix}`;
    return [insertAt(context, list.node, end, items, flags ?? { items: added, separator: ", " })];
  }
  const lineBreak = lineBreakOf(text) + indentOf(text, lastStart);
  const items = `${lineBreak}${added.join(`,${lineBreak}`)}${suffix}`;
  const onLines = flags ?? { items: added, separator: `,${lineBreak}` };
  // A comment behind the last item is about that item, and stays with it.
  const lineEnd = Math.min(behindComments(text, end), list.end);
  if (comma !== undefined) return [insertAt(context, list.node, lineEnd, items, onLines)];
  if (lineEnd === end) return [insertAt(context, list.node, end, `,${items}`, onLines)];
  return [insertAt(context, list.node, end, ","), insertAt(context, list.node, lineEnd, items, onLines)];
}

function addToEmpty(
  context: AnalysisContext,
  list: BracketedList,
  added: readonly string[],
  flags: FlagList = { items: added, separator: ", " },
): TextChange {
  const { node, start, end, padding } = list;
  const { text } = fileOf(context, node);
  const inside = text.slice(start, end);
  const comment = inside.trimEnd();
  if (comment.trim() === "") {
    return { ...insertAt(context, node, start, `${padding}${added.join(", ")}${padding}`, flags), end };
  }
  // Only a comment stands inside, and it stays.
  const at = start + comment.length;
  if (!inside.includes("\n")) return insertAt(context, node, at, ` ${added.join(", ")}`, flags);
  const commentStart = start + comment.length - comment.trimStart().length;
  const indent = startsLine(text, commentStart)
    ? indentOf(text, commentStart)
    : indentOf(text, start) + (text.includes("\n\t") ? "\t" : "  ");
  return insertAt(context, node, at, added.map((item) => `${lineBreakOf(text)}${indent}${item},`).join(""));
}

// Each comment matches in one way only: no comma that stands in one is ever taken for one behind it.
const commaBehindComments = /(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n\r]*(?![^\n\r]))*,/y;
const commentsToLineEnd = /(?:[ \t]*(?:\/\*(?:[^*\n\r]|\*(?!\/))*\*\/|\/\/[^\n\r]*))*(?=[ \t]*(?:\r?\n|$))/y;

/** Behind the trailing comma, if there is one. */
export function commaBehind(text: string, position: number): number | undefined {
  commaBehindComments.lastIndex = position;
  return commaBehindComments.test(text) ? commaBehindComments.lastIndex : undefined;
}

/** Behind the comments on the rest of the line, where there is nothing else on it. */
export function behindComments(text: string, position: number): number {
  commentsToLineEnd.lastIndex = position;
  return commentsToLineEnd.test(text) ? commentsToLineEnd.lastIndex : position;
}

const lineBreakOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

export function startsLine(text: string, position: number): boolean {
  return text.slice(text.lastIndexOf("\n", position - 1) + 1, position).trim() === "";
}

/** The spaces at the beginning of the line of a position. */
function indentOf(text: string, position: number): string {
  const line = text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
  return /^\s*/.exec(line)?.[0] ?? "";
}
