import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { fileOf } from "../../program/place-of.js";
import { walk } from "../../program/walk.js";
import { push } from "../../../push.js";

type FunctionLike = ts.SignatureDeclaration & { readonly body?: ts.ConciseBody };

/** The expressions whose value a declared name has, as far as its own file tells. */
export function valuesOf(context: AnalysisContext, node: ts.Node): readonly ts.Expression[] {
  const { is } = context;
  if (is.functionLike(node)) return returnedBy(context, node);
  if (is.exportAssignment(node)) return [node.expression];
  if (is.shorthandAssignment(node)) return [node.name];
  if (is.propertyAssignment(node)) return valuesIn(context, node.initializer);
  if (!is.variable(node) && !is.parameter(node) && !is.propertyDeclaration(node)) return [];
  const loop = node.parent.parent as ts.Node | undefined;
  // `for (const app of apps)`
  if (loop && is.forOf(loop) && loop.initializer === node.parent) return [loop.expression];
  const initial = node.initializer ? valuesIn(context, node.initializer) : [];
  return isConstant(context, node) ? initial : [...initial, ...assignedTo(context, node)];
}

// Most are, and then the file need not be searched for assignments.
function isConstant(context: AnalysisContext, node: ts.Node): boolean {
  const list: ts.Node = node.parent;
  return (
    context.is.variable(node) &&
    fileOf(context, node).text.startsWith("const", context.compiler.startOf(list))
  );
}

// What `const create = () => new App("x")` has to do with flags is what it returns.
function valuesIn(context: AnalysisContext, initializer: ts.Expression): readonly ts.Expression[] {
  return context.is.functionLike(initializer) ? returnedBy(context, initializer) : [initializer];
}

/** What a function returns, or yields. */
function returnedBy(context: AnalysisContext, node: FunctionLike): readonly ts.Expression[] {
  const { compiler, is } = context;
  if (!node.body) return [];
  if (!is.block(node.body)) return [node.body];
  const returned: ts.Expression[] = [];
  walk(compiler, node.body, (child) => {
    // What an inner function returns is not what this one returns.
    if (is.functionLike(child) || is.class(child)) return false;
    if ((is.return(child) || is.yield(child)) && child.expression) returned.push(child.expression);
    return true;
  });
  return returned;
}

/** What is assigned to a variable or property later: `let app; app = new App("x");`. */
function assignedTo(
  context: AnalysisContext,
  declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.PropertyDeclaration,
): readonly ts.Expression[] {
  const { compiler } = context;
  const { name } = declaration;
  const file = fileOf(context, declaration);
  const text = file.text.slice(compiler.startOf(name), name.end);
  return (assignmentsIn(context, file).get(text) ?? [])
    .filter((assignment) => {
      const symbol = compiler.symbolAt(targetOf(context, assignment));
      return symbol !== undefined && compiler.declarationsOf(symbol).includes(declaration);
    })
    .map(({ right }) => right);
}

const known = perAnalysis(
  () => new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.BinaryExpression[]>>(),
);

/** The assignments of a file by the text of their target, so that few of them need be asked about. */
function assignmentsIn(
  context: AnalysisContext,
  file: ts.SourceFile,
): ReadonlyMap<string, readonly ts.BinaryExpression[]> {
  const { compiler, is } = context;
  const cached = known(context).get(file);
  if (cached) return cached;
  const assignments = new Map<string, ts.BinaryExpression[]>();
  walk(compiler, file, (node) => {
    if (is.binary(node) && is.equals(node)) {
      const target = targetOf(context, node);
      const text = file.text.slice(compiler.startOf(target), target.end);
      push(assignments, text, node);
    }
    return true;
  });
  known(context).set(file, assignments);
  return assignments;
}

function targetOf({ is }: AnalysisContext, { left }: ts.BinaryExpression): ts.Node {
  return is.propertyAccess(left) ? left.name : left;
}
