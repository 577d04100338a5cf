import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import { isSameCatalogType } from "../../catalog/catalog-identity.js";
import type { AnalysisContext } from "../../program/context.js";
import { gateOfMember, gatesOf, locksOnMember, type Gate } from "../../gates/lock/gate.js";
import { lacks } from "../../opt-in/plan/missing-flags.js";
import { compareProperty } from "./objects.js";
import { allOf, type Comparison, type Shortfall, type Verdict } from "./shortfall.js";

/** Two gated types: the flags that one has and the other lacks, if it lacks nothing else. */
export function compareGated(
  comparison: Comparison,
  source: Type,
  target: Type,
  origin: ts.Node | undefined,
): Verdict {
  const { context } = comparison;
  const found = gatesOf(context, source).flatMap((gate): Shortfall[] => {
    // The same flag name in another library is another feature.
    const isSame = gatesOf(context, target).some(({ catalog }) =>
      isSameCatalogType(context, catalog, gate.catalog),
    );
    const flags = isSame ? flagsBetween(context, source, target, gate) : [];
    return flags.length > 0 ? [{ gate, flags, origin }] : [];
  });
  if (found.length === 0) return undefined;
  return lacksNothingElse(comparison, source, target, found) ? found : undefined;
}

function flagsBetween(context: AnalysisContext, source: Type, target: Type, gate: Gate): readonly string[] {
  const { compiler } = context;
  return compiler
    .propertiesOf(gate.api)
    .map((feature) => compiler.nameOf(feature))
    .filter((flag) => lacks(context, source, gate, flag) && !lacks(context, target, gate, flag));
}

/** `App<"A"> & { name: string }` asks for more than a flag. */
function lacksNothingElse(
  comparison: Comparison,
  source: Type,
  target: Type,
  found: readonly Shortfall[],
): boolean {
  const { context } = comparison;
  const { compiler } = context;
  return compiler.intersectionParts(target).every((part) => {
    if (compiler.fits(source, part)) return true;
    if (compiler.hasIndex(part) || compiler.signaturesOf(part).length > 0) return false;
    const verdict = allOf(compiler.propertiesOf(part), (property) =>
      isLocked(context, source, property, found) ? [] : compareProperty(comparison, source, property),
    );
    // A stable member may hand out the same type: `clone(): App<Flags>`.
    return verdict?.every(({ gate, flags }) => isAmong(context, found, gate, flags)) ?? false;
  });
}

function isLocked(
  context: AnalysisContext,
  source: Type,
  member: Symbol,
  found: readonly Shortfall[],
): boolean {
  const { compiler } = context;
  const name = compiler.nameOf(member);
  return locksOnMember(compiler, source, name).some(({ flag }) => {
    const gate = gateOfMember(context, source, flag, name);
    return gate !== undefined && isAmong(context, found, gate, [flag]);
  });
}

function isAmong(
  context: AnalysisContext,
  found: readonly Shortfall[],
  { catalog }: Gate,
  flags: readonly string[],
): boolean {
  const known = found
    .filter(({ gate }) => isSameCatalogType(context, gate.catalog, catalog))
    .flatMap((each) => each.flags);
  return flags.every((flag) => known.includes(flag));
}
