import type ts from "typescript";
import type { ProgramFlags } from "../../gates/mark/program-flags.js";
import type { AnalysisContext } from "../../program/context.js";
import { isOfPackageAround, packageFolderOf } from "../../program/package-folder.js";
import { isModule } from "../../program/module.js";
import { fileOf } from "../../program/place-of.js";
import type { FlagList, TextChange } from "../edit/text-change.js";
import { flagsNameOf, type FlagsName } from "./flags-name.js";
import type { Plan } from "./plan.js";

/**
 * Plans how to add flags to the program's: in the block that has some already, else in a file of its own next to the
 * sources, else at the end of the file that uses them.
 *
 * @param user the file that misses the flags
 */
export function planProgramFlags(
  context: AnalysisContext,
  program: ProgramFlags,
  flags: readonly string[],
  user: string,
): Plan | undefined {
  const blocks = blocksOf(context, program, user);
  // What a flag says in one block, another cannot say otherwise.
  const block =
    blocks.find((each) => membersByName(context, each).some(([flag]) => flags.includes(flag))) ?? blocks[0];
  if (block) return extended(context, block, flags);
  const name = flagsNameOf(context, program, user);
  return name && written(context, name, flags, user);
}

/**
 * Where a program has merged flags into the interface, in the package of a file or in one around it: what another
 * package opens in a workspace is for that package to say. They come by the names of their files: compilers do not agree
 * on another order.
 */
function blocksOf(
  context: AnalysisContext,
  { symbol, folder }: ProgramFlags,
  user: string,
): readonly ts.InterfaceDeclaration[] {
  const { compiler, is } = context;
  const blocks = compiler.declarationsOf(symbol).flatMap((declaration) => {
    const { fileName } = fileOf(context, declaration);
    const isOwn = isOfPackageAround(context, fileName, user) && packageFolderOf(context, fileName) !== folder;
    return isOwn && is.interface(declaration) ? [{ fileName, declaration }] : [];
  });
  return blocks
    .toSorted((a, b) =>
      a.fileName === b.fileName ? a.declaration.pos - b.declaration.pos : a.fileName < b.fileName ? -1 : 1,
    )
    .map(({ declaration }) => declaration);
}

function membersByName(
  { is }: AnalysisContext,
  { members }: ts.InterfaceDeclaration,
): readonly (readonly [string, ts.TypeElement])[] {
  return members.flatMap((member) => {
    const { name } = member;
    return name && (is.identifier(name) || is.stringLiteral(name)) ? [[name.text, member] as const] : [];
  });
}

function extended(context: AnalysisContext, block: ts.InterfaceDeclaration, flags: readonly string[]): Plan {
  const { compiler, is } = context;
  const { fileName: file } = fileOf(context, block);
  const named = new Map(membersByName(context, block));
  // One that is there already says something else than `true`.
  const changes = flags.flatMap((flag): readonly TextChange[] => {
    const member = named.get(flag);
    const name = member?.name;
    return member && name ? [{ file, start: name.end, end: member.end, newText: ": true;" }] : [];
  });
  const added = flags.filter((flag) => !named.has(flag));
  let site: ts.Node = block;
  while (!is.module(site) && !is.sourceFile(site.parent)) site = site.parent;
  return {
    changes: added.length > 0 ? [...changes, insertion(context, block, added)] : changes,
    site: { file, start: compiler.startOf(site), end: site.end },
  };
}

function insertion(
  context: AnalysisContext,
  block: ts.InterfaceDeclaration,
  flags: readonly string[],
): TextChange {
  const { compiler } = context;
  const { fileName: file, text } = fileOf(context, block);
  const last = block.members.at(-1);
  const margin = marginAt(text, compiler.startOf(last ?? block)) + (last ? "" : "  ");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
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

/** How long the comment is that ends a line. */
const commentBehind = (text: string, position: number): number =>
  /^[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[^\S\r\n]*\r?\n)/.exec(text.slice(position))?.[0].length ??
  0;

function written(
  context: AnalysisContext,
  { name, specifier }: FlagsName,
  flags: readonly string[],
  user: string,
): Plan | undefined {
  const { compiler } = context;
  const list = flagLines(flags, "\n    ");
  const lines = list.items.join(list.separator);
  const block = `declare module "${specifier}" {\n  interface ${name} {\n    ${lines}\n  }\n}\n`;
  const whole = `import "${specifier}";\n${block}`;
  const place = compiler
    .newDeclarationPlaces("experimental.d.ts", user)
    .find((path) => packageFolderOf(context, path) === packageFolderOf(context, user));
  if (place !== undefined && compiler.textOf(place) === undefined) {
    // A file that is there and is no part of the program is not ours to change.
    if (compiler.readFile(place) !== undefined) return unplaced(place, whole);
    const change: TextChange = {
      file: place,
      start: 0,
      end: 0,
      newText: whole,
      flags: list,
      isNewFile: true,
    };
    return { changes: [change], site: { file: place, start: 0, end: 0 }, snippet: whole.trimEnd() };
  }
  const declared = place === undefined ? undefined : compiler.sourceFile(place);
  // What a file declares for everybody would be so no more, were it a module.
  if (declared && (declared.text.trim() === "" || isModule(context, declared)))
    return appended(declared, whole, list);
  const file = compiler.sourceFile(user);
  // In a module an `import` more is not needed, and could load what is imported for its types alone.
  if (file && !/\.[cm]?jsx?$/.test(user) && isModule(context, file)) return appended(file, block, list);
  return unplaced(user, whole);
}

// JavaScript and scripts have no place for it: the block goes into a file of the reader's choice.
const unplaced = (file: string, snippet: string): Plan => ({
  changes: [],
  site: { file, start: 0, end: 0 },
  snippet: snippet.trimEnd(),
});

function appended({ fileName: file, text }: ts.SourceFile, snippet: string, list: FlagList): Plan {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" ? "" : text.endsWith("\n") ? "\n" : "\n\n";
  const newText = (gap + snippet).replaceAll("\n", newline);
  const separator = list.separator.replaceAll("\n", newline);
  const end = text.length;
  const change: TextChange = { file, start: end, end, newText, flags: { ...list, separator } };
  return { changes: [change], site: { file, start: end, end }, snippet: snippet.trimEnd() };
}

function flagLines(flags: readonly string[], separator: string, ends = ";"): FlagList {
  const isName = (flag: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(flag);
  return {
    items: flags.map((flag) => `${isName(flag) ? flag : JSON.stringify(flag)}: true${ends}`),
    separator,
  };
}

function marginAt(text: string, position: number): string {
  const line = text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
  return /^\s*/.exec(line)?.[0] ?? "";
}
