import type ts from "typescript";
import type { CatalogEntry, FeatureEntry } from "../analysis/catalog/feature.js";
import type { Standing } from "../report/feature-hover.js";

/** A feature that the source names at one place, by a member or by its flag. */
export interface NamedFeature {
  readonly node: ts.Node;
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  readonly standing: Standing;
  /** A locked member as it would be open, `pay: (amount: number) => void`: the compiler shows the lock. */
  readonly behind?: string;
}
