import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import type { FlagList, TextChange } from "./text-change.js";

/** A block that merges flags into the interface of a library. */
export interface FlagsBlock {
  /** The module. */
  readonly specifier: string;
  /** The interface. */
  readonly name: string;
  readonly flags: readonly string[];
}

/** The block as it stands in a module. */
export function blockText({ specifier, name, flags }: FlagsBlock): string {
  const { items, separator } = flagLines(flags, "\n    ");
  return `declare module "${specifier}" {\n  interface ${name} {\n    ${items.join(separator)}\n  }\n}`;
}

/** The block with the import that makes a file a module, so that it adds to the module and does not take its place. */
export const wholeText = (block: FlagsBlock): string => `import "${block.specifier}";\n${blockText(block)}`;

/**
 * A file that has nothing but the block.
 *
 * @param beside the text of a file of the program: the new one ends its lines as that does
 */
export function newBlockFile(file: string, block: FlagsBlock, beside: string): TextChange {
  const newline = newlineOf(beside);
  const newText = `${wholeText(block)}\n`.replaceAll("\n", newline);
  return {
    file,
    start: 0,
    end: 0,
    newText,
    flags: flagLines(block.flags, `${newline}    `),
    isNewFile: true,
  };
}

/** The block behind all that is in a file. */
export function atEnd(
  { fileName: file, text }: ts.SourceFile,
  block: FlagsBlock,
  withImport: boolean,
): TextChange {
  const newline = newlineOf(text);
  const gap = text === "" ? "" : text.endsWith("\n") ? "\n" : "\n\n";
  const lines = `${gap}${withImport ? wholeText(block) : blockText(block)}\n`;
  const end = text.length;
  const flags = flagLines(block.flags, `${newline}    `);
  return { file, start: end, end, newText: lines.replaceAll("\n", newline), flags };
}

/** The interface behind the others in a `declare module` that adds something else to the module already. */
export function intoModule(
  context: AnalysisContext,
  module: ts.ModuleDeclaration,
  { name, flags }: FlagsBlock,
): TextChange | undefined {
  const { compiler, is } = context;
  const { body } = module;
  if (!body || !is.moduleBlock(body)) return undefined;
  const { fileName: file, text } = fileOf(context, module);
  const newline = newlineOf(text);
  const outer = marginAt(text, compiler.startOf(module));
  const last = body.statements.at(-1);
  const margin =
    last && isFirstOfLine(text, compiler.startOf(last))
      ? marginAt(text, compiler.startOf(last))
      : `${outer}  `;
  const at = last ? last.end + commentBehind(text, last.end) : compiler.startOf(body) + 1;
  const list = flagLines(flags, `${newline}${margin}  `);
  const lines = [`interface ${name} {`, `  ${list.items.join(list.separator)}`, "}"];
  const after = /[\r\n]/.test(text.slice(at, body.end)) ? "" : newline + outer;
  const newText = lines.map((line) => newline + margin + line).join("") + after;
  return { file, start: at, end: at, newText, flags: list };
}

/** The flags behind the others in an interface, written as these are. */
export function intoInterface(
  context: AnalysisContext,
  block: ts.InterfaceDeclaration,
  flags: readonly string[],
): TextChange {
  const { compiler } = context;
  const { fileName: file, text } = fileOf(context, block);
  const last = block.members.at(-1);
  const margin = marginAt(text, compiler.startOf(last ?? block)) + (last ? "" : "  ");
  const newline = newlineOf(text);
  const isOnOneLine = !text.slice(compiler.startOf(block), block.end).includes("\n");
  const ownEnd = last && /[;,]?$/.exec(text.slice(last.pos, last.end))?.[0];
  // Lines need nothing at their ends where those that are there have nothing.
  const ends = ownEnd === undefined || (ownEnd === "" && isOnOneLine) ? ";" : ownEnd;
  const list = flagLines(flags, isOnOneLine && last ? " " : newline + margin, ends);
  // Behind the last member, and what is said of it on its line; in `{}` behind the brace.
  const { end } = block.heritageClauses?.at(-1) ?? block.name;
  const at = last ? last.end + (isOnOneLine ? 0 : commentBehind(text, last.end)) : text.indexOf("{", end) + 1;
  const before = (last && ownEnd === "" ? ends : "") + (isOnOneLine && last ? " " : newline + margin);
  const after = last || !isOnOneLine ? "" : newline + margin.slice(2);
  const newText = before + list.items.join(list.separator) + after;
  return { file, start: at, end: at, newText, flags: list };
}

/** The comment that takes another file into the program, which has to stand before all code. */
export function referenceTo(path: string, { fileName: file, text }: ts.SourceFile): TextChange {
  const newline = newlineOf(text);
  const start = /^#!.*(?:\r?\n)?/.exec(text)?.[0].length ?? 0;
  const newText = `/// <reference path="./${path}" />${newline}`;
  return { file, start, end: start, newText };
}

function flagLines(flags: readonly string[], separator: string, ends = ";"): FlagList {
  const isName = (flag: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(flag);
  return {
    items: flags.map((flag) => `${isName(flag) ? flag : JSON.stringify(flag)}: true${ends}`),
    separator,
  };
}

const newlineOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function marginAt(text: string, position: number): string {
  return /^\s*/.exec(lineBefore(text, position))?.[0] ?? "";
}

const isFirstOfLine = (text: string, position: number): boolean => lineBefore(text, position).trim() === "";

const lineBefore = (text: string, position: number): string =>
  text.slice(text.lastIndexOf("\n", position - 1) + 1, position);

/** How long the comment is that ends a line. */
const commentBehind = (text: string, position: number): number =>
  /^[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[^\S\r\n]*\r?\n)/.exec(text.slice(position))?.[0].length ??
  0;
