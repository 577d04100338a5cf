import type { FeatureEntry } from "../../analysis/catalog/feature.js";
import type { TrialChange } from "../change.js";
import { compareVersions, versionOf } from "../version.js";
import type { NamedCatalog } from "./read-catalogs.js";

/** What is wrong with how a catalog has changed. */
export type CatalogFault = { readonly flag: string } & (
  | { readonly kind: "feature-gone"; readonly old: FeatureEntry }
  | { readonly kind: "status-went-back"; readonly old: FeatureEntry; readonly new: FeatureEntry }
  | { readonly kind: "flag-used-again"; readonly old: FeatureEntry; readonly new: FeatureEntry }
  | { readonly kind: "added-edited"; readonly old: FeatureEntry; readonly new: FeatureEntry }
  | { readonly kind: "finalized-edited"; readonly old: FeatureEntry; readonly new: FeatureEntry }
  | { readonly kind: "finalized-before-added"; readonly new: FeatureEntry }
  | { readonly kind: "finalized-beyond-release"; readonly new: FeatureEntry; readonly release: string }
  | { readonly kind: "added-beyond-release"; readonly new: FeatureEntry; readonly release: string }
  /** Declarations of a feature that has been rejected. */
  | { readonly kind: "rejected-still-there"; readonly new: FeatureEntry; readonly names: readonly string[] }
  | { readonly kind: "accepted-with-changes"; readonly new: FeatureEntry; readonly names: readonly string[] }
);

/** Where a trial has begun or ended. */
export interface CatalogStep {
  readonly kind: "accepted" | "rejected" | "new";
  readonly feature: FeatureEntry;
  readonly docs: string;
}

/**
 * Compares the catalogs of two states: a catalog only grows, and each trial ends once.
 *
 * @param release the version that the newer state is about to be
 */
export function compareCatalogs(
  olds: readonly NamedCatalog[],
  news: readonly NamedCatalog[],
  release: string | undefined,
): { readonly faults: readonly CatalogFault[]; readonly steps: readonly CatalogStep[] } {
  const faults: CatalogFault[] = [];
  const steps: CatalogStep[] = [];
  for (const older of olds) {
    const newer = counterpart(older, news);
    for (const [flag, old] of older.catalog.features) {
      const feature = newer?.catalog.features.get(flag);
      if (!feature) faults.push({ flag, kind: "feature-gone", old });
      else faults.push(...faultsOfChange(flag, old, feature));
      if (feature && old.status === "trial" && feature.status !== "trial")
        steps.push({ kind: feature.status, feature, docs: feature.docs ?? newer?.catalog.docs ?? "" });
    }
  }
  for (const newer of news) {
    const older = olds.find((each) => counterpart(each, news) === newer);
    for (const [flag, feature] of newer.catalog.features) {
      faults.push(...faultsOfVersions(flag, feature, release));
      if (older?.catalog.features.has(flag) === true) continue;
      steps.push({
        kind: feature.status === "trial" ? "new" : feature.status,
        feature,
        docs: feature.docs ?? newer.catalog.docs,
      });
    }
  }
  return { faults, steps };
}

/** What the declarations say of features that have ended. */
export function declarationFaults(
  news: readonly NamedCatalog[],
  marked: ReadonlyMap<string, readonly string[]>,
  trials: readonly TrialChange[],
): readonly CatalogFault[] {
  return news.flatMap(({ catalog }) =>
    [...catalog.features].flatMap(([flag, feature]): readonly CatalogFault[] => {
      const left = marked.get(flag) ?? [];
      const changed = trials.filter((trial) => trial.mark === flag && trial.fits === false);
      if (feature.status === "rejected" && left.length > 0)
        return [{ flag, kind: "rejected-still-there", new: feature, names: left }];
      if (feature.status === "accepted" && changed.length > 0)
        return [
          { flag, kind: "accepted-with-changes", new: feature, names: changed.map((each) => each.export) },
        ];
      return [];
    }),
  );
}

/** The same catalog in the newer state: by its name, by its address, or because it is the only one. */
function counterpart(
  { name, catalog }: NamedCatalog,
  news: readonly NamedCatalog[],
): NamedCatalog | undefined {
  return (
    news.find((each) => each.name === name) ??
    news.find((each) => each.catalog.docs === catalog.docs) ??
    (news.length === 1 ? news[0] : undefined)
  );
}

function faultsOfChange(flag: string, old: FeatureEntry, feature: FeatureEntry): readonly CatalogFault[] {
  const both = { flag, old, new: feature };
  // Another title with another version is another feature.
  if (old.status !== "trial" && feature.added !== old.added && feature.title !== old.title)
    return [{ kind: "flag-used-again", ...both }];
  const faults: CatalogFault[] = [];
  const isBack = old.status !== "trial" && feature.status !== old.status;
  if (isBack) faults.push({ kind: "status-went-back", ...both });
  if (feature.added !== old.added) faults.push({ kind: "added-edited", ...both });
  if (!isBack && old.finalized !== undefined && feature.finalized !== old.finalized)
    faults.push({ kind: "finalized-edited", ...both });
  return faults;
}

function faultsOfVersions(
  flag: string,
  feature: FeatureEntry,
  release: string | undefined,
): readonly CatalogFault[] {
  const [added, finalized, now] = [feature.added, feature.finalized, release].map(versionOf);
  const faults: CatalogFault[] = [];
  if (added && finalized && compareVersions(finalized, added) < 0)
    faults.push({ kind: "finalized-before-added", flag, new: feature });
  if (release === undefined || !now) return faults;
  if (finalized && isBeyond(finalized, now))
    faults.push({ kind: "finalized-beyond-release", flag, new: feature, release });
  if (added && isBeyond(added, now))
    faults.push({ kind: "added-beyond-release", flag, new: feature, release });
  return faults;
}

/** What comes before a release, such as `2.0.0-beta.1`, already has what is new in it. */
const isBeyond = (
  version: NonNullable<ReturnType<typeof versionOf>>,
  release: NonNullable<ReturnType<typeof versionOf>>,
): boolean => compareVersions(version, { ...release, prerelease: "" }) > 0;
