import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { IsAny } from "../../types/internal/is-any.js";

check<Equal<IsAny<any>, true>>();
check<Equal<IsAny<never>, false>>();
check<Equal<IsAny<unknown>, false>>();
check<Equal<IsAny<{}>, false>>();
check<Equal<IsAny<{ a?: 1 }>, false>>();
check<Equal<IsAny<null>, false>>();
check<Equal<IsAny<undefined>, false>>();
check<Equal<IsAny<boolean>, false>>();
check<Equal<IsAny<1 | "a">, false>>();
check<Equal<IsAny<any[]>, false>>();
check<Equal<IsAny<[any]>, false>>();
check<Equal<IsAny<[]>, false>>();
check<Equal<IsAny<readonly []>, false>>();
// Also behind a constraint that no number fits.
type OfStrings<T extends string> = IsAny<T>;
check<Equal<OfStrings<any>, true>>();
check<Equal<OfStrings<"a">, false>>();
type OfTuples<T extends readonly string[]> = IsAny<T>;
check<Equal<OfTuples<any>, true>>();
check<Equal<OfTuples<["a"]>, false>>();
type OfObjects<T extends { a: 1 }> = IsAny<T>;
check<Equal<OfObjects<any>, true>>();
