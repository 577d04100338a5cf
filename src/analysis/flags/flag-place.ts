import type ts from "typescript";
import { isReadable, readCatalog } from "../catalog/read-catalog.js";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry } from "../catalog/feature.js";
import { gatesOf } from "../gates/lock/gate.js";
import { flagParameterOf, type FlagParameter } from "./flag-parameter.js";
import { containedTypes } from "../opt-in/plan/missing-flags.js";

/**
 * The catalog that a string names a flag of, by where it stands; nothing for a string that is no flag.
 *
 * @param written the string, or the array or tuple type around the place for one
 * @param catalogs those that the program sees
 */
export function catalogOfFlag(
  context: AnalysisContext,
  written: ts.Node,
  catalogs: readonly CatalogEntry[],
): CatalogEntry | undefined {
  const { is } = context;
  if (is.literalType(written.parent))
    return catalogOfType(context, written.parent, catalogs, textOf(context, written));
  return is.tupleType(written)
    ? catalogOfType(context, written, catalogs, undefined)
    : catalogOfValue(context, written, catalogs);
}

/** `App<"A">`, `App<"A" | "B">`, `extends App<["A"]>`, `new App<readonly ["A"]>(…)`, `type Flags = readonly ["A"]`. */
function catalogOfType(
  context: AnalysisContext,
  written: ts.Node,
  catalogs: readonly CatalogEntry[],
  flag: string | undefined,
): CatalogEntry | undefined {
  const { compiler, is } = context;
  let argument = written;
  while (is.unionType(argument.parent) || is.tupleType(argument.parent) || is.typeOperator(argument.parent)) {
    argument = argument.parent;
  }
  const owner: ts.Node = argument.parent;
  if (is.expressionWithTypeArguments(owner)) {
    const catalog = catalogOfConstructor(context, owner.expression);
    if (catalog) return catalog;
  }
  if (is.reference(owner)) return catalogOfReceiver(context, compiler.typeOfTypeNode(owner), flag);
  if (is.construct(owner) || is.call(owner))
    return readable(context, parameterOfCall(context, owner)?.catalog());
  const isAliasOfTuple = is.typeAlias(owner) && !is.literalType(argument) && !is.unionType(argument);
  return isAliasOfTuple ? onlyCatalogWith(flag, catalogs) : undefined;
}

/** `new App("x", { flags: ["A"] })`, `open(["A"])`, `["A"] as const`, and each of them with spreads. */
function catalogOfValue(
  context: AnalysisContext,
  written: ts.Node,
  catalogs: readonly CatalogEntry[],
): CatalogEntry | undefined {
  const { compiler, is } = context;
  let value = written;
  let isConst = false;
  let option: ts.PropertyAssignment | undefined;
  for (;;) {
    const parent: ts.Node = value.parent;
    if (is.cast(parent)) isConst = true;
    if (is.propertyAssignment(parent) && parent.initializer === value) option = parent;
    const climbs =
      is.arrayLiteral(parent) ||
      is.spreadElement(parent) ||
      is.wrapper(parent) ||
      is.propertyAssignment(parent) ||
      is.spreadAssignment(parent) ||
      is.objectLiteral(parent) ||
      is.conditional(parent);
    if (climbs) {
      value = parent;
      continue;
    }
    if (is.call(parent) || is.construct(parent)) return catalogOfArgument(context, parent, value, option);
    const annotation = is.variable(parent) ? compiler.annotationOf(parent) : undefined;
    const isTuple = value !== written && (isConst || (annotation !== undefined && !option));
    return is.variable(parent) && isTuple ? onlyCatalogWith(textOf(context, written), catalogs) : undefined;
  }
}

function catalogOfArgument(
  context: AnalysisContext,
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Node,
  option: ts.PropertyAssignment | undefined,
): CatalogEntry | undefined {
  const parameter = parameterOfCall(context, call);
  if (!parameter) return undefined;
  const index = (call.arguments ?? []).findIndex((each) => each === argument);
  const isIt = parameter.isRest ? index >= parameter.index : index === parameter.index;
  if (!isIt || nameOf(context, option) !== parameter.option) return undefined;
  return readable(context, parameter.catalog());
}

function nameOf({ is }: AnalysisContext, option: ts.PropertyAssignment | undefined): string | undefined {
  const name = option?.name;
  return name && (is.identifier(name) || is.stringLiteral(name)) ? name.text : undefined;
}

function parameterOfCall(
  context: AnalysisContext,
  call: ts.CallExpression | ts.NewExpression,
): FlagParameter | undefined {
  const declaration = context.compiler.calledDeclaration(call);
  return declaration && flagParameterOf(context, declaration);
}

function catalogOfConstructor(context: AnalysisContext, expression: ts.Expression): CatalogEntry | undefined {
  for (const declaration of context.compiler.constructDeclarations(expression)) {
    const catalog = readable(context, flagParameterOf(context, declaration)?.catalog());
    if (catalog) return catalog;
  }
  return undefined;
}

function catalogOfReceiver(
  context: AnalysisContext,
  type: Type | undefined,
  flag: string | undefined,
): CatalogEntry | undefined {
  const catalogs = (type ? containedTypes(context, type) : [])
    .flatMap((part) => gatesOf(context, part))
    .flatMap(({ catalog }) => readable(context, catalog) ?? []);
  return catalogs.find(({ features }) => flag !== undefined && features.has(flag)) ?? catalogs[0];
}

// Of flags in a constant only their names are known; two libraries may have the same, and then nothing is said.
function onlyCatalogWith(
  flag: string | undefined,
  catalogs: readonly CatalogEntry[],
): CatalogEntry | undefined {
  const [only, ...others] = catalogs.filter(({ features }) => flag !== undefined && features.has(flag));
  return others.length === 0 ? only : undefined;
}

function textOf({ is }: AnalysisContext, written: ts.Node): string | undefined {
  return is.stringLiteral(written) ? written.text : undefined;
}

function readable(context: AnalysisContext, type: Type | undefined): CatalogEntry | undefined {
  const catalog = type && readCatalog(context, type);
  return catalog && isReadable(catalog) ? catalog : undefined;
}
