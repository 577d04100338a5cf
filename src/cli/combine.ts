import { catalogIdentity } from "../analysis/catalog/catalog-identity.js";
import type { FeatureAge } from "../audit/age.js";
import type { CatalogEntry, FeatureEntry } from "../analysis/catalog/feature.js";
import type { Span } from "../analysis/finding.js";
import type { ListedCatalog, ListedFeature } from "../report/feature-list.js";
import type { CollectedDeclarations } from "./collect-declarations.js";
import type { AnalysedProgram } from "./analysed-program.js";

/**
 * The catalogs that any of the programs sees; what two programs both see is listed once. Their own come first.
 *
 * @param ageOf the age of a feature on trial, for who tells it
 */
export function listedCatalogs(
  programs: readonly AnalysedProgram[],
  declarations: CollectedDeclarations["of"],
  ageOf: (catalog: CatalogEntry, feature: FeatureEntry) => FeatureAge | undefined = () => undefined,
): readonly ListedCatalog[] {
  const catalogs = new Map<string, ListedCatalog>();
  for (const { features: usages, own } of programs) {
    for (const catalog of new Set(usages.map((usage) => usage.catalog))) {
      const features = usages.filter((usage) => usage.catalog === catalog);
      const key = catalogIdentity(catalog);
      const known = catalogs.get(key);
      catalogs.set(key, {
        catalog,
        isOwn: own.has(catalog) || known?.isOwn === true,
        features: features.map((usage, index) => ({
          ...merged(usage, known?.features[index]),
          declarations: declarations(catalog, usage.feature.flag),
          age: ageOf(catalog, usage.feature),
        })),
      });
    }
  }
  return [...catalogs.values()].sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

type Usage = Omit<ListedFeature, "declarations" | "age">;

function merged(a: Usage, b: Usage | undefined): Usage {
  if (!b) return { feature: a.feature, optIns: distinct(a.optIns), uses: distinct(a.uses) };
  return {
    feature: a.feature,
    optIns: distinct([...b.optIns, ...a.optIns]),
    uses: distinct([...b.uses, ...a.uses]),
  };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const places = new Map(spans.map((span) => [`${span.file} ${span.start}`, span]));
  return [...places.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start,
  );
}
