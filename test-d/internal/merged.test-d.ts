import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { Merged } from "../../types/internal/merged.js";

check<Equal<Merged<{ x: { a: 1 }; y: { b: 2 } }>, { a: 1 } & { b: 2 }>>();
check<Equal<Merged<{ x: { a: 1 } }>, { a: 1 }>>();
check<
  Equal<
    Merged<{ x: { m(text: string): void }; y: { m(times: number): void } }>["m"],
    ((text: string) => void) & ((times: number) => void)
  >
>();
check<Equal<Merged<{ x: { a: 1 }; y: {} }>, { a: 1 } & {}>>();
check<Equal<Merged<{ x: any; y: { a: 1 } }>, any>>();
// Nothing to merge adds nothing.
check<Equal<Merged<{}>, unknown>>();
check<Equal<Merged<{ x: unknown }>, unknown>>();
check<Equal<Merged<{ x: never; y: { a: 1 } }>, never>>();
