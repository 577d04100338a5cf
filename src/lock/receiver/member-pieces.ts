import type ts from "typescript";
import type { Piece } from "../edits/rearranged.js";
import type { Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import { modifierOf } from "../syntax/guards.js";

interface Writer {
  readonly parser: DeclarationParser;
  readonly scope: Scope;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// What a member of a class may begin with, and one of an interface may not.
const classOnly = [
  "StaticKeyword",
  "OverrideKeyword",
  "PublicKeyword",
  "DeclareKeyword",
  "AccessorKeyword",
] as const;

/** A member of a class as one of an interface, on lines of its own, with its comment but without its mark. */
export function memberPieces(
  { parser, scope }: Writer,
  member: ts.ClassElement,
  tags: readonly string[],
  indent: string,
): readonly Piece[] {
  const { text } = scope;
  const start = parser.startOf(member);
  const from = member.pos + (/^\s*/.exec(text.slice(member.pos, start))?.[0].length ?? 0);
  const cuts: Span[] = markSpans(text.slice(from, start), tags).map((span) => ({
    start: from + span.start,
    end: from + span.end,
  }));
  for (const keyword of classOnly) {
    const modifier = modifierOf(member, parser.SyntaxKind[keyword]);
    if (!modifier) continue;
    const at = parser.startOf(modifier);
    const space = /^\s*/.exec(text.slice(modifier.end))?.[0].length ?? 0;
    cuts.push({ start: at, end: modifier.end + space });
  }
  const { initializer, name } = member as Partial<ts.PropertyDeclaration>;
  if (initializer && name) cuts.push({ start: name.end, end: parser.startOf(initializer) });
  return [
    `\n${indent}`,
    ...without(text, { start: from, end: member.end }, cuts, name && initializer ? name.end : -1, indent),
  ];
}

/** A constructor as a signature of an interface. */
export function constructorPieces(
  { parser, scope }: Writer,
  node: ts.ConstructorDeclaration,
  typeParameters: string,
  type: string,
): readonly Piece[] {
  const { text } = scope;
  const start = parser.startOf(node);
  const from = node.pos + (/^\s*/.exec(text.slice(node.pos, start))?.[0].length ?? 0);
  const open = start + text.slice(start, node.end).indexOf("(");
  const end = open + text.slice(open, node.end).lastIndexOf(")") + 1;
  return ["\n    ", { start: from, end: start }, `new ${typeParameters}`, { start: open, end }, `: ${type};`];
}

/**
 * Where the tags of marks stand in the comments before a declaration: with the lines that they leave empty, and with a
 * comment that had nothing else.
 */
export function markSpans(comments: string, tags: readonly string[]): readonly Span[] {
  if (tags.length === 0) return [];
  const tag = new RegExp(`@(?:${tags.join("|")})\\b(?:[^\\S\\r\\n]+[A-Z][A-Z0-9_]*\\b)?`);
  const alone = new RegExp(`/\\*\\*[\\s*]*(?:${tag.source}[\\s*]*)+\\*/\\s*`, "g");
  const line = new RegExp(`[^\\S\\r\\n]*\\*[^\\S\\r\\n]*${tag.source}[^\\S\\r\\n]*\\r?\\n`, "g");
  // Before the end of a comment, an empty line goes with it.
  const last = new RegExp(`(?:[^\\S\\r\\n]*\\*[^\\S\\r\\n]*\\r?\\n)*(?:${line.source})+(?=\\s*\\*/)`, "g");
  const within = new RegExp(`(?<=[\\s*])${tag.source}[^\\S\\r\\n]*`, "g");
  const found: Span[] = [];
  for (const pattern of [alone, last, line, within]) {
    for (const { 0: all, index } of comments.matchAll(pattern)) {
      const span = { start: index, end: index + all.length };
      if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push(span);
    }
  }
  return found;
}

// All lines but the first get four columns more where they go a level deeper.
function without(text: string, { start, end }: Span, cuts: readonly Span[], typedAt: number, indent: string) {
  const pieces: Piece[] = [];
  let at = start;
  const copy = (to: number): void => {
    while (at < to) {
      const newline = text.indexOf("\n", at);
      const stop = newline < 0 || newline >= to ? to : newline + 1;
      pieces.push({ start: at, end: stop });
      if (stop <= to && newline >= 0 && stop === newline + 1) pieces.push(indent.slice(4));
      at = stop;
    }
  };
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    copy(cut.start);
    if (cut.start === typedAt) pieces.push(": ");
    at = cut.end;
  }
  copy(end);
  return pieces;
}
