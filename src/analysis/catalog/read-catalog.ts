import type { Compiler, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { perAnalysis } from "../program/per-analysis.js";
import type { CatalogEntry, CatalogPart, ExpireEntry, FeatureEntry, UnreadableCatalog } from "./feature.js";

const catalogs = perAnalysis(() => new WeakMap<Type, CatalogEntry | UnreadableCatalog>());

/**
 * Reads a catalog from its type: nothing of the library is executed.
 *
 * @returns the catalog, or which part of it no type tells; that is so where it is `any` because its module was not
 *   found, and where it was widened: `const features: Catalog = …`
 */
export function readCatalog(context: AnalysisContext, type: Type): CatalogEntry | UnreadableCatalog {
  const cached = catalogs(context).get(type);
  if (cached) return cached;
  const catalog = catalogOf(context.compiler, type);
  catalogs(context).set(type, catalog);
  return catalog;
}

/** What has been read of a catalog, if it has been. */
export function catalogReadOf(
  context: AnalysisContext,
  type: Type,
): CatalogEntry | UnreadableCatalog | undefined {
  return catalogs(context).get(type);
}

/** Has a catalog be what the analysis of an earlier program has read. */
export function keepCatalog(
  context: AnalysisContext,
  type: Type,
  catalog: CatalogEntry | UnreadableCatalog,
): void {
  catalogs(context).set(type, catalog);
}

export function isReadable(catalog: CatalogEntry | UnreadableCatalog): catalog is CatalogEntry {
  return !("unreadable" in catalog);
}

function catalogOf(compiler: Compiler, type: Type): CatalogEntry | UnreadableCatalog {
  if (compiler.isAny(type)) return { unreadable: "catalog" };
  const docs = textIn(compiler, type, "docs");
  if (docs === undefined) return { unreadable: "docs" };
  const featuresType = typeIn(compiler, type, "features");
  if (!featuresType || compiler.isAny(featuresType)) return { unreadable: "features" };

  const features = new Map<string, FeatureEntry>();
  for (const property of compiler.propertiesOf(featuresType)) {
    const flag = compiler.nameOf(property);
    const featureType = compiler.typeOf(property);
    if (!featureType) return { unreadable: "features" };
    const feature = featureOf(compiler, flag, featureType);
    if (typeof feature === "string") return { unreadable: feature };
    features.set(flag, feature);
  }
  // A widened catalog has an index signature and no properties.
  if (features.size === 0) return { unreadable: "features" };
  const issueTracker = textIn(compiler, type, "issueTracker");
  const tags = tagsIn(compiler, type);
  const expire = expireIn(compiler, type);
  return {
    docs,
    ...(issueTracker !== undefined && { issueTracker }),
    features,
    tags,
    ...(expire && { expire }),
  };
}

function featureOf(compiler: Compiler, flag: string, type: Type): FeatureEntry | CatalogPart {
  const title = textIn(compiler, type, "title");
  if (title === undefined) return "title";
  const added = textIn(compiler, type, "added");
  if (added === undefined) return "added";
  const status = textIn(compiler, type, "status");
  if (status !== "trial" && status !== "accepted" && status !== "rejected") return "status";
  const finalized = textIn(compiler, type, "finalized");
  const docs = textIn(compiler, type, "docs");
  const reason = textIn(compiler, type, "reason");
  const severity = textIn(compiler, type, "severity");
  const successor = textIn(compiler, type, "successor");
  const expire = expireIn(compiler, type);
  if (finalized === undefined && status !== "trial") return "finalized";
  return {
    flag,
    title,
    added,
    status,
    ...(finalized !== undefined && { finalized }),
    issues: issuesIn(compiler, type),
    ...(docs !== undefined && { docs }),
    ...(reason !== undefined && { reason }),
    ...((severity === "error" || severity === "warning") && { severity }),
    ...(successor !== undefined && { successor }),
    ...(expire && { expire }),
  };
}

function tagsIn(compiler: Compiler, type: Type): ReadonlyMap<string, string> {
  const declared = typeIn(compiler, type, "tags");
  const tags = new Map<string, string>();
  for (const property of declared ? compiler.propertiesOf(declared) : []) {
    const name = compiler.nameOf(property);
    const flag = declared && textIn(compiler, declared, name);
    if (flag !== undefined) tags.set(name, flag);
  }
  return tags;
}

function expireIn(compiler: Compiler, type: Type): ExpireEntry | undefined {
  const declared = typeIn(compiler, type, "expire");
  if (!declared) return undefined;
  const date = textIn(compiler, declared, "date");
  if (date !== undefined) return { date };
  const written = typeIn(compiler, declared, "minors");
  const minors = written && compiler.literalOf(written);
  return typeof minors === "number" ? { minors } : undefined;
}

// Issues are for people to follow: where the type does not tell them, the catalog still says all that opting in needs.
function issuesIn(compiler: Compiler, type: Type): readonly number[] {
  const issues = typeIn(compiler, type, "issues");
  const elements = (issues && compiler.tupleElements(issues)) ?? [];
  return elements.map((element) => compiler.literalOf(element)).filter((issue) => typeof issue === "number");
}

function typeIn(compiler: Compiler, type: Type, name: string): Type | undefined {
  const property = compiler.propertyOf(type, name);
  const declared = property && compiler.typeOf(property);
  return declared && compiler.unionParts(declared)[0];
}

function textIn(compiler: Compiler, type: Type, name: string): string | undefined {
  const property = compiler.propertyOf(type, name);
  const declared = property && compiler.typeOf(property);
  const value = declared && compiler.literalOf(declared);
  return typeof value === "string" ? value : undefined;
}
