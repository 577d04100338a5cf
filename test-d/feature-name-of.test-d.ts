import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { features } from "./library.js";
import type { Catalog, FeatureNameOf } from "../types/index.js";

check<Equal<FeatureNameOf<typeof features>, "KINDS" | "MORE" | "CACHE">>();

interface Of<Features> {
  docs: string;
  features: Features;
}
type Trial = { title: string; added: string; status: "trial" };
type Ended<Status> = { title: string; added: string; status: Status; finalized: string };

check<Equal<FeatureNameOf<Of<{}>>, never>>();
check<Equal<FeatureNameOf<Of<{ A: Trial }>>, "A">>();
check<Equal<FeatureNameOf<Of<{ A: Ended<"accepted"> }>>, "A">>();
check<Equal<FeatureNameOf<Of<{ A: Ended<"rejected"> }>>, never>>();
check<Equal<FeatureNameOf<Of<{ A: Trial; B: Ended<"rejected"> }>>, "A">>();
check<Equal<FeatureNameOf<Of<{ A: Trial | Ended<"accepted"> }>>, "A">>();
check<Equal<FeatureNameOf<any>, never>>();
check<Equal<FeatureNameOf<never>, never>>();
// A catalog of the general type has lost its names. Every string is a name then, but none opens anything:
// see gated-catalogs.test-d.ts.
check<Equal<FeatureNameOf<Catalog>, string>>();

// @ts-expect-error Type 'unknown' does not satisfy the constraint 'Catalog'.
export type OfUnknown = FeatureNameOf<unknown>;
// @ts-expect-error Property 'docs' is missing in type '{ features: {}; }' but required in type 'Catalog'.
export type OfWrong = FeatureNameOf<{ features: {} }>;
