import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { declarationsAt } from "../../program/declarations-at.js";
import { nameBehindLock } from "./behind-locks.js";
import { writtenMarks } from "./declared-marks.js";
import type { MarkUse } from "./mark-use.js";

/**
 * Whether the name of a module says already what one of its members asks for. A module that is locked as a whole is a
 * namespace of locks, while only the module is marked: of `tools.saw()` it is `tools` that is told, locked or not.
 *
 * @param useOf the use that is found at a name
 */
export function isSaidOfModule(
  context: AnalysisContext,
  { node, requirements }: MarkUse,
  useOf: (name: ts.Node) => MarkUse | undefined,
): boolean {
  const module = leftOf(context, node);
  if (!module) return false;
  let said: MarkUse | undefined;
  for (let at: ts.Identifier | undefined = module; at && !said; at = leftOf(context, at)) said = useOf(at);
  const isSaid = requirements.every(({ owner, flag }) =>
    said?.requirements.some((each) => each.owner === owner && each.flag === flag),
  );
  if (!isSaid) return false;
  return (
    declarationsAt(context, module).some((each) => isLockedModule(context, each)) &&
    declarationsAt(context, node).every((each) => !isMarked(context, each))
  );
}

/** Whether a doc comment marks it: the one before it, or before the statement that it stands in. */
function isMarked(context: AnalysisContext, node: ts.Node): boolean {
  for (let at = node; !context.is.sourceFile(at); at = at.parent)
    if (writtenMarks(context, at)?.tags.length) return true;
  return false;
}

/** The name right before the dot: `b` of `a.b.c`. */
function leftOf({ is }: AnalysisContext, node: ts.Node): ts.Identifier | undefined {
  const { parent } = node;
  if (is.propertyAccess(parent) && parent.name === node) {
    const { expression } = parent;
    const name = is.propertyAccess(expression) ? expression.name : expression;
    return is.identifier(name) ? name : undefined;
  }
  if (!is.qualifiedName(parent) || parent.right !== node) return undefined;
  return is.qualifiedName(parent.left) ? parent.left.right : parent.left;
}

/** `declare namespace tools$lock { export { tools$saw as saw } }` */
function isLockedModule({ is }: AnalysisContext, node: ts.Node): boolean {
  if (!is.module(node) || !is.identifier(node.name) || nameBehindLock(node.name.text) === undefined)
    return false;
  const { statements } = (node.body ?? {}) as Partial<ts.ModuleBlock>;
  return statements !== undefined && [...statements].every((each) => is.exportDeclaration(each));
}
