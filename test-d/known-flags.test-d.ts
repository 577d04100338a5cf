import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { FlagsMustBeALiteralTuple, KnownFlags } from "../types/index.js";

check<Equal<KnownFlags<any>, FlagsMustBeALiteralTuple>>();
check<Equal<KnownFlags<never>, FlagsMustBeALiteralTuple>>();
check<Equal<KnownFlags<[any]>, FlagsMustBeALiteralTuple>>();
check<Equal<KnownFlags<["KINDS", any]>, FlagsMustBeALiteralTuple>>();
check<Equal<KnownFlags<[never]>, FlagsMustBeALiteralTuple>>();
check<Equal<KnownFlags<any[]>, FlagsMustBeALiteralTuple>>();
// Everything else is for LiteralFlagTuple to judge.
check<Equal<KnownFlags<[]>, unknown>>();
check<Equal<KnownFlags<readonly []>, unknown>>();
check<Equal<KnownFlags<["KINDS"]>, unknown>>();
check<Equal<KnownFlags<readonly ["KINDS"]>, unknown>>();
check<Equal<KnownFlags<["KINDS"] | ["MORE"]>, unknown>>();
check<Equal<KnownFlags<string[]>, unknown>>();
check<Equal<KnownFlags<string>, unknown>>();
check<Equal<KnownFlags<unknown>, unknown>>();
