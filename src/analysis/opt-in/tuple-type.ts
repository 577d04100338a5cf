import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import type { TextChange } from "../text-change.js";
import { appendItems } from "./list-edit.js";
import { isEditable, quoted, replace, textOfNode } from "./plan.js";

/** Adds flags to a tuple type: `["A"]`, `readonly ["A"]`, or the alias that stands for one. */
export function addToTupleType(
  context: AnalysisContext,
  type: ts.TypeNode,
  flags: readonly string[],
): readonly TextChange[] {
  const { compiler, is } = context;
  if (is.typeOperator(type)) return addToTupleType(context, type.type, flags);
  if (is.tupleType(type)) return [appendItems(context, type, type.elements, quoted(context, type, flags))];
  if (is.typeReference(type)) {
    const symbol = compiler.symbolAt(type.typeName);
    const alias = symbol && compiler.declarationsOf(symbol).find((declaration) => is.typeAlias(declaration));
    if (alias && is.typeAlias(alias) && !alias.typeParameters && isEditable(context, alias)) {
      return addToTupleType(context, alias.type, flags);
    }
  }
  const added = quoted(context, type, flags).join(", ");
  return [replace(context, type, `[...${textOfNode(context, type)}, ${added}]`)];
}
