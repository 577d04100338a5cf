import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { FlagList, TextChange } from "./text-change.js";
import { fileOf, spanOf } from "../../program/place-of.js";
import { findIn } from "../../program/walk.js";

export function insertAt(
  context: AnalysisContext,
  node: ts.Node,
  position: number,
  newText: string,
  flags?: FlagList,
): TextChange {
  const { fileName: file } = fileOf(context, node);
  return { file, start: position, end: position, newText, ...(flags && { flags }) };
}

export function replace(
  context: AnalysisContext,
  node: ts.Node,
  newText: string,
  flags?: FlagList,
): TextChange {
  return { ...spanOf(context, node), newText, ...(flags && { flags }) };
}

/** Whether `undefined` is written, which stands for nothing. */
export function isUndefined({ is }: AnalysisContext, value: ts.Expression): boolean {
  return is.identifier(value) && value.text === "undefined";
}

/** Flags as an array, a tuple type or arguments have them. */
export function commaList(context: AnalysisContext, near: ts.Node, flags: readonly string[]): FlagList {
  return { items: quoted(context, near, flags), separator: ", " };
}

export const written = ({ items, separator }: FlagList): string => items.join(separator);

/** Writes flags as string literals, in the quotes that the file uses. */
export function quoted(context: AnalysisContext, near: ts.Node, flags: readonly string[]): readonly string[] {
  const quote = quoteOf(context, near);
  return flags.map((flag) => `${quote}${flag}${quote}`);
}

function quoteOf(context: AnalysisContext, near: ts.Node): string {
  const { compiler, is } = context;
  const file = fileOf(context, near);
  const isQuoted = (node: ts.Node): boolean =>
    is.stringLiteral(node) && /["']/.test(file.text[compiler.startOf(node)] ?? "");
  // The strings beside the new one come first, then any other of the file: its imports, mostly.
  const literal = findIn(compiler, near, isQuoted) ?? findIn(compiler, file, isQuoted);
  return (literal && file.text[compiler.startOf(literal)]) ?? '"';
}
