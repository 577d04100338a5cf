import type ts from "typescript";
import { isNamedAsLibrary } from "../program/compiler-library.js";
import type { AnalysisContext } from "../program/context.js";
import { fileOf } from "../program/place-of.js";

/** A member of an object that is made of its entries. */
export interface WrittenEntry {
  readonly key: ts.Expression;
  /** What makes the object. */
  readonly call: ts.CallExpression;
}

/** The pair that a node is: `["depth", 1]` of `Object.fromEntries([["depth", 1]])`. */
export function writtenEntry(context: AnalysisContext, node: ts.Node): WrittenEntry | undefined {
  const { compiler, is } = context;
  if (!is.arrayLiteral(node) || node.elements.length !== 2) return undefined;
  const list = aroundWrappers(context, node);
  if (!is.arrayLiteral(list)) return undefined;
  const call = aroundWrappers(context, list);
  if (!is.call(call) || !is.propertyAccess(call.expression)) return undefined;
  if (call.expression.name.text !== "fromEntries") return undefined;
  // Others may make something else of it.
  const called = compiler.calledDeclaration(call);
  const [key] = node.elements;
  return key && called && isNamedAsLibrary(fileOf(context, called).fileName) ? { key, call } : undefined;
}

function aroundWrappers({ is }: AnalysisContext, node: ts.Node): ts.Node {
  let around = node.parent;
  while (is.wrapper(around)) around = around.parent;
  return around;
}
