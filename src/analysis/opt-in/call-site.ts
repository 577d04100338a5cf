import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import type { TextChange } from "../text-change.js";
import type { FlagParameter } from "./flag-parameter.js";
import { addToFlagsValue } from "./flags-value.js";
import { addToOptions } from "./options-value.js";
import { insertAt, quoted, spanOf, type Plan } from "./plan.js";
import { addToTupleType } from "./tuple-type.js";

/** Adds flags to a `new` or a call that takes them. */
export function planCall(
  context: AnalysisContext,
  call: ts.NewExpression | ts.CallExpression,
  parameter: FlagParameter,
  flags: readonly string[],
): Plan {
  const site = spanOf(context, call);
  const typeArgument = call.typeArguments?.[parameter.typeParameter];
  const typeChanges = typeArgument ? addToTupleType(context, typeArgument, flags) : [];
  const plan = planArguments(context, call, parameter, flags);
  // Where the flags are written elsewhere, in a constant, that place is the one to show.
  const isInside = plan.changes.some(
    (change) => change.file === site.file && change.start >= site.start && change.end <= site.end,
  );
  return { changes: [...typeChanges, ...plan.changes], site: isInside || typeArgument ? site : plan.site };
}

function planArguments(
  context: AnalysisContext,
  call: ts.NewExpression | ts.CallExpression,
  { index, option, isRest }: FlagParameter,
  flags: readonly string[],
): Plan {
  const site = spanOf(context, call);
  const written = call.arguments ?? [];
  const argument = isRest ? undefined : written[index];
  if (argument) {
    return option === undefined
      ? addToFlagsValue(context, argument, flags)
      : addToOptions(context, argument, option, flags);
  }
  const values = quoted(context, call, flags);
  const array = `[${values.join(", ")}]`;
  const value = isRest ? values : [option === undefined ? array : `{ ${option}: ${array} }`];
  const skipped = Array.from({ length: Math.max(index - written.length, 0) }, () => "undefined");
  return { changes: [appendArguments(context, call, [...skipped, ...value])], site };
}

function appendArguments(
  context: AnalysisContext,
  call: ts.NewExpression | ts.CallExpression,
  added: readonly string[],
): TextChange {
  const text = added.join(", ");
  const last = call.arguments?.at(-1);
  if (last) return insertAt(context, call, last.end, `, ${text}`);
  // `new App` has no parentheses at all.
  return call.arguments
    ? insertAt(context, call, call.end - 1, text)
    : insertAt(context, call, call.end, `(${text})`);
}
