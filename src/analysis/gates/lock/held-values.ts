import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { innerTypes } from "../../references/inner-types.js";
import type { Step } from "../../references/steps.js";
import { gatesOf, locksIn } from "./gate.js";

/** A member that has a value for one of the names, and the steps from the whole to what has it. */
export interface HeldValue {
  readonly member: string;
  readonly steps: readonly Step[];
}

const valuesOf = perAnalysis(() => new WeakMap<Type, readonly HeldValue[]>());

/** The members of what is no gated value, in the value or inside of it, as far as they have one of the names. */
export function valuesIn(
  context: AnalysisContext,
  type: Type,
  names: ReadonlySet<string>,
): readonly HeldValue[] {
  const { compiler } = context;
  const known = valuesOf(context).get(type);
  if (known) return known;
  const found = innerTypes(context, type).flatMap((inner): readonly HeldValue[] => {
    if (compiler.isAny(inner.type)) return [];
    const properties = compiler.unionParts(inner.type).flatMap((part) => compiler.propertiesOf(part));
    const values = properties.filter(
      (property) => names.has(compiler.nameOf(property)) && mayHaveValue(context, property),
    );
    const isGated = values.length > 0 && gatesOf(context, inner.type).length > 0;
    return isGated ? [] : values.map((value) => ({ member: compiler.nameOf(value), steps: inner.steps }));
  });
  valuesOf(context).set(type, found);
  return found;
}

/** Not what is locked there as well, and not `{ depth?: undefined }`. */
function mayHaveValue({ compiler }: AnalysisContext, property: Symbol): boolean {
  const type = compiler.typeOf(property);
  return (
    type !== undefined && locksIn(compiler, type).length === 0 && compiler.textOfType(type) !== "undefined"
  );
}
