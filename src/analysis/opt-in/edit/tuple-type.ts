import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import type { TextChange } from "./text-change.js";
import { feedsOneReceiver } from "../../flags/one-receiver.js";
import { addToConstant } from "./flags-value.js";
import { appendItems, listOf } from "./list-edit.js";
import { commaList, quoted, replace, written } from "./source.js";
import { isEditable, textOfNode } from "../../program/place-of.js";

/** Adds flags to a tuple type: `["A"]`, `readonly ["A"]`, the alias that stands for one, or `typeof flags`. */
export function addToTupleType(
  context: AnalysisContext,
  type: ts.TypeNode,
  flags: readonly string[],
): readonly TextChange[] {
  const { compiler, is } = context;
  if (is.typeOperator(type)) return addToTupleType(context, type.type, flags);
  if (is.tupleType(type)) {
    return appendItems(context, listOf(context, type, type.elements), quoted(context, type, flags));
  }
  if (is.typeReference(type)) {
    const symbol = compiler.symbolAt(type.typeName);
    const alias = symbol && compiler.declarationsOf(symbol).find((declaration) => is.typeAlias(declaration));
    const isOwn = alias && is.typeAlias(alias) && !alias.typeParameters && isEditable(context, alias);
    if (isOwn && feedsOneReceiver(context, alias.type)) {
      return addToTupleType(context, alias.type, flags);
    }
  }
  const constant = is.typeQuery(type) ? addToConstant(context, type.exprName, flags) : undefined;
  if (constant) return constant.changes;
  const list = commaList(context, type, flags);
  return [replace(context, type, `[...${textOfNode(context, type)}, ${written(list)}]`, list)];
}

/** The flags that a tuple type has. */
export function flagsOfType(context: AnalysisContext, node: ts.TypeNode): readonly string[] {
  const type = context.compiler.typeOfTypeNode(node);
  return type ? literalsIn(context, type) : [];
}

/** The flags in the type of a tuple, or of one that may be missing. */
export function literalsIn({ compiler }: AnalysisContext, type: Type): readonly string[] {
  const elements = compiler.unionParts(type).flatMap((part) => compiler.tupleElements(part) ?? []);
  return elements.map((element) => compiler.literalOf(element)).filter((value) => typeof value === "string");
}
