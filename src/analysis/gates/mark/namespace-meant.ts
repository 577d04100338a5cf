import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { isLockOf, nameBehindLock } from "./behind-locks.js";

/**
 * The namespaces that a name before a dot stands for, where a function, class or enumeration has the same name: of
 * `panel.Props`, the function `panel` is not meant.
 *
 * @param symbol what the name stands for in the end
 * @returns nothing where it is the other one that is meant, or there is none
 */
export function namespacesMeant(
  context: AnalysisContext,
  name: ts.Node,
  symbol: Symbol,
): readonly ts.Node[] | undefined {
  const { compiler, is } = context;
  const member = memberBehind(context, name);
  if (!member) return undefined;
  const declarations = compiler.declarationsOf(symbol);
  const namespaces: readonly ts.Node[] = declarations.filter((each) => is.module(each));
  const mayBeBehind = declarations.some((each) => is.variable(each) && isLock(each));
  if (namespaces.length === 0 && !mayBeBehind) return undefined;
  const found = compiler.symbolAt(member);
  const around = (declaration: ts.Node): ts.Node | undefined => {
    for (let node = declaration; !is.sourceFile(node); node = node.parent) {
      if (namespaces.includes(node)) return node;
      // What is locked is merged with a namespace that is open: `panel$lock` stands for both.
      if (is.module(node) && declarations.some((lock) => isLockOf(context, lock, node))) return node;
    }
    return undefined;
  };
  const meant = found && compiler.declarationsOf(found).map(around).find(Boolean);
  if (!meant) return undefined;
  return namespaces.includes(meant) ? namespaces : [meant];

  function isLock({ name: lock }: ts.VariableDeclaration): boolean {
    return is.identifier(lock) && nameBehindLock(lock.text) !== undefined;
  }
}

/** `Props` of `panel.Props`, of `lib.panel.Props`, and in types. */
function memberBehind({ is }: AnalysisContext, name: ts.Node): ts.Node | undefined {
  const isLast = (parent: ts.Node): boolean =>
    (is.propertyAccess(parent) && parent.name === name) ||
    (is.qualifiedName(parent) && parent.right === name);
  const whole: ts.Node = isLast(name.parent) ? name.parent : name;
  const { parent } = whole;
  if (is.propertyAccess(parent)) return parent.expression === whole ? parent.name : undefined;
  return is.qualifiedName(parent) && parent.left === whole ? parent.right : undefined;
}
