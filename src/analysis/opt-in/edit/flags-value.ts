import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { withoutWrappers } from "../../program/without-wrappers.js";
import type { TextChange } from "./text-change.js";
import { isConst } from "../../program/cast.js";
import { declarationSpan } from "../plan/declaration-span.js";
import { appendItems, listOf } from "./list-edit.js";
import type { Plan } from "../plan/plan.js";
import { feedsOneReceiver } from "../../flags/one-receiver.js";
import { isKnownAtRunTimeOnly, opensNothing } from "../../flags/run-time-flags.js";
import { commaList, insertAt, isUndefined, quoted, replace, written } from "./source.js";
import { isEditable, spanOf } from "../../program/place-of.js";
import { addToTupleType, literalsIn } from "./tuple-type.js";

/**
 * Adds flags where their value is written: an array, or the constant that holds it. Any other value is spread into a
 * new array.
 *
 * @param typed the flags that a type argument has beside the value: where no value is written, they are to be written too
 * @returns nothing where more flags would not help, because those that are there are known at run time only
 */
export function addToFlagsValue(
  context: AnalysisContext,
  value: ts.Expression,
  flags: readonly string[],
  typed: readonly string[] = [],
): Plan | undefined {
  const { is } = context;
  if (isUndefined(context, value)) return writeOut(context, value, typed, flags);
  if (opensNothing(context, value)) return undefined;
  if (is.wrapper(value)) return addToWrapped(context, value, flags, typed);
  if (is.arrayLiteral(value)) {
    const list = listOf(context, value, value.elements);
    // What is written and does not count, for there is another fault, need not be written twice.
    const missing = flags.filter(
      (flag) => !value.elements.some((item) => is.stringLiteral(item) && item.text === flag),
    );
    return {
      changes: missing.length === 0 ? [] : appendItems(context, list, quoted(context, value, missing)),
      site: spanOf(context, value),
    };
  }
  return addToConstant(context, value, flags) ?? spread(context, value, flags);
}

/** `["A"] as readonly ["A"]` writes the flags twice; `as const` does not. */
function addToWrapped(
  context: AnalysisContext,
  value: ts.Expression,
  flags: readonly string[],
  typed: readonly string[],
): Plan | undefined {
  const { is } = context;
  const types: ts.TypeNode[] = [];
  let inner = value;
  for (; is.wrapper(inner); inner = inner.expression) {
    if (opensNothing(context, inner)) return undefined;
    if (is.cast(inner) && is.tupleType(unwrapReadonly(context, inner.type))) types.unshift(inner.type);
  }
  const plan = addToFlagsValue(context, inner, flags, typed);
  const ofTypes = types.flatMap((type) => addToTupleType(context, type, flags));
  return plan && { ...plan, changes: [...plan.changes, ...ofTypes] };
}

/** Adds flags to the constant that a name stands for; nothing where it does not lead to an array of the user's. */
export function addToConstant(
  context: AnalysisContext,
  name: ts.Node,
  flags: readonly string[],
): Plan | undefined {
  const { compiler, is } = context;
  const last = is.propertyAccess(name) ? name.name : is.qualifiedName(name) ? name.right : name;
  const symbol = is.identifier(last) ? compiler.symbolAt(last) : undefined;
  if (symbol && isKnownAtRunTimeOnly(context, compiler.typesAt([last])[0])) return undefined;
  for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
    if (!isEditable(context, declaration)) continue;
    if (
      !is.variable(declaration) &&
      !is.propertyAssignment(declaration) &&
      !is.propertyDeclaration(declaration)
    ) {
      continue;
    }
    const annotation = compiler.annotationOf(declaration);
    const value = declaration.initializer && withoutWrappers(context, declaration.initializer);
    if (!declaration.initializer || !value) continue;
    if (!is.arrayLiteral(value)) {
      // `const second = first;`
      const further = annotation ? undefined : addToConstant(context, value, flags);
      if (further) return further;
      continue;
    }
    if (!feedsOneReceiver(context, value)) continue;
    const plan = addToFlagsValue(context, declaration.initializer, flags);
    if (!plan) continue;
    const changes: TextChange[] = [...plan.changes];
    if (annotation && !isConst(context, annotation))
      changes.push(...addToTupleType(context, annotation, flags));
    return { changes, site: declarationSpan(context, declaration) };
  }
  return undefined;
}

function spread(context: AnalysisContext, value: ts.Expression, flags: readonly string[]): Plan {
  const { compiler, is } = context;
  const symbol = is.propertyAccess(value) ? compiler.symbolAt(value.name) : undefined;
  // What may be undefined cannot be spread, but its type says which flags it has.
  if (symbol && compiler.declarationsOf(symbol).some((declaration) => compiler.isOptional(declaration))) {
    const type = compiler.typeOf(symbol);
    return writeOut(context, value, type ? literalsIn(context, type) : [], flags);
  }
  const list = commaList(context, value, flags);
  return {
    changes: [
      insertAt(context, value, compiler.startOf(value), "[..."),
      insertAt(context, value, value.end, `, ${written(list)}]`, list),
    ],
    site: spanOf(context, value),
  };
}

function writeOut(
  context: AnalysisContext,
  value: ts.Expression,
  given: readonly string[],
  flags: readonly string[],
): Plan {
  const list = commaList(context, value, flags);
  const array = `[${[...quoted(context, value, given), written(list)].join(", ")}]`;
  return { changes: [replace(context, value, array, list)], site: spanOf(context, value) };
}

function unwrapReadonly({ is }: AnalysisContext, type: ts.TypeNode): ts.TypeNode {
  return is.typeOperator(type) ? type.type : type;
}
