import type ts from "typescript";
import type { Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import { withoutWrappers } from "../../../program/without-wrappers.js";

/** A value that a call gives for one parameter. */
export interface GivenValue {
  /** Where it is written: an argument, an element of a list, or the whole list where that stands elsewhere. */
  readonly node: ts.Node;
  /** Nothing where only the expression tells. */
  readonly type: Type | undefined;
}

/** The values that a call gives, in their order. */
export interface GivenValues {
  readonly values: readonly GivenValue[];
  /** Lists of unknown length that follow: `...words`. What comes behind one may be for any parameter. */
  readonly lists: readonly ts.Node[];
}

/** The values of arguments; those of a tuple are given one by one: `...(["tree", 2] as const)`. */
export function givenValues(context: AnalysisContext, nodes: readonly ts.Expression[]): GivenValues {
  const values: GivenValue[] = [];
  const lists: ts.Node[] = [];
  const add = (node: ts.Expression): void => {
    if (!context.is.spreadElement(node)) {
      if (lists.length === 0) values.push({ node, type: undefined });
      return;
    }
    const list = lists.length === 0 ? valuesOfList(context, node.expression, node) : undefined;
    if (!list) lists.push(node);
    else {
      values.push(...list.values);
      lists.push(...list.lists);
    }
  };
  nodes.forEach(add);
  return { values, lists };
}

/**
 * The values of a list that is given as a whole: `[a, b]`, `pair`.
 *
 * @param written where the list is written, as people see it
 * @returns nothing for a list whose length is not known
 */
export function valuesOfList(
  context: AnalysisContext,
  list: ts.Expression,
  written: ts.Node = list,
): GivenValues | undefined {
  const { compiler, is } = context;
  const inner = withoutWrappers(context, list);
  if (is.arrayLiteral(inner)) return givenValues(context, inner.elements);
  const [type] = compiler.typesAt([list]);
  const elements = type && compiler.tupleElements(type);
  return elements && { values: elements.map((each) => ({ node: written, type: each })), lists: [] };
}
