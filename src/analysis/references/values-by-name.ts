import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { fileOf } from "../program/place-of.js";
import { walk } from "../program/walk.js";

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
  const { text } = parent.name;
  const variable = compiler.symbolAt(parent.name);
  const found: ts.Identifier[] = [];
  walk(compiler, fileOf(context, parent), (node) => {
    if (is.identifier(node) && node.text === text && node !== parent.name) found.push(node);
    return true;
  });
  return found.filter((each) => compiler.symbolAt(each) === variable);
}
