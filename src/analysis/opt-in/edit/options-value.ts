import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { withoutWrappers } from "../../program/without-wrappers.js";
import { isConst } from "../../program/cast.js";
import { declarationSpan } from "../plan/declaration-span.js";
import { addToFlagsValue } from "./flags-value.js";
import { appendItems, listOf } from "./list-edit.js";
import type { Plan } from "../plan/plan.js";
import { feedsOneReceiver } from "../../flags/one-receiver.js";
import { isKnownAtRunTimeOnly } from "../../flags/run-time-flags.js";
import { commaList, insertAt, quoted, written } from "./source.js";
import { isEditable, spanOf, textOfNode } from "../../program/place-of.js";
import { literalsIn } from "./tuple-type.js";

/**
 * Adds flags to the option `option` of an options object: a literal, or the constant that holds it.
 *
 * @param typed the flags that a type argument has: where none are written as a value, they are to be written too
 * @returns nothing where the flags that are there are known at run time only
 */
export function addToOptions(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  flags: readonly string[],
  typed: readonly string[] = [],
): Plan | undefined {
  const { is } = context;
  const value = withoutWrappers(context, options);
  if (is.objectLiteral(value)) return addToLiteral(context, value, option, flags, typed);
  return addToConstant(context, value, option, flags, typed) ?? spread(context, value, option, flags, typed);
}

function addToLiteral(
  context: AnalysisContext,
  literal: ts.ObjectLiteralExpression,
  option: string,
  flags: readonly string[],
  typed: readonly string[],
): Plan | undefined {
  const { compiler, is } = context;
  // The last one wins at run time, so it is the one to change; an object that is spread is looked at in its place.
  const waiting = [...literal.properties];
  for (let property = waiting.pop(); property; property = waiting.pop()) {
    if (is.propertyAssignment(property) && nameText(context, property.name) === option) {
      return addToFlagsValue(context, property.initializer, flags, typed);
    }
    if (is.shorthandAssignment(property) && property.name.text === option) {
      return addToShorthand(context, property, flags);
    }
    if (is.spreadAssignment(property)) {
      const { expression } = property;
      const [type] = compiler.typesAt([expression]);
      if (!type || !mayHave(context, type, option)) continue;
      if (is.objectLiteral(expression)) {
        literal = expression;
        waiting.splice(0, Infinity, ...expression.properties);
        continue;
      }
      const constant = addToConstant(context, expression, option, flags, typed);
      if (constant) return constant;
      const given = spreadItems(context, expression, option, typed);
      return given && addOption(context, literal, option, given, flags);
    }
  }
  return addOption(context, literal, option, quoted(context, literal, typed), flags);
}

function addOption(
  context: AnalysisContext,
  literal: ts.ObjectLiteralExpression,
  option: string,
  given: readonly string[],
  flags: readonly string[],
): Plan {
  const properties = listOf(context, literal, literal.properties, " ");
  const list = commaList(context, literal, flags);
  const added = `${option}: [${[...given, written(list)].join(", ")}]`;
  return {
    changes: appendItems(context, properties, [added], list),
    site: spanOf(context, literal),
  };
}

// `{ experimentalFeatureFlags }`: the constant is changed, or else the shorthand is written out.
function addToShorthand(
  context: AnalysisContext,
  property: ts.ShorthandPropertyAssignment,
  flags: readonly string[],
): Plan | undefined {
  const plan = addToFlagsValue(context, property.name, flags);
  if (!plan) return undefined;
  const isElsewhere = plan.changes.every(({ start, end }) => end < property.pos || start > property.end);
  if (isElsewhere) return plan;
  const name = property.name.text;
  const list = commaList(context, property.parent, flags);
  return {
    changes: [insertAt(context, property, property.name.end, `: [...${name}, ${written(list)}]`, list)],
    site: spanOf(context, property),
  };
}

function addToConstant(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  flags: readonly string[],
  typed: readonly string[],
): Plan | undefined {
  const { compiler, is } = context;
  if (!is.identifier(options) && !is.propertyAccess(options)) return undefined;
  const symbol = compiler.symbolAt(is.identifier(options) ? options : options.name);
  for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
    if (!isEditable(context, declaration)) continue;
    if (!is.variable(declaration) && !is.propertyAssignment(declaration)) continue;
    // Behind an annotation the flags are not seen as they are written, so changing them there would not help.
    if (!declaration.initializer || compiler.annotationOf(declaration)) continue;
    const [type] = compiler.typesAt([declaration.initializer]);
    const property = type && compiler.propertyOf(type, option);
    if (!isAsConst(context, declaration.initializer)) {
      // A new array in an object that is not `as const` would be a `string[]`, as the one that is there may be.
      if (!property || isArray(context, property)) continue;
    }
    if (!feedsOneReceiver(context, declaration.initializer, [option])) continue;
    const plan = addToOptions(context, declaration.initializer, option, flags, typed);
    if (plan) return { changes: plan.changes, site: declarationSpan(context, declaration) };
  }
  return undefined;
}

const isArray = ({ compiler, is }: AnalysisContext, property: Symbol): boolean =>
  compiler
    .declarationsOf(property)
    .some((declaration) => is.propertyAssignment(declaration) && is.arrayLiteral(declaration.initializer));

/** Whether a value is `as const`, or what it stands in: `{ inner: {} } as const`. */
function isAsConst(context: AnalysisContext, value: ts.Expression): boolean {
  const { is } = context;
  const isCast = (node: ts.Node): boolean => is.cast(node) && isConst(context, node.type);
  for (let inner = value; is.wrapper(inner); inner = inner.expression) if (isCast(inner)) return true;
  let outer: ts.Node = value.parent;
  while ((is.wrapper(outer) && !isCast(outer)) || is.objectLiteral(outer) || is.propertyAssignment(outer)) {
    outer = outer.parent;
  }
  return isCast(outer);
}

function spread(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  flags: readonly string[],
  typed: readonly string[],
): Plan | undefined {
  const given = spreadItems(context, options, option, typed);
  if (!given) return undefined;
  const list = commaList(context, options, flags);
  const value = [...given, written(list)];
  return {
    changes: [
      insertAt(context, options, context.compiler.startOf(options), "{ ..."),
      insertAt(context, options, options.end, `, ${option}: [${value.join(", ")}] }`, list),
    ],
    site: spanOf(context, options),
  };
}

/** Whether a value has an option, or one of the values that it may be: `c && { flags }`. */
const mayHave = ({ compiler }: AnalysisContext, type: Type, option: string): boolean =>
  compiler.unionParts(type).some((part) => compiler.propertyOf(part, option) !== undefined);

/**
 * The flags that an options object has, for a new array: spread, or written out where they may be missing.
 *
 * @returns nothing where they are there or not at run time: `c ? { flags } : {}`
 */
function spreadItems(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  typed: readonly string[],
): readonly string[] | undefined {
  const { compiler } = context;
  const [whole] = compiler.typesAt([options]);
  if (!whole || !mayHave(context, whole, option)) return quoted(context, options, typed);
  const property = compiler.propertyOf(whole, option);
  const type = property && compiler.typeOf(property);
  if (!type || isKnownAtRunTimeOnly(context, type)) return undefined;
  const isName = isPlainName(context, options);
  if (compiler.declarationsOf(property).some((declaration) => compiler.isOptional(declaration))) {
    return isName ? quoted(context, options, literalsIn(context, type)) : undefined;
  }
  const mayBeMissing =
    compiler.unionParts(whole).length > 1 ||
    compiler.mayBeMissing(property) ||
    compiler.unionMembers(type).length > compiler.unionParts(type).length;
  if (mayBeMissing) return undefined;
  // What a call gives is asked for once.
  return isName
    ? [`...${textOfNode(context, options)}.${option}`]
    : quoted(context, options, literalsIn(context, type));
}

/** Whether an expression can be written twice, and runs nothing: `options`, `this.options`. */
function isPlainName({ is }: AnalysisContext, expression: ts.Expression): boolean {
  let name = expression;
  while (is.propertyAccess(name) && !name.questionDotToken) name = name.expression;
  return is.identifier(name) || is.thisOrSuper(name);
}

function nameText({ is }: AnalysisContext, name: ts.PropertyName): string | undefined {
  if (is.computedName(name)) return is.stringLiteral(name.expression) ? name.expression.text : undefined;
  return is.identifier(name) || is.stringLiteral(name) ? name.text : undefined;
}
