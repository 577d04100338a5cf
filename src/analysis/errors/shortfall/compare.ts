import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { compareContainers } from "./containers.js";
import { compareGated } from "./gated.js";
import { compareObjects } from "./objects.js";
import { allOf, type Comparison, type Verdict } from "./shortfall.js";

/**
 * Finds the flags for want of which one type does not fit another, however deep inside of them.
 *
 * @param origin the expression that has the source type
 * @param giver see {@link Comparison}
 * @returns `undefined` where the flags are not the only reason, so that with them it still would not fit
 */
export function shortfalls(
  context: AnalysisContext,
  source: Type | undefined,
  target: Type | undefined,
  origin: ts.Node | undefined,
  giver?: ts.Expression,
): Verdict {
  const underWay = new Map<Type, Set<Type>>();
  let left = maxComparisons;
  let assumed = 0;

  const comparison: Comparison = {
    context,
    giver,
    compare(source, target, origin) {
      if (!source || !target) return undefined;
      if (context.compiler.fits(source, target)) return [];
      const targets = underWay.get(source) ?? new Set();
      underWay.set(source, targets);
      // `interface Node { next: Node }`: it fits if all the rest of it does.
      if (targets.has(target)) {
        assumed++;
        return [];
      }
      if (left-- <= 0) return undefined;
      targets.add(target);
      const before = assumed;
      const verdict = compareUnions(comparison, source, target, origin);
      targets.delete(target);
      // No part of it lacks anything, and still it does not fit: there is something that cannot be seen from here.
      return verdict?.length === 0 && assumed === before ? undefined : verdict;
    },
  };
  return comparison.compare(source, target, origin);
}

// An `App` inside something inside something; a comparison that needs more of them goes nowhere.
const maxComparisons = 200;

function compareUnions(
  comparison: Comparison,
  source: Type,
  target: Type,
  origin: ts.Node | undefined,
): Verdict {
  const { compiler } = comparison.context;
  const given = compiler.unionMembers(source);
  if (given.length > 1) return allOf(given, (each) => comparison.compare(each, target, origin));
  const wanted = compiler.unionMembers(target);
  // A type parameter may stand for less than its constraint: `function f<A extends App<"A">>(): A { return app; }`.
  if (wanted.some((each) => each !== target && !compiler.fits(each, target))) return undefined;
  const isUnion = wanted.length > 1;
  const verdicts = wanted.map((each) =>
    // What is known of the source is its constraint.
    allOf(given, (known) =>
      isUnion ? comparison.compare(known, each, origin) : compareSingle(comparison, known, each, origin),
    ),
  );
  const possible = verdicts.filter((verdict) => verdict !== undefined);
  // `App<"A"> | App<"B">`: either flag would do, and who is to say which?
  return possible.length === 1 ? possible[0] : undefined;
}

function compareSingle(
  comparison: Comparison,
  source: Type,
  target: Type,
  origin: ts.Node | undefined,
): Verdict {
  return (
    compareGated(comparison, source, target, origin) ??
    compareContainers(comparison, source, target, origin) ??
    compareObjects(comparison, source, target)
  );
}
