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
  switch (finding.code) {
    case "opt-in-required":
      return { member: finding.member, features: finding.features, catalog: finding.catalog };
    case "feature-removed":
      return { member: finding.member, features: [finding.feature], catalog: finding.catalog };
    case "flags-not-literal":
      return { member: undefined, features: [], catalog: undefined };
    case "catalog-unreadable":
      return { member: finding.member, features: [], catalog: undefined };
    case "flag-not-needed":
    case "flag-unused":
      return { member: undefined, features: [finding.feature], catalog: finding.catalog };
  }
}
