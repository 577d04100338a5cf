// LiteralFlagTuple and FlagsIn as they are. What a constructor makes of them is in app/app.test-d.ts.
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { FeatureName, features } from "./library.js";
import type { FlagRemoved, FlagsIn, FlagsMustBeALiteralTuple, LiteralFlagTuple } from "../types/index.js";

type Checked<F> = LiteralFlagTuple<F, typeof features>;
type Flags<F> = FlagsIn<F, typeof features>;

/** A tuple that is right comes back as it is. */
type Right<F, Names> = [Equal<Checked<F>, F>, Equal<Flags<F>, Names>] extends [true, true] ? true : false;
/** Flags that are not written out. */
type Open<F> = [Equal<Checked<F>, FlagsMustBeALiteralTuple>, Equal<Flags<F>, never>] extends [true, true]
  ? true
  : false;
/** A tuple of known length with an element that is wrong: the other elements come back as they are. */
type Wrong<F, Expected> = [Equal<Checked<F>, Expected>, Equal<Flags<F>, never>] extends [true, true]
  ? true
  : false;

check<Right<[], never>>();
check<Right<readonly [], never>>();
check<Right<["KINDS"], "KINDS">>();
check<Right<readonly ["KINDS"], "KINDS">>();
check<Right<["KINDS", "MORE"], "KINDS" | "MORE">>();
check<Right<[first: "KINDS", second: "MORE"], "KINDS" | "MORE">>();
check<Right<["KINDS", "KINDS"], "KINDS">>();
check<Right<["CACHE"], "CACHE">>();
check<Right<["MORE", "CACHE", "KINDS"], FeatureName>>();

check<Open<string[]>>();
check<Open<readonly string[]>>();
check<Open<FeatureName[]>>();
check<Open<readonly FeatureName[]>>();
check<Open<"KINDS"[]>>();
check<Open<["KINDS", ...FeatureName[]]>>();
check<Open<[...FeatureName[], "KINDS"]>>();
check<Open<["KINDS"?]>>();
check<Open<["KINDS", "MORE"?]>>();
check<Open<["KINDS"] | ["MORE"]>>();
check<Open<[] | ["MORE"]>>();
check<Open<["KINDS"] | readonly ["KINDS"]>>();
check<Open<any>>();
check<Open<never>>();
check<Open<unknown>>();
check<Open<any[]>>();
check<Open<[any]>>();
check<Open<["KINDS", any]>>();
check<Open<[never]>>();
check<Open<never[]>>();
check<Open<"KINDS">>();
check<Open<string>>();
check<Open<{}>>();
check<Open<Set<"KINDS">>>();
check<Open<{ 0: "KINDS"; length: 1 }>>();

check<Wrong<["KIND"], readonly ["KINDS" | "MORE" | "CACHE"]>>();
check<Wrong<["KINDS", "MOER"], readonly ["KINDS", "KINDS" | "MORE" | "CACHE"]>>();
check<Wrong<["TRACING"], readonly [FlagRemoved<"TRACING", "2.1.0">]>>();
check<Wrong<["TRACING", "KINDS"], readonly [FlagRemoved<"TRACING", "2.1.0">, "KINDS"]>>();
check<Wrong<["KINDS" | "MORE"], readonly [FlagsMustBeALiteralTuple]>>();
check<Wrong<["KINDS", "KINDS" | "MORE"], readonly ["KINDS", FlagsMustBeALiteralTuple]>>();
check<Wrong<[string], readonly [FlagsMustBeALiteralTuple]>>();
check<Wrong<[unknown], readonly [FlagsMustBeALiteralTuple]>>();
check<Wrong<[`KIN${string}`], readonly ["KINDS" | "MORE" | "CACHE"]>>();
check<Wrong<[1], readonly ["KINDS" | "MORE" | "CACHE"]>>();
check<Wrong<[""], readonly ["KINDS" | "MORE" | "CACHE"]>>();

// A member of an enum has the same text at run time.
enum Names {
  Kinds = "KINDS",
  Other = "OTHER",
}
check<Equal<Flags<[Names.Kinds]>, "KINDS">>();
check<Equal<Flags<[Names.Other]>, never>>();
check<Equal<Flags<[Names]>, never>>();

// A catalog whose types could not be found has no flags.
check<Equal<FlagsIn<["KINDS"], any>, never>>();
check<Equal<LiteralFlagTuple<[], any>, []>>();
check<Equal<LiteralFlagTuple<["KINDS"], any>, readonly [never]>>();

// Inside a generic function nothing is known, so nothing fits.
export function generic<const F extends readonly FeatureName[]>(flags: F): Checked<F> {
  // @ts-expect-error is not assignable to type 'LiteralFlagTuple<F,
  return flags;
}
