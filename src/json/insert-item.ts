import type { TextChange } from "../analysis/opt-in/edit/text-change.js";
import { triviaEnd, type JsonArray, type JsonObject } from "./json-tree.js";

/** A text that is to be edited, with its name. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Adds an item at the end of an object or array of a JSON text with comments. All that stands there is kept as it is:
 * line breaks, indentation, comments, a trailing comma.
 */
export function insertItem(
  { file, text }: JsonFile,
  list: JsonObject | JsonArray,
  item: string,
): readonly TextChange[] {
  const items = list.kind === "object" ? list.properties : list.elements;
  const last = items.at(-1);
  const style = styleOf(text);
  const insert = (at: number, newText: string): TextChange => ({ file, start: at, end: at, newText });
  if (!last) return [fillEmpty(file, text, list, item, style)];

  const afterTrivia = triviaEnd(text, last.end);
  const hasComma = text[afterTrivia] === ",";
  const end = hasComma ? afterTrivia + 1 : last.end;
  const comment = commentsOnLine(text, end);
  const isOwnLine = isOnOwnLine(text, last.start);
  const indent = isOwnLine ? indentOf(text, last.start) : indentOf(text, list.start) + style.unit;
  const isOneLine = !isOwnLine && !comment.includes("//");
  const before = isOneLine ? " " : style.newLine + indent;
  const added = `${before}${item}${hasComma ? "," : ""}`;
  const at = end + comment.length;
  if (hasComma) return [insert(at, added)];
  // A comment behind the last item stays with it; behind one that ends the line no comma can stand.
  return comment.includes("//") ? [insert(last.end, ","), insert(at, added)] : [insert(at, `,${added}`)];
}

function fillEmpty(
  file: string,
  text: string,
  list: JsonObject | JsonArray,
  item: string,
  { newLine, unit }: Style,
): TextChange {
  const inside = text.slice(list.start + 1, list.end - 1);
  const kept = inside.trimEnd();
  const at = { file, start: list.start + 1 + kept.length, end: list.end - 1 };
  // `[]` keeps to its line, `{}` opens; what holds a comment goes on below it.
  if (list.kind === "array" && inside.trim() === "" && !inside.includes("\n"))
    return { ...at, newText: item };
  const indent = indentOf(text, list.start);
  return { ...at, newText: `${newLine}${indent}${unit}${item}${newLine}${indent}` };
}

interface Style {
  readonly newLine: string;
  readonly unit: string;
}

/** How a text breaks and indents its lines. */
export function styleOf(text: string): Style {
  const unit = /^(?:\t| {1,8})(?=["/}\]])/m.exec(text)?.[0] ?? "  ";
  return { newLine: /\r?\n/.exec(text)?.[0] ?? "\n", unit };
}

/** The comments behind a position, up to the last that ends on the same line. */
function commentsOnLine(text: string, position: number): string {
  const comments = /^(?:[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/))*/;
  return comments.exec(text.slice(position))?.[0] ?? "";
}

/** Whether nothing stands before a position on its line. */
export function isOnOwnLine(text: string, position: number): boolean {
  return /^\s*$/.test(lineBefore(text, position));
}

function lineBefore(text: string, position: number): string {
  return text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
}

const indentOf = (text: string, position: number): string =>
  /^[ \t]*/.exec(lineBefore(text, position))?.[0] ?? "";
