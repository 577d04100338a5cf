import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { FeatureRemoved, OptInRequired } from "../types/index.js";

declare const lock: OptInRequired<"A">;
declare const removed: FeatureRemoved<"A", "2.0.0">;
// @ts-expect-error Type 'OptInRequired<"A">' has no call signatures.
lock();
// @ts-expect-error Type 'OptInRequired<"A">' has no construct signatures.
new lock();
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"A">'.
lock.length;
// @ts-expect-error Type 'FeatureRemoved<"A", "2.0.0">' has no call signatures.
removed();
check<Equal<keyof OptInRequired<"A">, never>>();
check<Equal<keyof FeatureRemoved<"A", "2.0.0">, never>>();

// Anything fits it: rule 4 needs that.
type Fits<T> = [T] extends [OptInRequired<"A">] ? true : false;
check<Equal<Fits<() => void>, true>>();
check<Equal<Fits<string>, true>>();
check<Equal<Fits<new () => object>, true>>();
check<Equal<Fits<OptInRequired<"B">>, true>>();

// It opens by what its reader writes only: a cast, or a look at run time whether the member is there.
(lock as () => void)();
if (typeof lock === "function") lock();

// @ts-expect-error Type 'number' does not satisfy the constraint 'string'.
export type OfNumber = OptInRequired<1>;
