import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { sameNames } from "./same-names.js";

/**
 * Where a value is named in its file that a variable begins with: `KEY` of `pluck(app, KEY)` for the `"title"` of
 * `const KEY = "title" as const`. Nothing where the variable says what it holds: then it is written for that.
 */
export function namedElsewhere(context: AnalysisContext, value: ts.Node): readonly ts.Identifier[] {
  const { compiler, is } = context;
  let whole = value;
  while (is.wrapper(whole.parent)) whole = whole.parent;
  const { parent } = whole;
  if (!is.variable(parent) || parent.initializer !== whole || !is.identifier(parent.name)) return [];
  if (compiler.annotationOf(parent)) return [];
  return sameNames(context, parent.name);
}
