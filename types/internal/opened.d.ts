import type { Catalog } from "../catalog.js";
import type { Asked } from "./asked.js";
import type { FeaturesWithStatus } from "./features-with-status.js";
import type { IsAny } from "./is-any.js";
import type { UnionToIntersection } from "./union-to-intersection.js";

// Accepted features are kept apart from the flags: they are open even where the flags are not known yet.
type Accepted<Api, C extends Catalog> = UnionToIntersection<Api[FeaturesWithStatus<C, "accepted"> & keyof Api]>;

/** The members that `Flags` opens, and those of accepted features, with their own signatures and doc comments. */
export type Opened<Api, C extends Catalog, Flags> =
  // The types of an `Api` that is `any` could not be found. Each of its entries is `any`, and so would be the whole.
  IsAny<Api> extends true
    ? unknown
    : Accepted<Api, C> & UnionToIntersection<Api[Asked<C, Flags> & keyof Api]>;
