// What a gated type makes of a catalog, or an experimental API, that is not as it should be: nothing opens.
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import { defineFeatures } from "../types/index.js";
import type { Catalog, FeatureNameOf, FlagTuple, FlagsIn, Gated, KnownFlags } from "../types/index.js";
import type { LiteralFlagTuple, OptInRequired } from "../types/index.js";
import type { Client as KindsClient, FeatureName, features } from "./library.js";

interface Stable {
  run(): void;
}
interface Api {
  KINDS: { method(): void };
}

// --- an entry that the catalog does not list ---
export type Listed = Gated<Stable, { KINDS: {}; CACHE: {}; TRACING: {} }, never, typeof features>;
// @ts-expect-error Type '{}' is not assignable to type 'NotInCatalog<"KIND">'. || 'NotInCatalog<"KIND">'
export type NotListed = Gated<Stable, { KINDS: {}; KIND: {} }, never, typeof features>;
interface Misspelt {
  KINDS: { method(): void };
  MOER: { more(): void };
}
// @ts-expect-error NotInCatalog<"MOER">
export type NotListedEither = Gated<Stable, Misspelt, never, typeof features>;
// @ts-expect-error does not satisfy the constraint
export type NoCatalog = Gated<Stable, Api, never, { docs: string }>;

// --- a catalog whose types could not be found ---
type Lost<Flags = never> = Gated<Stable, Api, Flags, any>;
declare const lost: Lost;
declare const lostNamed: Lost<"KINDS">;
declare const lostAny: Lost<any>;
lost.run();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
lost.method();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
lostAny.method();
check<Equal<typeof lost.method, OptInRequired<"KINDS">>>();
lostNamed.run();
declare class LostClient<const F extends FlagTuple<any>> {
  constructor(options: { flags: LiteralFlagTuple<F, any> } & KnownFlags<F>);
  flags: FlagsIn<F, any>;
}
// @ts-expect-error Type 'string' is not assignable to type 'never'.
export const lostClient = new LostClient({ flags: ["KINDS"] });
check<Equal<typeof lostClient.flags, never>>();

// --- a catalog of the general type: its names and statuses are lost ---
const widened: Catalog = defineFeatures({
  docs: "https://example.com",
  features: { KINDS: { title: "Kinds", added: "1.0.0", status: "trial" } },
});
type Widened<Flags extends FeatureNameOf<typeof widened> = never> = Gated<Stable, Api, Flags, typeof widened>;
declare const widenedLocked: Widened;
declare const widenedOpened: Widened<"KINDS">;
declare const widenedAny: Widened<any>;
declare const widenedString: Widened<string>;
widenedLocked.run();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
widenedLocked.method();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
widenedAny.method();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
widenedString.method();
// A flag that is named is still an opt-in.
widenedOpened.method();

// --- an experimental API whose types could not be found ---
declare const lostApi: Gated<Stable, any, never, typeof features>;
declare const lostApiAny: Gated<Stable, any, any, typeof features>;
lostApi.run();
// @ts-expect-error does not exist on type || OptInRequired<
lostApi.method();
// @ts-expect-error does not exist on type || OptInRequired<
lostApiAny.method();
interface HalfLost {
  KINDS: any;
  MORE: { more(): void };
}
declare const halfLost: Gated<Stable, HalfLost, "KINDS", typeof features>;
declare const halfLostBoth: Gated<Stable, HalfLost, "KINDS" | "MORE", typeof features>;
halfLost.run();
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
halfLost.more();
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
halfLostBoth.more();
declare const emptyApi: Gated<Stable, {}, never, typeof features>;
emptyApi.run();
// @ts-expect-error Property 'method' does not exist on type
emptyApi.method();

// --- two libraries with the same flag name ---
const others = defineFeatures({
  docs: "https://example.org/other",
  features: { KINDS: { title: "Other kinds", added: "0.1.0", status: "trial" } },
});
interface OtherApi {
  KINDS: { otherMethod(): void };
}
type Other<Flags extends FeatureNameOf<typeof others> = never> = Gated<
  Stable,
  OtherApi,
  Flags,
  typeof others
>;
declare const other: Other<"KINDS">;
declare const client: KindsClient<"KINDS">;
declare const crossed: KindsClient<"KINDS"> & Other;
declare const crossedBack: KindsClient & Other<"KINDS">;
other.otherMethod();
crossed.method("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
crossed.otherMethod();
crossedBack.otherMethod();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
crossedBack.method("text");
// @ts-expect-error is not assignable to type
export const otherAsClient: KindsClient = other;
// @ts-expect-error is not assignable to type
export const clientAsOther: Other = client;
export type Both<F extends FeatureName> = KindsClient<F> & Other;
