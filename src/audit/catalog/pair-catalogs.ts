import { isSameCatalog } from "../../analysis/catalog/catalog-identity.js";
import type { NamedCatalog } from "./read-catalogs.js";

/** One catalog in both states, or in the one that has it. */
export interface CatalogPair<C extends NamedCatalog> {
  readonly old: C | undefined;
  readonly newer: C | undefined;
}

/** Which catalogs of two states are the same one. */
export function pairCatalogs<C extends NamedCatalog>(
  olds: readonly C[],
  news: readonly C[],
): readonly CatalogPair<C>[] {
  const [older, rest] = [withoutCopies(olds), new Set(withoutCopies(news))];
  const found = new Map<C, C>();
  // The surest first, so that a catalog that has moved does not take the place of one that has not.
  for (const isCounterpart of [isNamedAlike, sharesFlags, isAtSameAddress]) {
    for (const old of older) {
      if (found.has(old)) continue;
      const newer = [...rest].find((each) => isCounterpart(old, each));
      if (!newer) continue;
      found.set(old, newer);
      rest.delete(newer);
    }
  }
  return [
    ...older.map((old) => ({ old, newer: found.get(old) })),
    ...[...rest].map((newer) => ({ old: undefined, newer })),
  ];
}

/** Two entry points of a package may each have a catalog, and each call it `features`. */
const isNamedAlike = (old: NamedCatalog, newer: NamedCatalog): boolean =>
  old.name === newer.name && (isAtSameAddress(old, newer) || sharesFlags(old, newer));

const isAtSameAddress = (old: NamedCatalog, newer: NamedCatalog): boolean =>
  old.catalog.docs === newer.catalog.docs;

const sharesFlags = (old: NamedCatalog, newer: NamedCatalog): boolean =>
  [...old.catalog.features.keys()].some((flag) => newer.catalog.features.has(flag));

/** A package that ships its declarations twice has its catalog twice. */
export const isCopy = (one: NamedCatalog, other: NamedCatalog): boolean =>
  one === other || isSameCatalog(one.catalog, other.catalog);

export function withoutCopies<C extends NamedCatalog>(catalogs: readonly C[]): readonly C[] {
  return catalogs.filter((each, index) => catalogs.findIndex((other) => isCopy(other, each)) === index);
}
