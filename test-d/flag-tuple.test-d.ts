import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { features } from "./library.js";
import type { FlagTuple } from "../types/index.js";

type Fits<F> = [F] extends [FlagTuple<typeof features>] ? true : false;

// Every string gets in, so that LiteralFlagTuple can say what is wrong with it.
check<Equal<Fits<["KINDS"]>, true>>();
check<Equal<Fits<readonly ["KINDS", "MORE"]>, true>>();
check<Equal<Fits<[]>, true>>();
check<Equal<Fits<["KIND"]>, true>>();
check<Equal<Fits<["TRACING"]>, true>>();
check<Equal<Fits<string[]>, true>>();
check<Equal<Fits<any>, true>>();
check<Equal<Fits<[1]>, false>>();
check<Equal<Fits<"KINDS">, false>>();
check<Equal<Fits<Set<string>>, false>>();
