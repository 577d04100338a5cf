import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** The nodes around a position, the outermost first. */
export function nodesAround(
  { compiler }: AnalysisContext,
  file: ts.SourceFile,
  position: number,
): readonly ts.Node[] {
  const found: ts.Node[] = [];
  let node = statementAt(file, position);
  if (node && compiler.startOf(node) > position) node = undefined;
  if (node) found.push(node);
  while (node) {
    let inner: ts.Node | undefined;
    compiler.forEachChild(node, (child) => {
      if (!inner && compiler.startOf(child) <= position && position < child.end) inner = child;
    });
    node = inner;
    if (node) found.push(node);
  }
  return found;
}

// A file may have thousands of statements, and be asked for each of them.
function statementAt({ statements }: ts.SourceFile, position: number): ts.Node | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return statements[low];
}

/** The nodes that start at a position, the outermost first. */
export function nodesStartingAt(
  context: AnalysisContext,
  file: ts.SourceFile,
  position: number,
): readonly ts.Node[] {
  return nodesAround(context, file, position).filter((node) => context.compiler.startOf(node) === position);
}

/** The innermost statement or declaration around a node: what one error and what causes it have in common. */
export function statementAround({ compiler, is }: AnalysisContext, node: ts.Node): ts.Node {
  const { SyntaxKind } = compiler;
  let current = node;
  for (;;) {
    const parent = current.parent as ts.Node | undefined;
    if (!parent || is.sourceFile(parent) || is.block(parent) || is.class(parent)) return current;
    if (parent.kind === SyntaxKind.CaseClause || parent.kind === SyntaxKind.ModuleBlock) return current;
    current = parent;
  }
}
