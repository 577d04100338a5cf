import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { isContainer } from "../../program/contained-types.js";
import { memberType } from "../../program/known-types.js";
import { allOf, type Comparison, type Verdict } from "./shortfall.js";

// Where the elements of one go where those of another are asked.
const wider: Readonly<Record<string, readonly string[]>> = {
  Array: ["ReadonlyArray", "Iterable"],
  ReadonlyArray: ["Iterable"],
  Promise: ["PromiseLike"],
  Set: ["ReadonlySet", "Iterable"],
  ReadonlySet: ["Iterable"],
  Map: ["ReadonlyMap"],
};

/**
 * Two arrays, promises and the like: what they hold has the flags where they have them, so it keeps their origin.
 *
 * Other generic types are compared by their members, which tells how they use what they hold.
 */
export function compareContainers(
  comparison: Comparison,
  source: Type,
  target: Type,
  origin: ts.Node | undefined,
): Verdict {
  const pairs = heldPairs(comparison, source, target);
  return pairs && allOf(pairs, ([have, want]) => comparison.compare(have, want, origin));
}

function heldPairs(
  comparison: Comparison,
  source: Type,
  target: Type,
): readonly (readonly [Type, Type])[] | undefined {
  const { context } = comparison;
  const { compiler } = context;
  const given = compiler.tupleElements(source);
  const wanted = compiler.tupleElements(target);
  if (given && wanted) return isSameTuple(comparison, source, target) ? zip(given, wanted) : undefined;
  const to = compiler.asNamed(target);
  if (!to || !isContainer(to.name)) return undefined;
  if (given) {
    const [want] = to.typeArguments;
    // A readonly tuple is no array.
    const name = isReadonly(context, source) ? "ReadonlyArray" : "Array";
    return want && isWider(name, to.name) ? given.map((have) => [have, want] as const) : undefined;
  }
  const from = compiler.asNamed(source);
  return from && isWider(from.name, to.name) ? zip(from.typeArguments, to.typeArguments) : undefined;
}

const isWider = (from: string, to: string): boolean => from === to || (wider[from]?.includes(to) ?? false);

// `Iterable<App>` has three type arguments in newer versions of the library, and one in older ones.
const zip = (from: readonly Type[], to: readonly Type[]): readonly (readonly [Type, Type])[] =>
  from.flatMap((have, index) => {
    const want = to[index];
    return want ? [[have, want] as const] : [];
  });

const isReadonly = ({ compiler }: AnalysisContext, tuple: Type): boolean =>
  compiler.propertyOf(tuple, "push") === undefined;

/** Tuples are the same but for their elements where they are as long, and none is readonly where the other is not. */
function isSameTuple(comparison: Comparison, source: Type, target: Type): boolean {
  const { context } = comparison;
  if (isReadonly(context, source) && !isReadonly(context, target)) return false;
  const lengthOf = (tuple: Type): Type | undefined => memberType(context, tuple, "length");
  return comparison.compare(lengthOf(source), lengthOf(target), undefined)?.length === 0;
}
