import type { Catalog } from "../catalog.js";
import type { Asked } from "./asked.js";
import type { FeaturesWithStatus } from "./features-with-status.js";
import type { IsAny } from "./is-any.js";
import type { Merged } from "./merged.js";
import type { UnionToIntersection } from "./union-to-intersection.js";

// Members whose types could not be found are `any`, and so would be the whole: every other feature would be open.
export type Known<Members> = IsAny<Members> extends true ? unknown : Members;

// Accepted features are kept apart from the flags: they are open even where the flags are not known yet.
export type Accepted<Api, C extends Catalog> = Known<
  Merged<{ [Flag in FeaturesWithStatus<C, "accepted"> & keyof Api]: Api[Flag] }>
>;

/** The members that `Flags` opens, and those of accepted features, with their own signatures and doc comments. */
export type Opened<Api, C extends Catalog, Flags> = Accepted<Api, C> &
  Known<UnionToIntersection<Api[Asked<C, Flags> & keyof Api]>>;
