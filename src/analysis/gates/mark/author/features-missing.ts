import type ts from "typescript";
import type { CatalogEntry, FeatureEntry } from "../../../catalog/feature.js";
import type { Symbol } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import type { MarkWorld } from "../mark-world.js";
import { asksForFlag, has, requirementsOfDeclaration, requirementsOfSymbol } from "../requirements.js";

/** The flags of the package, with its catalog. */
export interface ReadableFlags {
  readonly folder: string;
  readonly catalog: CatalogEntry;
}

/** What a declaration shows to its users. */
export interface Shown {
  readonly symbol: Symbol;
  readonly isType: boolean;
  readonly declaration: ts.Node;
}

/** The features whose types a declaration shows, and does not have the marks of. */
export function featuresMissing(
  context: AnalysisContext,
  world: MarkWorld,
  { catalog, folder }: ReadableFlags,
  { symbol, isType, declaration }: Shown,
): readonly FeatureEntry[] {
  const own = requirementsOfDeclaration(context, world, declaration);
  return requirementsOfSymbol(context, world, symbol, "read", isType).flatMap((requirement) => {
    // A type of another package is asked for where it is named: that is a use.
    if (!asksForFlag(requirement) || requirement.owner.folder !== folder || has(own, requirement)) return [];
    // What everybody may use, and what is gone, is not for the author to mark.
    const feature = catalog.features.get(requirement.flag);
    return feature?.status === "trial" ? [feature] : [];
  });
}
