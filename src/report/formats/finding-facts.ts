import type { CatalogEntry, FeatureEntry } from "../../analysis/catalog/feature.js";
import type { Finding } from "../../analysis/finding.js";

/** What a finding is about, asked of every kind in the same way. */
export interface FindingFacts {
  readonly member: string | undefined;
  readonly features: readonly FeatureEntry[];
  readonly catalog: CatalogEntry | undefined;
}

/**
 * What a finding is about.
 *
 * @example
 * findingFacts(finding).features.map(({ flag }) => flag); // ["BLUEPRINTS"]
 */
export function findingFacts(finding: Finding): FindingFacts {
  return {
    member: "member" in finding ? finding.member : undefined,
    features: "features" in finding ? finding.features : "feature" in finding ? [finding.feature] : [],
    catalog: "catalog" in finding ? finding.catalog : undefined,
  };
}
