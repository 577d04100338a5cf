/** One feature as its catalog lists it, read from types. What a type does not say is left out. */
export interface FeatureEntry {
  readonly flag: string;
  readonly title: string;
  readonly status: "trial" | "accepted" | "rejected";
  readonly added: string;
  readonly finalized?: string;
  readonly issues: readonly number[];
  /** Where people read about this feature, if not where they read about all. */
  readonly docs?: string;
  /** Why it is experimental, in the library's words. */
  readonly reason?: string;
  /** How much it weighs to use it without opting in; an error, unless the catalog says otherwise. */
  readonly severity?: "error" | "warning";
  /** The flag that the feature has by now. */
  readonly successor?: string;
  /** How long it may stay on trial, if not as long as the catalog says. */
  readonly expire?: ExpireEntry;
}

/** How long something may stay on trial: for some minor versions, or until the end of a day. */
export type ExpireEntry = { readonly minors: number } | { readonly date: string };

/** All features of one library, read from the types of its catalog. */
export interface CatalogEntry {
  readonly docs: string;
  readonly issueTracker?: string;
  readonly features: ReadonlyMap<string, FeatureEntry>;
  /** The release tags that stand for a flag, without their `@`: `beta`. */
  readonly tags: ReadonlyMap<string, string>;
  /** How long features may stay on trial. */
  readonly expire?: ExpireEntry;
}

/** A catalog whose types do not say what a catalog says; `why` names the part. */
export interface UnreadableCatalog {
  readonly unreadable: CatalogPart;
}

export type CatalogPart = "catalog" | "docs" | "features" | "title" | "added" | "status" | "finalized";
