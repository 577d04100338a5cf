import type ts from "typescript";
import { isReadable, readCatalog } from "./catalog.js";
import type { Type } from "./compiler.js";
import type { AnalysisContext } from "./context.js";
import type { CatalogEntry, FeatureEntry } from "./feature.js";
import type { Edit, Span } from "./finding.js";
import { gatesOf } from "./gate.js";
import { flagParameterOf } from "./opt-in/flag-parameter.js";
import { containedTypes } from "./opt-in/missing-flags.js";
import { isEditable } from "./opt-in/plan.js";
import { removeItem } from "./opt-in/remove-item.js";

/** A flag where it is written: in the tuple that an app is made with, or in a type. */
export interface WrittenFlag extends Span {
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** Takes the flag out. */
  readonly edit: Edit | undefined;
}

/**
 * All flags that a file writes, in the order of the source.
 *
 * @param catalogs those that the program sees
 */
export function writtenFlagsIn(
  context: AnalysisContext,
  fileName: string,
  catalogs: readonly CatalogEntry[],
): readonly WrittenFlag[] {
  const { compiler, is } = context;
  const names = new Set(catalogs.flatMap(({ features }) => [...features.keys()]));
  const text = compiler.textOf(fileName);
  if (text === undefined || ![...names].some((name) => text.includes(name))) return [];
  const file = compiler.sourceFile(fileName);
  if (!file) return [];
  const written: WrittenFlag[] = [];
  const visit = (node: ts.Node): void => {
    if (is.stringLiteral(node) && names.has(node.text)) {
      const catalog = catalogOfFlag(context, node, catalogs);
      const feature = catalog?.features.get(node.text);
      if (catalog && feature) {
        const span = { file: fileName, start: compiler.startOf(node), end: node.end };
        const edit = isEditable(context, node) ? removeItem(context, node) : undefined;
        written.push({ ...span, feature, catalog, edit });
      }
    }
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return written;
}

/** The catalog that a string names a flag of, by where it stands; nothing for a string that is no flag. */
export function catalogOfFlag(
  context: AnalysisContext,
  literal: ts.Node,
  catalogs: readonly CatalogEntry[],
): CatalogEntry | undefined {
  const { is } = context;
  return is.literalType(literal.parent)
    ? catalogOfType(context, literal.parent, catalogs)
    : catalogOfValue(context, literal, catalogs);
}

/** `App<"A">`, `App<"A" | "B">`, `extends App<["A"]>`, `new App<readonly ["A"]>(…)`, `type Flags = readonly ["A"]`. */
function catalogOfType(
  context: AnalysisContext,
  literal: ts.Node,
  catalogs: readonly CatalogEntry[],
): CatalogEntry | undefined {
  const { compiler, is } = context;
  let argument: ts.Node = literal;
  while (is.unionType(argument.parent) || is.tupleType(argument.parent) || is.typeOperator(argument.parent)) {
    argument = argument.parent;
  }
  const owner: ts.Node = argument.parent;
  if (is.reference(owner)) return catalogOfReceiver(context, compiler.typeOfTypeNode(owner), literal);
  if (is.expressionWithTypeArguments(owner)) return catalogOfConstructor(context, owner.expression);
  if (is.construct(owner) || is.call(owner)) return catalogOfCall(context, owner);
  const isAliasOfTuple = is.typeAlias(owner) && !is.literalType(argument) && !is.unionType(argument);
  return isAliasOfTuple ? onlyCatalogWith(literal, catalogs) : undefined;
}

/** `new App("x", { flags: ["A"] })`, `open(["A"])`, `["A"] as const`, and each of them with spreads. */
function catalogOfValue(
  context: AnalysisContext,
  literal: ts.Node,
  catalogs: readonly CatalogEntry[],
): CatalogEntry | undefined {
  const { compiler, is } = context;
  let value: ts.Node = literal;
  let isConst = false;
  let isOption = false;
  for (;;) {
    const parent: ts.Node = value.parent;
    if (is.cast(parent)) isConst = true;
    if (is.propertyAssignment(parent) && parent.initializer === value) isOption = true;
    const climbs =
      is.arrayLiteral(parent) ||
      is.spreadElement(parent) ||
      is.wrapper(parent) ||
      is.propertyAssignment(parent) ||
      is.objectLiteral(parent) ||
      is.conditional(parent);
    if (!climbs) {
      if (value === literal && !is.call(parent)) return undefined;
      if (is.call(parent) || is.construct(parent)) return catalogOfCall(context, parent);
      const annotation = is.variable(parent) ? compiler.annotationOf(parent) : undefined;
      const isTuple = isConst || (annotation !== undefined && !isOption);
      return is.variable(parent) && isTuple ? onlyCatalogWith(literal, catalogs) : undefined;
    }
    value = parent;
  }
}

function catalogOfCall(
  context: AnalysisContext,
  call: ts.CallExpression | ts.NewExpression,
): CatalogEntry | undefined {
  const declaration = context.compiler.calledDeclaration(call);
  return declaration && catalogOfSignature(context, declaration);
}

function catalogOfConstructor(context: AnalysisContext, expression: ts.Expression): CatalogEntry | undefined {
  for (const declaration of context.compiler.constructDeclarations(expression)) {
    const catalog = catalogOfSignature(context, declaration);
    if (catalog) return catalog;
  }
  return undefined;
}

function catalogOfSignature(context: AnalysisContext, signature: ts.Node): CatalogEntry | undefined {
  const parameter = flagParameterOf(context, signature);
  return parameter && readable(context, parameter.catalog);
}

function catalogOfReceiver(
  context: AnalysisContext,
  type: Type | undefined,
  literal: ts.Node,
): CatalogEntry | undefined {
  for (const part of type ? containedTypes(context, type) : []) {
    for (const gate of gatesOf(context, part)) {
      const catalog = readable(context, gate.catalog);
      if (catalog?.features.has((literal as ts.StringLiteral).text)) return catalog;
    }
  }
  return undefined;
}

// Of flags in a constant only their names are known; two libraries may have the same, and then nothing is said.
function onlyCatalogWith(literal: ts.Node, catalogs: readonly CatalogEntry[]): CatalogEntry | undefined {
  const [only, ...others] = catalogs.filter(({ features }) =>
    features.has((literal as ts.StringLiteral).text),
  );
  return others.length === 0 ? only : undefined;
}

function readable(context: AnalysisContext, type: Type | undefined): CatalogEntry | undefined {
  const catalog = type && readCatalog(context, type);
  return catalog && isReadable(catalog) ? catalog : undefined;
}
