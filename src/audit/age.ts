import type { CatalogEntry, ExpireEntry, FeatureEntry } from "../analysis/catalog/feature.js";
import { compareVersions, versionOf } from "./semantic-version.js";

/** How long a feature has been on trial. */
export interface FeatureAge {
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** Minor versions since it was added; a major version counts as one more at least. */
  readonly minors: number | undefined;
  /** Why it has been on trial for too long; nothing where it has not, or nothing is said of that. */
  readonly expired: ExpireEntry | undefined;
}

/**
 * The ages of all features on trial.
 *
 * @param version the version that the library has by now
 * @param today as `2026-11-25`
 */
export function agesOf(
  catalogs: readonly CatalogEntry[],
  version: string | undefined,
  today: string,
): readonly FeatureAge[] {
  return catalogs.flatMap((catalog) =>
    [...catalog.features.values()].flatMap((feature) => ageOf(catalog, feature, version, today) ?? []),
  );
}

/** The age of one feature; nothing where it is not on trial. */
export function ageOf(
  catalog: CatalogEntry,
  feature: FeatureEntry,
  version: string | undefined,
  today: string,
): FeatureAge | undefined {
  if (feature.status !== "trial") return undefined;
  const minors = minorsBetween(feature.added, version);
  const expire = feature.expire ?? catalog.expire;
  return { feature, catalog, minors, expired: expire && isOver(expire, minors, today) ? expire : undefined };
}

function isOver(expire: ExpireEntry, minors: number | undefined, today: string): boolean {
  return "date" in expire ? today > expire.date : minors !== undefined && minors > expire.minors;
}

/** How many minor versions came after one, as far as two versions tell: not how many there were before a major one. */
export function minorsBetween(from: string, to: string | undefined): number | undefined {
  const [first, last] = [versionOf(from), versionOf(to)];
  if (!first || !last) return undefined;
  if (compareVersions(first, last) >= 0) return 0;
  return first.major === last.major ? last.minor - first.minor : last.major - first.major + last.minor;
}
