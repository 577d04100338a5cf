import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { features } from "../library.js";
import type { Catalog, FeatureRemoved, OptInRequired } from "../../types/index.js";
import type { Asked } from "../../types/internal/asked.js";
import type { FeaturesWithStatus } from "../../types/internal/features-with-status.js";
import type { Lock } from "../../types/internal/lock.js";

type C = typeof features;

check<Equal<FeaturesWithStatus<C, "trial">, "KINDS" | "MORE">>();
check<Equal<FeaturesWithStatus<C, "accepted">, "CACHE">>();
check<Equal<FeaturesWithStatus<C, "rejected">, "TRACING">>();
check<Equal<FeaturesWithStatus<C, "accepted" | "rejected">, "CACHE" | "TRACING">>();
check<Equal<FeaturesWithStatus<any, "accepted">, never>>();
check<Equal<FeaturesWithStatus<any, "trial">, never>>();
// A status that the types do not know is not accepted.
check<Equal<FeaturesWithStatus<Catalog, "accepted">, never>>();

check<Equal<Lock<C, "KINDS">, OptInRequired<"KINDS">>>();
check<Equal<Lock<C, "TRACING">, FeatureRemoved<"TRACING", "2.1.0">>>();
check<Equal<Lock<any, "KINDS">, OptInRequired<"KINDS">>>();
check<Equal<Lock<Catalog, "KINDS">, OptInRequired<"KINDS">>>();

check<Equal<Asked<C, "KINDS">, "KINDS">>();
check<Equal<Asked<C, "KINDS" | "TRACING">, "KINDS">>();
check<Equal<Asked<C, never>, never>>();
check<Equal<Asked<C, any>, never>>();
check<Equal<Asked<C, unknown>, never>>();
check<Equal<Asked<C, string>, never>>();
type OfStrings<F extends string> = Asked<C, F>;
check<Equal<OfStrings<any>, never>>();
check<Equal<OfStrings<"KINDS">, "KINDS">>();
