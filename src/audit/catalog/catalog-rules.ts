import type { CatalogEntry, FeatureEntry } from "../../analysis/catalog/feature.js";
import type { TrialChange } from "../change.js";
import { compareVersions, versionOf } from "../semantic-version.js";
import type { LeftDeclaration } from "./left-declarations.js";
import { pairCatalogs, withoutCopies } from "./pair-catalogs.js";
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
  for (const { old: older, newer } of pairCatalogs(olds, news)) {
    const before: CatalogEntry["features"] = older?.catalog.features ?? new Map<string, FeatureEntry>();
    const after: CatalogEntry["features"] = newer?.catalog.features ?? new Map<string, FeatureEntry>();
    for (const [flag, old] of before) {
      const feature = after.get(flag) ?? movedTo(news, flag, old);
      if (feature) faults.push(...faultsOfChange(flag, old, feature));
      else faults.push({ flag, kind: "feature-gone", old });
    }
    for (const [flag, feature] of after) {
      faults.push(...faultsOfVersions(flag, feature, release));
      const known = before.get(flag) ?? movedTo(olds, flag, feature);
      const other = known ?? olds.flatMap(({ catalog }) => catalog.features.get(flag) ?? [])[0];
      // In another catalog of the package, but that of another feature.
      if (!known && other && other.status !== "trial")
        faults.push({ flag, kind: "flag-used-again", old: other, new: feature });
      const kind = stepOf(known, feature);
      if (kind) steps.push({ kind, feature, docs: feature.docs ?? newer?.catalog.docs ?? "" });
    }
  }
  return { faults, steps };
}

function stepOf(old: FeatureEntry | undefined, feature: FeatureEntry): CatalogStep["kind"] | undefined {
  if (!old) return feature.status === "trial" ? "new" : feature.status;
  return old.status === "trial" && feature.status !== "trial" ? feature.status : undefined;
}

/** The same feature in another catalog of the package. */
function movedTo(
  catalogs: readonly NamedCatalog[],
  flag: string,
  { added, title }: FeatureEntry,
): FeatureEntry | undefined {
  return catalogs
    .flatMap(({ catalog }) => catalog.features.get(flag) ?? [])
    .find((each) => each.added === added && each.title === title);
}

/** What the declarations say of features that have ended. */
export function declarationFaults(
  news: readonly NamedCatalog[],
  left: readonly LeftDeclaration[],
  trials: readonly TrialChange[],
): readonly CatalogFault[] {
  return withoutCopies(news).flatMap(({ catalog }) =>
    [...catalog.features].flatMap(([flag, feature]): readonly CatalogFault[] => {
      const ofFlag = trials.filter((trial) => trial.mark === flag && trial.change === "accepted");
      const namesOf = (changes: readonly TrialChange[]): readonly string[] => [
        ...new Set(changes.map(nameOfTrial)),
      ];
      // Without its mark it would be there for everybody.
      const names = [
        ...left.filter((each) => each.flag === flag).map(({ name }) => name),
        ...namesOf(ofFlag),
      ];
      // What is behind a flag of an object is as locked as before: its catalog alone says that it has been accepted.
      const own = trials.filter((trial) => trial.mark === flag);
      const changed = namesOf(own.filter(({ change, fits }) => change === "gone" || fits === false));
      if (feature.status === "rejected" && names.length > 0)
        return [{ flag, kind: "rejected-still-there", new: feature, names }];
      if (feature.status === "accepted" && changed.length > 0)
        return [{ flag, kind: "accepted-with-changes", new: feature, names: changed }];
      return [];
    }),
  );
}

const nameOfTrial = (trial: TrialChange): string =>
  [
    trial.export,
    ...trial.path.flatMap((step) => ("name" in step ? [step.name] : [])),
    ...(trial.name === undefined ? [] : [trial.name]),
  ].join(".");

function faultsOfChange(flag: string, old: FeatureEntry, feature: FeatureEntry): readonly CatalogFault[] {
  const both = { flag, old, new: feature };
  // Another title with another version is another feature.
  if (feature.added !== old.added && feature.title !== old.title)
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
