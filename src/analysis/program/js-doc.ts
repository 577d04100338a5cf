import type ts from "typescript";
import type { AnalysisContext } from "./context.js";
import { fileOf } from "./place-of.js";

export function isJavaScript(context: AnalysisContext, node: ts.Node): boolean {
  return /\.[cm]?jsx?$/.test(fileOf(context, node).fileName);
}

/** `@this {App}` of a function. */
export function thisTagOf({ is }: AnalysisContext, node: ts.Node): ts.JSDocThisTag | undefined {
  return tagsOf(node).find((tag) => is.thisTag(tag));
}

/** The doc comments that a node begins with; they are not in the published types of the compiler. */
export function docCommentsOf(node: ts.Node): readonly ts.JSDoc[] {
  const { jsDoc = [] } = node as { jsDoc?: readonly ts.JSDoc[] };
  return jsDoc;
}

const tagsOf = (node: ts.Node): readonly ts.Node[] =>
  docCommentsOf(node).flatMap(({ tags }) => [...(tags ?? [])]);
