/** One feature as its catalog lists it, read from types. What a type does not say is left out. */
export interface FeatureEntry {
  readonly flag: string;
  readonly title: string;
  readonly status: "trial" | "accepted" | "rejected";
  readonly added: string;
  readonly finalized?: string;
  readonly issues: readonly number[];
}

/** All features of one library, read from the types of its catalog. */
export interface CatalogEntry {
  readonly docs: string;
  readonly issueTracker?: string;
  readonly features: ReadonlyMap<string, FeatureEntry>;
}

/** A catalog whose types do not say what a catalog says; `why` names the part. */
export interface UnreadableCatalog {
  readonly unreadable: CatalogPart;
}

export type CatalogPart = "catalog" | "docs" | "features" | "title" | "added" | "status" | "finalized";
