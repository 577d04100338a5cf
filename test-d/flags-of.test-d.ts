import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { features } from "./library.js";
import type { Catalog, FlagRemoved, FlagsOf } from "../types/index.js";

// What a library declares, and the same after a program has merged its flags into it.
interface Empty extends FlagsOf<typeof features> {}
interface OptedIn extends FlagsOf<typeof features> {
  KINDS: true;
}
interface WithAccepted extends FlagsOf<typeof features> {
  readonly CACHE: true;
}

type Has<Flags, Flag extends string> = Flags extends { readonly [F in Flag]: true } ? true : false;

check<Equal<Has<Empty, "KINDS">, false>>();
check<Equal<Has<OptedIn, "KINDS">, true>>();
check<Equal<Has<OptedIn, "MORE">, false>>();
check<Equal<Has<OptedIn, "KINDS" | "MORE">, false>>();
check<Equal<Has<WithAccepted, "CACHE">, true>>();

// @ts-expect-error Interface 'Removed' incorrectly extends interface
export interface Removed extends FlagsOf<typeof features> {
  TRACING: true;
}
// @ts-expect-error Interface 'Unset' incorrectly extends interface
export interface Unset extends FlagsOf<typeof features> {
  KINDS: false;
}
// A merged interface can have any name in it: that this one is no flag is for the tools to say.
export interface Unknown extends FlagsOf<typeof features> {
  KINDZ: true;
}
check<Equal<Has<Unknown, "KINDS">, false>>();

check<Equal<NonNullable<FlagsOf<typeof features>["KINDS"]>, true>>();
check<Equal<NonNullable<FlagsOf<typeof features>["TRACING"]>, FlagRemoved<"TRACING", "2.1.0">>>();

interface Of<Features> {
  docs: string;
  features: Features;
}
type Trial = { title: string; added: string; status: "trial" };
interface None extends FlagsOf<Of<{}>> {}
interface One extends FlagsOf<Of<{ A: Trial }>> {}
check<Equal<Has<None, "A">, false>>();
check<Equal<Has<One, "A">, false>>();

// A catalog that was not found, or has lost its names, opens nothing.
interface Any extends FlagsOf<any> {}
interface Never extends FlagsOf<never> {}
interface Widened extends FlagsOf<Catalog> {}
check<Equal<Has<Any, "KINDS">, false>>();
check<Equal<Has<Never, "KINDS">, false>>();
check<Equal<Has<Widened, "KINDS">, false>>();

// @ts-expect-error Type 'unknown' does not satisfy the constraint 'Catalog'.
export interface OfUnknown extends FlagsOf<unknown> {}
// @ts-expect-error Property 'docs' is missing in type '{ features: {}; }' but required in type 'Catalog'.
export interface OfWrong extends FlagsOf<{ features: {} }> {}
