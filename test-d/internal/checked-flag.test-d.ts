import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { features } from "../library.js";
import type { FlagRemoved, FlagsMustBeALiteralTuple } from "../../types/index.js";
import type { CheckedFlag, IsFlag } from "../../types/internal/checked-flag.js";

type C = typeof features;
type Names = "KINDS" | "MORE" | "CACHE";

check<Equal<IsFlag<"KINDS", C>, true>>();
check<Equal<IsFlag<"CACHE", C>, true>>();
check<Equal<IsFlag<"TRACING", C>, false>>();
check<Equal<IsFlag<"KIND", C>, false>>();
check<Equal<IsFlag<"KINDS" | "MORE", C>, false>>();
check<Equal<IsFlag<string, C>, false>>();
check<Equal<IsFlag<unknown, C>, false>>();
check<Equal<IsFlag<"KINDS", any>, false>>();

check<Equal<CheckedFlag<"KINDS", C>, "KINDS">>();
check<Equal<CheckedFlag<"CACHE", C>, "CACHE">>();
check<Equal<CheckedFlag<"TRACING", C>, FlagRemoved<"TRACING", "2.1.0">>>();
check<Equal<CheckedFlag<"KIND", C>, Names>>();
check<Equal<CheckedFlag<"toString", C>, Names>>();
check<Equal<CheckedFlag<"KINDS" | "MORE", C>, FlagsMustBeALiteralTuple>>();
check<Equal<CheckedFlag<string, C>, FlagsMustBeALiteralTuple>>();
check<Equal<CheckedFlag<unknown, C>, FlagsMustBeALiteralTuple>>();
check<Equal<CheckedFlag<"KINDS", any>, never>>();
