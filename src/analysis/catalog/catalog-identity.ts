import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry } from "./feature.js";
import { isReadable, readCatalog } from "./read-catalog.js";

const identities = new WeakMap<CatalogEntry, string>();

/**
 * What makes a catalog that one: all that it says. So one that two programs read for themselves, or that its package
 * declares twice, is one; and two are not, though both list a flag of one name, or one of them has moved.
 */
export function catalogIdentity(catalog: CatalogEntry): string {
  let identity = identities.get(catalog);
  if (identity === undefined) {
    identity = JSON.stringify([catalog.docs, catalog.issueTracker, [...catalog.features.values()]]);
    identities.set(catalog, identity);
  }
  return identity;
}

export const isSameCatalog = (one: CatalogEntry, other: CatalogEntry): boolean =>
  one === other || catalogIdentity(one) === catalogIdentity(other);

/** The same of two catalogs by their types; one that cannot be read is the same only as itself. */
export function isSameCatalogType(context: AnalysisContext, one: Type, other: Type): boolean {
  if (one === other) return true;
  const [first, second] = [readCatalog(context, one), readCatalog(context, other)];
  return isReadable(first) && isReadable(second) && isSameCatalog(first, second);
}
