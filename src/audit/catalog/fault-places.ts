import { fileIn, type Side } from "../program/layout.js";
import type { Sources } from "../program/compiled.js";
import { literally } from "../program/name-patterns.js";
import type { CatalogFault } from "./catalog-rules.js";
import { isCopy, pairCatalogs } from "./pair-catalogs.js";
import type { DeclaredCatalog } from "./read-catalogs.js";

/** Where a catalog says what is wrong, in one of the states. */
export interface FaultPlace {
  readonly side: Side;
  /** The file, in the package. */
  readonly file: string;
  readonly line: number;
}

/** The catalog as its author has written it, of which `proviso lock` has made a copy. */
const writtenBy = (all: readonly DeclaredCatalog[], catalog: DeclaredCatalog): DeclaredCatalog =>
  all.find((each) => !each.isType && isCopy(each, catalog)) ?? catalog;

/** A fault, and where somebody would mend it. */
export type PlacedFault = CatalogFault & { readonly place: FaultPlace | undefined };

/**
 * Finds where the catalogs of the newer state have what is wrong. What is gone from a catalog is missing in it as a whole, and
 * was in the older state where the catalog is gone as well.
 */
export function placeFaults(
  faults: readonly CatalogFault[],
  catalogs: Readonly<Record<Side, readonly DeclaredCatalog[]>>,
  sources: Sources,
): readonly PlacedFault[] {
  const placeIn = (side: Side, catalog: DeclaredCatalog, flag: string): FaultPlace => {
    const { path, start, end } = writtenBy(catalogs[side], catalog);
    const text = sources.get(path) ?? "";
    const key = new RegExp(`(?<![\\w$])["']?${literally(flag)}["']?\\s*:`).exec(text.slice(start, end));
    const at = start + (key?.index ?? 0);
    return { side, file: fileIn(path), line: text.slice(0, at).split("\n").length };
  };
  const placeOf = (fault: CatalogFault): FaultPlace | undefined => {
    const { flag } = fault;
    if (fault.kind !== "feature-gone") {
      const own = catalogs.new.find(({ catalog }) => catalog.features.get(flag) === fault.new);
      return own && placeIn("new", own, flag);
    }
    const before = catalogs.old.find(({ catalog }) => catalog.features.get(flag) === fault.old);
    if (!before) return undefined;
    const after = pairCatalogs(catalogs.old, catalogs.new).find(
      ({ old }) => old && isCopy(old, before),
    )?.newer;
    return after ? placeIn("new", after, flag) : placeIn("old", before, flag);
  };
  return faults.map((fault) => ({ ...fault, place: placeOf(fault) }));
}
