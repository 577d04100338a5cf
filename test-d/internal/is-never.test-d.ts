import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { IsNever } from "../../types/internal/is-never.js";

check<Equal<IsNever<never>, true>>();
check<Equal<IsNever<any>, false>>();
check<Equal<IsNever<unknown>, false>>();
check<Equal<IsNever<undefined>, false>>();
check<Equal<IsNever<null>, false>>();
check<Equal<IsNever<{}>, false>>();
check<Equal<IsNever<[]>, false>>();
check<Equal<IsNever<readonly []>, false>>();
check<Equal<IsNever<never[]>, false>>();
check<Equal<IsNever<"a" | "b">, false>>();
check<Equal<IsNever<string & number>, true>>();
type OfStrings<T extends string> = IsNever<T>;
check<Equal<OfStrings<never>, true>>();
check<Equal<OfStrings<any>, false>>();
