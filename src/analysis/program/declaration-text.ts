import type ts from "typescript";
import { fileOf } from "./place-of.js";
import type { AnalysisContext } from "./context.js";

/** A part of a text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * A declaration as its users see it, on one line: without what runs, the body of a method or the value of a property, and
 * of a class, an interface or a namespace without what is in it.
 *
 * @param cuts what is left out besides, in order
 */
export function signatureOf(
  context: AnalysisContext,
  declaration: ts.Node,
  cuts: readonly Cut[] = [],
): string {
  const { is, compiler } = context;
  if (is.sourceFile(declaration)) return "";
  const { text } = fileOf(context, declaration);
  const end = endOfSignature(context, declaration, text);
  let written = "";
  let from = compiler.startOf(declaration);
  for (const cut of cuts) {
    if (cut.start >= end) break;
    written += text.slice(from, cut.start);
    from = Math.min(cut.end, end);
  }
  written += text.slice(from, end);
  return written.replace(/\s+/g, " ").replace(/ ?(=>|[={;,])? ?$/, "");
}

interface Parts {
  readonly type?: ts.Node;
  readonly body?: ts.Node;
  readonly initializer?: ts.Expression;
  readonly members?: ts.NodeArray<ts.Node>;
}

function endOfSignature({ is }: AnalysisContext, declaration: ts.Node, text: string): number {
  const { type, body, initializer, members } = declaration as ts.Node & Parts;
  if (body) return body.pos;
  if (members) return text.lastIndexOf("{", members.pos) + 1;
  if (!initializer) return declaration.end;
  // `add = (job: () => void): number => …` says in its value alone how it is called.
  return !type && is.arrowFunction(initializer) ? initializer.body.pos : initializer.pos;
}

/** The first line of the doc comment of a declaration. */
export function docOf(context: AnalysisContext, declaration: ts.Node): string | undefined {
  const { text } = fileOf(context, declaration);
  const before = text.slice(declaration.pos, context.compiler.startOf(declaration));
  const comment = [...before.matchAll(/\/\*\*([^]*?)\*\//g)].at(-1)?.[1] ?? "";
  const lines = comment.split(/\r?\n/).map((line) => line.replace(/^\s*\*?\s?/, "").trim());
  const first = lines.find((line) => line !== "");
  return first?.startsWith("@") ? undefined : first;
}
