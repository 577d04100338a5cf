import { isSameCatalog } from "../../../catalog/catalog-identity.js";
import type { CatalogEntry, FeatureEntry } from "../../../catalog/feature.js";
import { isReadable, readCatalog } from "../../../catalog/read-catalog.js";
import type { FeatureUnmarkedFinding } from "../../../finding.js";
import { fileOf } from "../../../program/place-of.js";
import type { AnalysisContext } from "../../../program/context.js";
import type { GatedWorld } from "../../lock/gated-world.js";
import { programFlagsOf } from "../mark-world.js";
import { marksAnything } from "../marked-declarations.js";
import { catalogTypeOf } from "../program-flags.js";

/**
 * The features of the program's own catalogs that are on trial, and that neither a mark nor a `Gated` names: whoever opts
 * in to one of them opens nothing. Only who sees the whole program can say so.
 */
export function unmarkedFeatures(
  context: AnalysisContext,
  world: GatedWorld,
): readonly FeatureUnmarkedFinding[] {
  const { compiler } = context;
  return programFlagsOf(world.marks).flatMap(({ catalog, declaration: flags }) => {
    if (!isReadable(catalog)) return [];
    const type = catalogTypeOf(context, flags);
    const listed = type && compiler.propertyOf(type, "features");
    const features = listed && compiler.typeOf(listed);
    return [...catalog.features.values()].flatMap((feature): readonly FeatureUnmarkedFinding[] => {
      if (feature.status !== "trial") return [];
      const entry = features && compiler.propertyOf(features, feature.flag);
      const [declaration] = entry ? compiler.declarationsOf(entry) : [];
      if (!declaration) return [];
      const { fileName: file } = fileOf(context, declaration);
      // The catalog of a dependency is for its own author to mend.
      if (!compiler.isChecked(file) || isOpened(context, world, catalog, feature)) return [];
      const { name } = declaration as { readonly name?: { readonly end: number } };
      const span = { file, start: compiler.startOf(declaration), end: name?.end ?? declaration.end };
      return [{ code: "feature-unmarked", ...span, feature, catalog }];
    });
  });
}

function isOpened(
  context: AnalysisContext,
  world: GatedWorld,
  catalog: CatalogEntry,
  { flag }: FeatureEntry,
): boolean {
  const { compiler } = context;
  const isGated = world.apis.some((gated) => {
    const type = gated.catalog && compiler.typeOfTypeNode(gated.catalog);
    const own = type && readCatalog(context, type);
    if (!own || !isReadable(own) || !isSameCatalog(own, catalog)) return false;
    const api = compiler.typeOfTypeNode(gated.api);
    return api !== undefined && compiler.propertyOf(api, flag) !== undefined;
  });
  return isGated || marksAnything(context, world.marks, catalog, flag);
}
