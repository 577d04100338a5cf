import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { FlagList, TextChange } from "../edit/text-change.js";
import type { FlagParameter } from "../../flags/flag-parameter.js";
import { addToFlagsValue } from "../edit/flags-value.js";
import { appendItems } from "../edit/list-edit.js";
import { addToOptions } from "../edit/options-value.js";
import type { Plan } from "./plan.js";
import { isKnownAtRunTimeOnly } from "../../flags/run-time-flags.js";
import { commaList, insertAt, isUndefined, quoted, replace, written } from "../edit/source.js";
import { fileOf, spanOf } from "../../program/place-of.js";
import { addToTupleType, flagsOfType, literalsIn } from "../edit/tuple-type.js";
import { writtenDefaults } from "../edit/type-arguments.js";
import { distinct } from "./trace.js";

type Call = ts.NewExpression | ts.CallExpression;

/**
 * Adds flags to a `new` or a call that takes them.
 *
 * @param given the flags that its types have: where none are written as a value, they are to be written too
 * @returns nothing where the flags that it has are known at run time only
 */
export function planCall(
  context: AnalysisContext,
  call: Call,
  parameter: FlagParameter,
  flags: readonly string[],
  given: readonly string[] = [],
): Plan | undefined {
  const site = spanOf(context, call);
  const typeParameter = call.typeArguments ? parameter.typeParameter() : undefined;
  const typeArgument = typeParameter === undefined ? undefined : call.typeArguments?.[typeParameter];
  if (typeArgument && isKnownAtRunTimeOnly(context, context.compiler.typeOfTypeNode(typeArgument))) {
    return undefined;
  }
  const typed = typeArgument ? flagsOfType(context, typeArgument) : given;
  const plan = planArguments(context, call, parameter, flags, typed);
  if (!plan) return undefined;
  const typeArguments = call.typeArguments ? planTypeArguments(context, call, parameter, flags) : [];
  if (!typeArguments) return undefined;
  const changes = distinct([...typeArguments, ...plan.changes]);
  // Where the flags are written elsewhere, in a constant, that place is the one to show.
  const isInside = changes.some(
    (change) => change.file === site.file && change.start >= site.start && change.end <= site.end,
  );
  return { changes, site: isInside ? site : plan.site };
}

/** Where some type arguments are written, the compiler infers no others: the flags belong there, too. */
function planTypeArguments(
  context: AnalysisContext,
  call: Call,
  parameter: FlagParameter,
  flags: readonly string[],
): readonly TextChange[] | undefined {
  const { is } = context;
  const { typeParameter, typeParameters } = parameter;
  const index = typeParameter();
  const given = call.typeArguments ?? [];
  const last = given.at(-1);
  if (index === undefined || !last) return undefined;
  const argument = given[index];
  if (argument) return addToTupleType(context, argument, flags);
  const defaults = writtenDefaults(context, call, typeParameters.slice(given.length, index));
  if (!defaults) return undefined;
  const list = commaList(context, call, flags);
  const values = valuesGiven(context, call, parameter);
  const known = flagsIn(context, values).filter((flag) => !flags.includes(flag));
  const tuple = `[${[...quoted(context, call, known), written(list)].join(", ")}]`;
  // A constant that is `as const` does not fit a tuple that may be changed.
  const isReadonly = values.some((value) => is.identifier(value) || is.propertyAccess(value));
  const argumentsToAdd = [...defaults, isReadonly ? `readonly ${tuple}` : tuple];
  return [insertAt(context, call, last.end, `, ${argumentsToAdd.join(", ")}`, list)];
}

/** The flags that a call is given, as they are written. */
function valuesGiven(
  context: AnalysisContext,
  call: Call,
  { index, option, isRest }: FlagParameter,
): readonly ts.Expression[] {
  const given = (call.arguments ?? []).slice(index, isRest ? undefined : index + 1);
  return option === undefined ? given : given.flatMap((each) => optionIn(context, each, option) ?? []);
}

/** What values have for flags; where none are inferred, as behind a type argument, an array has no type that says so. */
function flagsIn(context: AnalysisContext, values: readonly ts.Expression[]): readonly string[] {
  const { compiler, is } = context;
  const items = values.flatMap((value) => (is.arrayLiteral(value) ? [...value.elements] : [value]));
  const types = compiler.typesAt(items.map((item) => (is.spreadElement(item) ? item.expression : item)));
  return items.flatMap((item, at): readonly string[] => {
    const type = types[at];
    if (is.stringLiteral(item)) return [item.text];
    return type ? literalsIn(context, type) : [];
  });
}

function optionIn(
  { is }: AnalysisContext,
  options: ts.Expression,
  option: string,
): ts.Expression | undefined {
  if (!is.objectLiteral(options)) return undefined;
  const property = options.properties.findLast(
    ({ name }) => name && (is.identifier(name) || is.stringLiteral(name)) && name.text === option,
  );
  if (!property) return undefined;
  if (is.shorthandAssignment(property)) return property.name;
  return is.propertyAssignment(property) ? property.initializer : undefined;
}

function planArguments(
  context: AnalysisContext,
  call: Call,
  parameter: FlagParameter,
  flags: readonly string[],
  typed: readonly string[],
): Plan | undefined {
  const { index, option, isRest } = parameter;
  const site = spanOf(context, call);
  const given = call.arguments ?? [];
  const argument = isRest ? undefined : given[index];
  if (argument && !isUndefined(context, argument)) {
    return option === undefined
      ? addToFlagsValue(context, argument, flags, typed)
      : addToOptions(context, argument, option, flags, typed);
  }
  const { values, text, list } = writtenArguments(context, call, parameter, flags, typed);
  if (argument) return { changes: [replace(context, argument, text, list)], site };
  const skipped = Array.from({ length: Math.max(index - given.length, 0) }, () => "undefined");
  return {
    changes: appendArguments(context, call, [...skipped, ...values], isRest ? undefined : list),
    site,
  };
}

/** Flags as a parameter takes them, where nothing is written for it yet: `["A"]`, `{ flags: ["A"] }`, `"A"`. */
export function writtenArguments(
  context: AnalysisContext,
  near: ts.Node,
  { option, isRest }: FlagParameter,
  flags: readonly string[],
  typed: readonly string[] = [],
) {
  const list = commaList(context, near, flags);
  const array = `[${[...quoted(context, near, typed), written(list)].join(", ")}]`;
  const values = isRest ? list.items : [option === undefined ? array : `{ ${option}: ${array} }`];
  return { values, text: values.join(", "), list };
}

function appendArguments(
  context: AnalysisContext,
  call: Call,
  added: readonly string[],
  flags: FlagList | undefined,
): readonly TextChange[] {
  const items = call.arguments;
  // `new App` has no parentheses at all.
  if (!items) return [insertAt(context, call, call.end, `(${added.join(", ")})`, flags)];
  const { end } = call.typeArguments?.at(-1) ?? call.expression;
  const start = fileOf(context, call).text.indexOf("(", end) + 1;
  return appendItems(context, { node: call, start, end: call.end - 1, items, padding: "" }, added, flags);
}
