import type ts from "typescript";
import type { AnalysisContext } from "./context.js";
import { perAnalysis } from "./per-analysis.js";

/** The nodes around a position, the outermost first. */
export function nodesAround(
  context: AnalysisContext,
  file: ts.SourceFile,
  position: number,
): readonly ts.Node[] {
  const found: ts.Node[] = [];
  for (let node = childAt(context, file, position); node; node = childAt(context, node, position))
    found.push(node);
  return found;
}

function childAt(context: AnalysisContext, node: ts.Node, position: number): ts.Node | undefined {
  const { compiler } = context;
  const isAround = (child: ts.Node): boolean => compiler.startOf(child) <= position && position < child.end;
  const statements = statementsOf(context, node);
  if (statements) {
    const statement = statementAt(statements, position);
    return statement && isAround(statement) ? statement : undefined;
  }
  let found: ts.Node | undefined;
  compiler.forEachChild(node, (child) => {
    if (!found && isAround(child)) found = child;
  });
  return found;
}

const lists = perAnalysis(() => new WeakMap<ts.Node, readonly ts.Node[]>());

/** A list of our own: TypeScript 7 walks its lists from their beginning, to whatever place is asked for. */
function statementsOf(context: AnalysisContext, node: ts.Node): readonly ts.Node[] | undefined {
  const { is } = context;
  if (!is.sourceFile(node) && !is.block(node) && !is.moduleBlock(node)) return undefined;
  let statements = lists(context).get(node);
  if (!statements) lists(context).set(node, (statements = [...node.statements]));
  return statements;
}

// A file may have thousands of statements, and be asked for each of them.
function statementAt(statements: readonly ts.Node[], position: number): ts.Node | undefined {
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
