import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { FlagTupleShape } from "../../types/internal/flag-tuple-shape.js";

check<Equal<FlagTupleShape<[]>, "literal">>();
check<Equal<FlagTupleShape<readonly []>, "literal">>();
check<Equal<FlagTupleShape<["A"]>, "literal">>();
check<Equal<FlagTupleShape<readonly ["A", "B"]>, "literal">>();
// The elements are judged one by one, elsewhere.
check<Equal<FlagTupleShape<["A" | "B"]>, "literal">>();
check<Equal<FlagTupleShape<[string]>, "literal">>();
check<Equal<FlagTupleShape<[unknown]>, "literal">>();

check<Equal<FlagTupleShape<string[]>, "open">>();
check<Equal<FlagTupleShape<readonly ("A" | "B")[]>, "open">>();
check<Equal<FlagTupleShape<["A", ..."B"[]]>, "open">>();
check<Equal<FlagTupleShape<["A"?]>, "open">>();
check<Equal<FlagTupleShape<["A"] | ["B"]>, "open">>();
check<Equal<FlagTupleShape<unknown>, "open">>();
check<Equal<FlagTupleShape<"A">, "open">>();
check<Equal<FlagTupleShape<{}>, "open">>();

check<Equal<FlagTupleShape<any>, "any">>();
check<Equal<FlagTupleShape<never>, "any">>();
check<Equal<FlagTupleShape<any[]>, "any">>();
check<Equal<FlagTupleShape<never[]>, "any">>();
check<Equal<FlagTupleShape<[any]>, "any">>();
check<Equal<FlagTupleShape<["A", never]>, "any">>();
