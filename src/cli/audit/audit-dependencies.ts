import { ageOf } from "../../audit/age.js";
import { fatesOf, stableBreaks } from "../../audit/opened/fate.js";
import { openState } from "../../audit/opened/open-state.js";
import type { PackageState } from "../../audit/state/package-state.js";
import type { Problem } from "../../problem.js";
import type { LibraryReport, OptedInFeature } from "../../report/audit/dependencies/index.js";
import type { ListedCatalog } from "../../report/feature-list.js";
import { catalogPackages, type CatalogPackage } from "../catalog-packages.js";
import { listedCatalogs } from "../combine.js";
import type { Io } from "../io.js";
import { analyseProjects, type Session } from "../session.js";
import { today } from "../today.js";
import { compareStates } from "./compare-states.js";
import { dependencyOptIns } from "./dependency-opt-ins.js";
import { nextStates } from "./next-states.js";
import { localState } from "./older-state.js";
import type { Patience } from "./watched-audit.js";

export interface DependencyAudit {
  readonly session: Session;
  readonly libraries: readonly LibraryReport[];
  /** What kept next versions from being compared. */
  readonly problem: Problem | undefined;
}

/**
 * Which features of libraries somebody has opted in to, and what the next versions do to them.
 *
 * @param against the next versions, as they are named
 */
export async function auditDependencies(
  io: Io,
  configFiles: readonly string[],
  against: readonly string[],
  patience: Patience,
): Promise<DependencyAudit> {
  const packages = catalogPackages();
  const others = dependencyOptIns(packages);
  const session = await analyseProjects(io, configFiles, {
    look(program) {
      packages.look(program);
      others.look(program);
    },
  });
  const day = today();
  const catalogs = listedCatalogs(
    session.programs,
    () => [],
    (catalog, feature) => ageOf(catalog, feature, packages.of(catalog)?.version, day),
  ).filter(({ isOwn }) => !isOwn);
  const known = catalogs.flatMap(({ catalog }) => packages.of(catalog) ?? []);
  const next = await nextStates(io.cwd, known, against);
  const libraries: LibraryReport[] = [];
  for (const listed of catalogs) {
    const library = packages.of(listed.catalog);
    const features = optedIn(listed, (flag) => others.of(listed.catalog, flag));
    if (!library || features.length === 0) continue;
    const state = library.name === undefined ? undefined : next.get(library.name);
    const compared = state
      ? await compareWithNext(io.cwd, library, state, listed, features, patience)
      : undefined;
    if (compared && "code" in compared) return { session, libraries, problem: compared };
    libraries.push({
      name: library.name ?? library.folder,
      version: library.version,
      catalog: listed.catalog,
      next: state && (state.manifest.version ?? state.label),
      features: compared?.features ?? features,
      stableBreaks: compared?.stableBreaks ?? 0,
    });
  }
  return { session, libraries, problem: undefined };
}

function optedIn(
  { features }: ListedCatalog,
  packagesOf: (flag: string) => readonly string[],
): readonly OptedInFeature[] {
  return features
    .filter(({ feature }) => feature.status === "trial")
    .map(({ feature, age, optIns }) => ({
      feature,
      age,
      optIns,
      packages: packagesOf(feature.flag),
      fate: undefined,
    }))
    .filter(({ optIns, packages }) => optIns.length + packages.length > 0);
}

async function compareWithNext(
  cwd: string,
  { folder, version }: CatalogPackage,
  next: PackageState,
  { catalog }: ListedCatalog,
  features: readonly OptedInFeature[],
  patience: Patience,
): Promise<Pick<LibraryReport, "features" | "stableBreaks"> | Problem> {
  const flags = new Set(features.map(({ feature }) => feature.flag));
  const older = openState(localState(folder, version ?? folder, true), flags, catalog.tags);
  const newer = openState(next, flags, catalog.tags);
  const found = await compareStates(cwd, older.state, newer.state, patience);
  if ("code" in found) return found;
  const fates = fatesOf(
    found,
    older,
    features.map(({ feature }) => feature),
  );
  return {
    features: features.map((each) => ({ ...each, fate: fates.get(each.feature) })),
    stableBreaks: stableBreaks(found, older).length,
  };
}
