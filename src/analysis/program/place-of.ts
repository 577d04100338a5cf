import type ts from "typescript";
import type { Span } from "../finding.js";
import type { AnalysisContext } from "./context.js";

export function fileOf({ is }: AnalysisContext, node: ts.Node): ts.SourceFile {
  let current = node;
  while (!is.sourceFile(current)) current = current.parent;
  return current;
}

export function spanOf(context: AnalysisContext, first: ts.Node, last: ts.Node = first): Span {
  return { file: fileOf(context, first).fileName, start: context.compiler.startOf(first), end: last.end };
}

/** Whether a node stands in a file of the user's own: not in a declaration file, not in a dependency. */
export function isEditable(context: AnalysisContext, node: ts.Node): boolean {
  const file = fileOf(context, node);
  return !file.isDeclarationFile && !file.fileName.includes("/node_modules/");
}

export function textOfNode(context: AnalysisContext, node: ts.Node): string {
  return fileOf(context, node).text.slice(context.compiler.startOf(node), node.end);
}
