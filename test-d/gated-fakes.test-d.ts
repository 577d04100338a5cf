// What is put in place of a gated type, as tests do, needs none of the members that are locked: an experiment that is
// added to a library breaks nobody's fakes.
import { App, Blueprint } from "../dist/app/index.js";
import type { FeatureName } from "../dist/app/index.js";
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import { Client } from "./library.js";
import type { Client as ClientOf, features } from "./library.js";
import type { Gated } from "../types/index.js";

declare const fetch: App["fetch"];
declare const route: App["route"];
declare const users: Blueprint;
declare const iterator: () => Iterator<string>;

// --- a plain App ---
const fake: App = { name: "fake", route, fetch };
class Fake implements App {
  readonly name = "fake";
  route(): void {}
  fetch = fetch;
}
export const fakes: readonly App[] = [fake, new Fake(), { name: "x", route, fetch, extra: 1 } as App];
export const satisfied = { name: "fake", route, fetch } satisfies App;
declare function serve(app: App): void;
serve({ name: "fake", route, fetch });
serve(new Fake());
export const withFlags: App = { name: "fake", route, fetch, experimentalFeatureFlags: new Set() };
// It may have them.
export const withMore: App = { name: "fake", route, fetch, registerBlueprint() {} };
// @ts-expect-error Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.
fake.registerBlueprint(users);
check<Equal<App["experimentalFeatureFlags"], ReadonlySet<FeatureName>>>();
// @ts-expect-error Property 'fetch' is missing in type
export const notAnApp: App = { name: "fake", route };
// @ts-expect-error Property 'fetch' is missing in type 'NotAnApp'
export class NotAnApp implements App {
  readonly name = "fake";
  route(): void {}
}

// --- an App with flags: what they open is asked for, and nothing else ---
export const opened: App<"BLUEPRINTS"> = { name: "fake", route, fetch, registerBlueprint() {} };
// @ts-expect-error Property 'registerBlueprint' is missing in type
export const notOpened: App<"BLUEPRINTS"> = { name: "fake", route, fetch };
// @ts-expect-error 'registerBlueprint'
export const fakeOfFewer: App<"BLUEPRINTS"> = fake;
export class Opened implements App<"BLUEPRINTS"> {
  readonly name = "fake";
  route(): void {}
  fetch = fetch;
  registerBlueprint(): void {}
}

// --- members of every kind ---
export const client: ClientOf = { name: "x", run() {}, cached: () => "" };
// @ts-expect-error Property 'cached' is missing in type
export const notAccepted: ClientOf = { name: "x", run() {} };
// It may have them.
export const withSymbol: ClientOf = { name: "x", run() {}, cached: () => "", [Symbol.iterator]: iterator };
export const more: ClientOf<"MORE"> = { ...client, more: () => "" };

// --- members that any name reaches ---
interface Indexed {
  KINDS: { [name: string]: () => void };
}
export const dictionary: Gated<{ run(): void }, Indexed, never, typeof features> = { run() {} };

// --- what is locked cannot be written ---
declare const locked: ClientOf;
declare const written: ClientOf<"KINDS">;
// @ts-expect-error Cannot assign to 'label' because it is a read-only property.
locked.label = "text";
// @ts-expect-error Cannot assign to 'method' because it is a read-only property.
locked.method = () => 1;
// @ts-expect-error Cannot assign to 'maybe' because it is a read-only property.
({ maybe: locked.maybe } = written);
written.label = "text";

// --- what may be missing by its symbol is locked all the same ---
// @ts-expect-error Type 'Client' must have a '[Symbol.iterator]()' method that returns an iterator.
for (const each of locked) void each;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures. || Cannot invoke an object which is possibly 'undefined'.
locked[Symbol.iterator]();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked[Symbol.iterator]?.();
// @ts-expect-error Types of property '[Symbol.iterator]' are incompatible.
export const asked: Iterable<string> = locked;
// @ts-expect-error Type 'Client' is not assignable to type 'Client<"KINDS">'.
export const notOpen: ClientOf<"KINDS"> = locked;
for (const each of written) void each;
export { Client };
