// Where flags are taken, a forgotten `const` changes nothing: a literal that is written is known. (Of rest
// parameters TypeScript infers literals by `const` alone.)
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { Client, features } from "./library.js";
import type { FlagTuple, FlagsIn, KnownFlags, LiteralFlagTuple } from "../types/index.js";

interface Options<F> {
  readonly flags?: LiteralFlagTuple<F, typeof features>;
}
declare function create<F extends FlagTuple<typeof features> = []>(
  options?: Options<F> & KnownFlags<F>,
): Client<FlagsIn<F, typeof features>>;
declare function open<F extends FlagTuple<typeof features>>(
  flags: LiteralFlagTuple<F, typeof features>,
): Client<FlagsIn<F, typeof features>>;
declare const names: ("KINDS" | "MORE")[];
const constant = ["KINDS", "MORE"] as const;

const none = create();
check<Equal<typeof none, Client>>();
const empty = create({ flags: [] });
check<Equal<typeof empty, Client>>();
const one = create({ flags: ["KINDS"] });
check<Equal<typeof one, Client<"KINDS">>>();
const two = create({ flags: ["KINDS", "MORE"] });
check<Equal<typeof two, Client<"KINDS" | "MORE">>>();
const fromConstant = create({ flags: constant });
check<Equal<typeof fromConstant, Client<"KINDS" | "MORE">>>();
const opened = open(["KINDS"]);
check<Equal<typeof opened, Client<"KINDS">>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'
create({ flags: names });
// @ts-expect-error 'FlagsMustBeALiteralTuple'
open(names);
// @ts-expect-error is not assignable to type
create({ flags: ["KINDZ"] });
