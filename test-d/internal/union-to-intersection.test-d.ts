import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { UnionToIntersection } from "../../types/internal/union-to-intersection.js";

check<Equal<UnionToIntersection<{ a: 1 } | { b: 2 }>, { a: 1 } & { b: 2 }>>();
check<Equal<UnionToIntersection<{ a: 1 }>, { a: 1 }>>();
check<Equal<UnionToIntersection<"a">, "a">>();
check<Equal<UnionToIntersection<"a" | "b">, never>>();
check<Equal<UnionToIntersection<[]>, []>>();
check<Equal<UnionToIntersection<readonly []>, readonly []>>();
check<Equal<UnionToIntersection<string[]>, string[]>>();
// Nothing to merge adds nothing.
check<Equal<UnionToIntersection<never>, unknown>>();
check<Equal<UnionToIntersection<any>, any>>();
check<Equal<UnionToIntersection<unknown>, unknown>>();
