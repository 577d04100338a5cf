import type ts from "typescript";
import type { Span } from "../../../finding.js";
import type { AnalysisContext } from "../../../program/context.js";
import { commentMarks, docComments, withoutCode } from "../comment-marks.js";

/** A tag of a doc comment that marks something, or takes it out, with where it is written. */
export interface WrittenMark extends Span {
  /** Without the `@`: `experimental`, `stable`. */
  readonly tag: string;
  /** The word behind it. */
  readonly flag: string | undefined;
  /** What the comment stands before, the outermost node that begins there; nothing where it stands before nothing. */
  readonly node: ts.Node | undefined;
  /** Whether another doc comment stands between the two, so that this one is not about the node. */
  readonly isLast: boolean;
}

/**
 * All marks that a file writes, in the order of the source. What only looks like a comment, in a string or in the text
 * of an element, is none.
 *
 * @param tags those that mark something
 */
export function writtenMarksIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  tags: ReadonlySet<string>,
): readonly WrittenMark[] {
  const { text } = file;
  const marks: WrittenMark[] = [];
  for (const { 0: comment, index: start } of text.matchAll(/\/\*\*[^/*][^]*?\*\//g)) {
    const { tags: written, isStable } = commentMarks(comment);
    const own = written.filter(({ tag }) => tags.has(tag));
    if (own.length === 0 && !isStable) continue;
    const end = start + comment.length;
    const node = nodeBehind(context, file, start, end);
    if (node === "inside" || isInComment(text, node?.pos, comment, end)) continue;
    const isLast = !node || docComments(text.slice(end, context.compiler.startOf(node))).length === 0;
    const at = { node, isLast };
    for (const { tag, flag } of own) {
      marks.push({ ...spanOf(file, start, comment, tag, flag), tag, flag, ...at });
    }
    if (isStable) {
      marks.push({
        ...spanOf(file, start, comment, "stable", undefined),
        tag: "stable",
        flag: undefined,
        ...at,
      });
    }
  }
  return marks;
}

/**
 * Whether what ends at a place is a part of another comment: `// /** @experimental IMAGES *\/`.
 *
 * @param from where the comments before a node begin; without a node, the line tells
 */
function isInComment(text: string, from: number | undefined, comment: string, end: number): boolean {
  const first = from ?? text.lastIndexOf("\n", end - comment.length) + 1;
  return docComments(text.slice(first, end)).at(-1) !== comment;
}

/** The outermost node that begins behind a comment; `"inside"` where the comment is the inside of a token. */
function nodeBehind(
  { compiler }: AnalysisContext,
  file: ts.SourceFile,
  start: number,
  end: number,
): ts.Node | "inside" | undefined {
  let node: ts.Node = file;
  for (;;) {
    const children: ts.Node[] = [];
    compiler.forEachChild(node, (child) => {
      children.push(child);
    });
    const behind = children.find((child) => child.pos <= start && compiler.startOf(child) >= end);
    if (behind) return behind;
    const around = children.find((child) => compiler.startOf(child) < start && child.end > start);
    // A block without statements has no children either, but a comment in it stands between braces.
    if (!around) return children.length === 0 && isToken(file, compiler.startOf(node)) ? "inside" : undefined;
    node = around;
  }
}

// The quotes of a string, the end of a part of a template, the `>` before the text of an element.
const isToken = ({ text }: ts.SourceFile, start: number): boolean => !"{[(".includes(text.charAt(start));

/** The tag with its flag, in the comment. */
function spanOf(
  { fileName: file }: ts.SourceFile,
  start: number,
  comment: string,
  tag: string,
  flag: string | undefined,
): Span {
  for (const { index } of withoutCode(comment).matchAll(new RegExp(`@${tag}\\b`, "g"))) {
    const behind = comment.slice(index + tag.length + 1);
    const at = start + index;
    if (flag === undefined) return { file, start: at, end: at + tag.length + 1 };
    const [before = ""] = /^[^\S\r\n]+(?:-[^\S\r\n]+)?/.exec(behind) ?? [];
    if (!behind.startsWith(before + flag)) continue;
    return { file, start: at, end: at + tag.length + 1 + before.length + flag.length };
  }
  return { file, start, end: start + comment.length };
}
