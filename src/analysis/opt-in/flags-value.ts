import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import type { TextChange } from "../text-change.js";
import { castOf } from "./cast.js";
import { appendItems } from "./list-edit.js";
import { insertAt, isEditable, quoted, spanOf, type Plan } from "./plan.js";
import { addToTupleType } from "./tuple-type.js";

/**
 * Adds flags where their value is written: an array, or the constant that holds it. Any other value is spread into a
 * new array.
 */
export function addToFlagsValue(
  context: AnalysisContext,
  value: ts.Expression,
  flags: readonly string[],
): Plan {
  const { is } = context;
  if (is.wrapper(value)) {
    const inner = addToFlagsValue(context, value.expression, flags);
    // `["A"] as readonly ["A"]` writes the flags twice; `as const` does not.
    const type = castOf(context, value)?.type;
    const isTuple = type !== undefined && is.tupleType(unwrapReadonly(context, type));
    return isTuple
      ? { ...inner, changes: [...inner.changes, ...addToTupleType(context, type, flags)] }
      : inner;
  }
  if (is.arrayLiteral(value)) {
    const change = appendItems(context, value, value.elements, quoted(context, value, flags));
    return { changes: [change], site: spanOf(context, value) };
  }
  return addToConstant(context, value, flags) ?? spread(context, value, flags);
}

function addToConstant(
  context: AnalysisContext,
  value: ts.Expression,
  flags: readonly string[],
): Plan | undefined {
  const { compiler, is } = context;
  if (!is.identifier(value) && !is.propertyAccess(value)) return undefined;
  const symbol = compiler.symbolAt(is.identifier(value) ? value : value.name);
  for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
    if (!isEditable(context, declaration)) continue;
    if (!is.variable(declaration) && !is.propertyAssignment(declaration)) continue;
    const { initializer } = declaration;
    if (!initializer || !is.arrayLiteral(unwrap(context, initializer))) continue;
    const changes: TextChange[] = [...addToFlagsValue(context, initializer, flags).changes];
    const annotation = compiler.annotationOf(declaration);
    if (annotation) changes.push(...addToTupleType(context, annotation, flags));
    return { changes, site: declarationSpan(context, declaration) };
  }
  return undefined;
}

/** `const FLAGS = […] as const;` as a whole, where it declares nothing else. */
function declarationSpan(context: AnalysisContext, declaration: ts.Node): Plan["site"] {
  const statement = declaration.parent.parent as ts.Node | undefined;
  if (
    statement &&
    context.is.variableStatement(statement) &&
    statement.declarationList.declarations.length === 1
  ) {
    return spanOf(context, statement);
  }
  return spanOf(context, declaration);
}

function spread(context: AnalysisContext, value: ts.Expression, flags: readonly string[]): Plan {
  const start = context.compiler.startOf(value);
  const added = quoted(context, value, flags).map((flag) => `, ${flag}`);
  return {
    changes: [
      insertAt(context, value, start, "[..."),
      insertAt(context, value, value.end, `${added.join("")}]`),
    ],
    site: spanOf(context, value),
  };
}

function unwrap({ is }: AnalysisContext, expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (is.wrapper(inner)) inner = inner.expression;
  return inner;
}

function unwrapReadonly({ is }: AnalysisContext, type: ts.TypeNode): ts.TypeNode {
  return is.typeOperator(type) ? type.type : type;
}
