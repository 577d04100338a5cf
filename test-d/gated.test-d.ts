// Rule 2 (the types alone refuse every call), rule 4 (more flags fit where fewer are asked), rule 5 (statuses).
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import { Client } from "./library.js";
import type { Client as ClientOf, Experimental, FeatureName, Stable, features } from "./library.js";
import type { FeatureRemoved, Gated, OptInRequired } from "../types/index.js";

declare const locked: ClientOf;
declare const opened: ClientOf<"KINDS">;
declare const both: ClientOf<"KINDS" | "MORE">;

// --- every kind of member, locked ---
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.method("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.arrow("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.overloaded("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.overloaded(1);
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.generic(1);
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.generic<string>("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.chained();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.optionalMethod?.("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.optionalMethod!("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no construct signatures.
new locked.Model("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.anything();
// @ts-expect-error OptInRequired<"KINDS">
locked.unknown!();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.symbol();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked["with-dash"]();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked[0]();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures. || Cannot invoke an object which is possibly 'undefined'.
locked[Symbol.iterator]();
// @ts-expect-error must have a '[Symbol.iterator]()' method that returns an iterator.
for (const text of locked) void text;
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"KINDS">'.
locked.label.length;
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"KINDS">'.
locked.maybe!.length;
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"KINDS">'.
locked.nullable?.length;
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"KINDS">'.
locked.optional?.length;
// @ts-expect-error Property 'toFixed' does not exist on type 'OptInRequired<"KINDS">'.
locked.fixed.toFixed();
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"KINDS">'.
locked.computed.length;
// @ts-expect-error Property 'deep' does not exist on type 'OptInRequired<"KINDS">'.
locked.nested.deep();
// @ts-expect-error Cannot assign to 'fixed' because it is a read-only property.
locked.fixed = 1;

// --- every kind of reference ---
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked["method"]("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked?.method("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.method?.("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.method!("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
(0, locked.method)("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.method`text`;
// @ts-expect-error Property 'call' does not exist on type 'OptInRequired<"KINDS">'.
locked.method.call(locked, "text");
// @ts-expect-error Property 'bind' does not exist on type 'OptInRequired<"KINDS">'.
locked.method.bind(locked);
// @ts-expect-error Argument of type 'OptInRequired<"KINDS">' is not assignable to parameter of type
["text"].map(locked.method);
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type '(text: string) => number'.
export const kept: (text: string) => number = locked.method;
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type 'string'.
export const label: string = locked.label;

const { method, arrow: renamed, ["generic"]: computed, ...others } = locked;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
method("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
renamed("text");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
computed(1);
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
others.symbol();
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
({ ...locked }).arrow("text");

export function parameter({ method }: ClientOf, [{ arrow }]: [ClientOf]): void {
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  method("text");
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  arrow("text");
}

export function assigned(): void {
  let method: ClientOf["method"];
  ({ method } = locked);
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  method("text");
}

declare const perhaps: ClientOf | undefined;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
perhaps?.method("text");

declare const eitherLocked: ClientOf | ClientOf<"KINDS">;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
eitherLocked.method("text");

declare const different: ClientOf<"KINDS"> | ClientOf<"MORE">;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
different.method("text");

declare const eitherOpen: ClientOf<"KINDS"> | ClientOf<"KINDS" | "MORE">;
eitherOpen.method("text");

// --- every kind of member, open: with the types it was declared with ---
check<Equal<typeof opened.method, (text: string) => number>>();
check<Equal<typeof opened.arrow, (text: string) => number>>();
check<Equal<typeof opened.overloaded, { (text: string): string; (number: number): number }>>();
check<Equal<typeof opened.generic, <T>(value: T) => T[]>>();
check<Equal<typeof opened.label, string>>();
check<Equal<typeof opened.maybe, string | undefined>>();
check<Equal<typeof opened.nullable, string | null>>();
check<Equal<typeof opened.optional, string | undefined>>();
check<Equal<typeof opened.fixed, number>>();
check<Equal<typeof opened.computed, string>>();
check<Equal<typeof opened.anything, any>>();
check<Equal<typeof opened.unknown, unknown>>();
check<Equal<typeof opened.Model, new (text: string) => Date>>();
check<Equal<ReturnType<typeof opened.method>, number>>();
new opened.Model("text").getTime();
opened.nested.deep();
opened[0]();
for (const text of opened) text.length;
// @ts-expect-error Cannot assign to 'fixed' because it is a read-only property.
opened.fixed = 1;
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'string'.
opened.method(1);
// `this` is the whole gated type, with what else it has opened and locked.
opened.chained().run();
both.chained().more();
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
opened.chained().more();

// --- the lock ---
check<Equal<typeof locked.method, OptInRequired<"KINDS">>>();
check<Equal<typeof locked.anything, OptInRequired<"KINDS">>>();
check<Equal<typeof locked.label, OptInRequired<"KINDS">>>();
check<Equal<typeof locked.maybe, OptInRequired<"KINDS"> | undefined>>();
check<Equal<typeof locked.nullable, OptInRequired<"KINDS"> | null>>();
check<Equal<typeof locked.optional, OptInRequired<"KINDS"> | undefined>>();
check<Equal<typeof locked.trace, FeatureRemoved<"TRACING", "2.1.0">>>();
check<Equal<typeof locked.run, () => void>>();

// --- subclasses ---
export class Sub extends Client<["KINDS"]> {
  go(): void {
    this.method("text");
    super.method("text");
    this.chained().go();
    // @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
    this.more();
    // @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
    super.more();
    const { more } = this;
    // @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
    more();
  }
}

export class Bare extends Client {
  constructor() {
    // Flags are written at `extends`: there the class gets its members from.
    // @ts-expect-error Type 'string' is not assignable to type 'undefined'. || Source has 1 element(s) but target allows only 0.
    super({ flags: ["KINDS"] });
  }
  go(): void {
    // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
    this.method("text");
    // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
    super.method("text");
  }
}
new Sub({ flags: ["KINDS"] }).method("text");
// @ts-expect-error Type '"MORE"' is not assignable to type '"KINDS"'.
new Sub({ flags: ["MORE"] });
const subAsLocked: ClientOf = new Sub();
const subAsOpened: ClientOf<"KINDS"> = new Sub();
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type
export const bareAsOpened: ClientOf<"KINDS"> = new Bare();
// @ts-expect-error Type 'OptInRequired<"MORE">' is not assignable to type
export const subAsMore: ClientOf<"KINDS" | "MORE"> = new Sub();
export { subAsLocked, subAsOpened };

// --- generic functions ---
export function generic<F extends FeatureName>(client: ClientOf<F>): void {
  client.run();
  client.cached();
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  client.method("text");
  // @ts-expect-error Type 'FeatureRemoved<"TRACING", "2.1.0">' has no call signatures.
  client.trace();
  const { method } = client;
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  method("text");
  const fewer: ClientOf = client;
  fewer.run();
  // @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type
  const more: ClientOf<"KINDS"> = client;
  more.run();
}
export function asks<F extends FeatureName>(client: ClientOf<F> & ClientOf<"KINDS">): ClientOf<F> {
  client.method("text");
  client.chained().method("text");
  // @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
  client.more();
  const opened: ClientOf<"KINDS"> = client;
  opened.run();
  return client;
}
export function stillLocked<F extends FeatureName>(client: ClientOf<F | "KINDS">): void {
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  client.method("text");
}
export function narrow<F extends "KINDS">(client: ClientOf<F>): void {
  // `never` fits F, so nothing is open.
  // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
  client.method("text");
}
generic(locked);
generic(both);
// The gate has F to infer it from; without it an intersection would hide it.
asks(opened).method("text");
asks(both).more();
asks(new Sub()).method("text");
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
asks(opened).more();
// @ts-expect-error is not assignable to parameter of type
asks(locked);
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || Argument of type 'Client' is not assignable
asks<never>(locked);
declare function defaults<F extends FeatureName = never>(client: ClientOf<F> & ClientOf<"KINDS">): void;
defaults(opened);
defaults(both);
// A type parameter for the whole client is inferred, and is open inside.
export function keeps<C extends ClientOf<"KINDS">>(client: C): C {
  client.method("text");
  // @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
  client.more();
  return client;
}
keeps(opened).method("text");
keeps(both).more();
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || to parameter of type 'Client<"KINDS">'
keeps(locked);
export class Holder<F extends FeatureName> {
  constructor(readonly client: ClientOf<F>) {}
  go(): void {
    // @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
    this.client.method("text");
  }
}
new Holder<"KINDS">(opened).client.method("text");

// --- more flags fit where fewer are asked, never the reverse ---
// TypeScript 5.4 gives the reason only once a file, here in `generic` above; later errors just name the two types.
declare function needsNone(client: ClientOf): void;
declare function needsOne(client: ClientOf<"KINDS">): void;
declare function needsBoth(client: ClientOf<"KINDS" | "MORE">): void;
needsNone(locked);
needsNone(opened);
needsNone(both);
needsOne(opened);
needsOne(both);
needsBoth(both);
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
needsOne(locked);
// @ts-expect-error Type 'OptInRequired<"MORE">' is not assignable to type || type 'Client<
needsBoth(opened);
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
needsOne(different);

let variable: ClientOf<"KINDS"> = both;
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
variable = locked;
variable.run();

export function returnsMore(): ClientOf<"KINDS"> {
  return both;
}
export function returnsFewer(): ClientOf<"KINDS"> {
  // @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
  return locked;
}
export async function resolvesFewer(): Promise<ClientOf<"KINDS">> {
  // @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
  return locked;
}

const elements: ClientOf<"KINDS">[] = [opened, both];
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
elements.push(locked);
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
export const mixed: ClientOf<"KINDS">[] = [opened, locked];
declare const readonlyLocked: readonly ClientOf[];
declare const readonlyBoth: readonly ClientOf<"KINDS" | "MORE">[];
export const readonlyFewer: readonly ClientOf<"KINDS">[] = readonlyBoth;
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
export const readonlyMore: readonly ClientOf<"KINDS">[] = readonlyLocked;

export const property: { client: ClientOf<"KINDS"> } = { client: both };
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
export const wrongProperty: { client: ClientOf<"KINDS"> } = { client: locked };

declare const promisedBoth: Promise<ClientOf<"KINDS" | "MORE">>;
declare const promisedLocked: Promise<ClientOf>;
export const promisedFewer: Promise<ClientOf<"KINDS">> = promisedBoth;
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
export const promisedMore: Promise<ClientOf<"KINDS">> = promisedLocked;
declare const mapBoth: ReadonlyMap<string, ClientOf<"KINDS" | "MORE">>;
export const mapFewer: ReadonlyMap<string, ClientOf<"KINDS">> = mapBoth;

// A callback that asks for fewer flags can be called with more.
declare function calls(callback: (client: ClientOf<"KINDS">) => void): void;
calls(needsNone);
calls(needsOne);
calls((client) => client.method("text"));
calls(({ method }) => method("text"));
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
calls((client) => client.more());
declare function returns(callback: () => ClientOf<"KINDS">): void;
returns(() => both);
// @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
returns(() => locked);

interface Runs {
  client: ClientOf<"KINDS">;
}
export class RunsMore implements Runs {
  client: ClientOf<"KINDS" | "MORE"> = both;
}
export class RunsFewer implements Runs {
  // @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
  client: ClientOf = locked;
}
export class Parent {
  declare client: ClientOf<"KINDS">;
}
export class Child extends Parent {
  declare client: ClientOf<"KINDS" | "MORE">;
}
export class WrongChild extends Parent {
  // @ts-expect-error Type 'OptInRequired<"KINDS">' is not assignable to type || type 'Client<
  declare client: ClientOf;
}
export interface ExtendsGated extends ClientOf<"KINDS"> {
  extra: string;
}
declare const extended: ExtendsGated;
extended.method("text");
needsNone(extended);
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
extended.more();

// --- statuses ---
locked.cached();
check<Equal<typeof locked.cached, () => string>>();
new Client({ flags: ["CACHE"] }).cached();
// @ts-expect-error Type 'FeatureRemoved<"TRACING", "2.1.0">' has no call signatures.
locked.trace();
// @ts-expect-error Type 'string' is not assignable to type 'FlagRemoved<"TRACING", "2.1.0">'.
export const removed = new Client({ flags: ["TRACING"] });
// @ts-expect-error Type 'FeatureRemoved<"TRACING", "2.1.0">' has no call signatures.
removed.trace();
// @ts-expect-error Type 'string' is not assignable to type 'FlagRemoved<"TRACING", "2.1.0">'.
export const removedToo = new Client({ flags: ["KINDS", "TRACING"] });
// @ts-expect-error Type '"TRACING"' does not satisfy the constraint
export declare const smuggled: ClientOf<"TRACING">;
// @ts-expect-error Type 'FeatureRemoved<"TRACING", "2.1.0">' has no call signatures.
smuggled.trace();

// --- flags that say nothing, or everything ---
type OfAny = ClientOf<any>;
declare const ofAny: OfAny;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
ofAny.method("text");
// @ts-expect-error Type 'FeatureRemoved<"TRACING", "2.1.0">' has no call signatures.
ofAny.trace();
ofAny.cached();
check<Equal<ClientOf<never>, ClientOf>>();
declare const all: ClientOf<FeatureName>;
all.method("text");
all.more();
all.cached();
// @ts-expect-error Type 'FeatureRemoved<"TRACING", "2.1.0">' has no call signatures.
all.trace();
// @ts-expect-error Type 'string' does not satisfy the constraint
export declare const ofString: ClientOf<string>;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
ofString.method("text");
// @ts-expect-error Type 'unknown' does not satisfy the constraint
export declare const ofUnknown: ClientOf<unknown>;

// Without a constraint of the author's, too.
type Loose<Flags> = Gated<Stable, Experimental, Flags, typeof features>;
declare const looseString: Loose<string>;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
looseString.method("text");
declare const looseUnknown: Loose<unknown>;
// @ts-expect-error OptInRequired<"KINDS"> || Property 'method' does not exist
looseUnknown.method("text");
declare const looseOther: Loose<"NOT_LISTED">;
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
looseOther.method("text");
check<Equal<Loose<"KINDS">, ClientOf<"KINDS">>>();

// --- one member in two places ---
interface Twice {
  KINDS: { shared(text: string): string };
  MORE: { shared(text: string): string };
}
type Shared<Flags extends FeatureName = never> = Gated<Stable, Twice, Flags, typeof features>;
declare const sharedLocked: Shared;
declare const sharedOpened: Shared<"KINDS">;
// @ts-expect-error Type 'OptInRequired<"KINDS"> & OptInRequired<"MORE">' has no call signatures.
sharedLocked.shared("text");
sharedOpened.shared("text");

// --- members that are gated types themselves ---
interface Relatives {
  owner: Member;
  self(): this;
  find: ((member: Member) => Member<"MORE">) | undefined;
}
interface Family {
  KINDS: { parent: Member; child?: Member<"KINDS">; friend?: Member | null; all: Member<"MORE">[] };
  MORE: Relatives;
}
type Member<Flags extends FeatureName = never> = Gated<Stable, Family, Flags, typeof features>;
declare const member: Member;
declare const memberOpened: Member<"KINDS">;
declare const memberMore: Member<"MORE">;
check<Equal<typeof member.all, OptInRequired<"KINDS">>>();
check<Equal<typeof member.child, OptInRequired<"KINDS"> | undefined>>();
check<Equal<typeof member.find, OptInRequired<"MORE"> | undefined>>();
// @ts-expect-error Property 'name' does not exist on type 'OptInRequired<"KINDS">
member.child?.name;
// @ts-expect-error OptInRequired<"KINDS">
member.friend?.name;
memberOpened.parent.run();
memberOpened.child?.child?.parent.run();
memberOpened.friend?.run();
memberMore.find?.(memberMore.self()).owner.run();
export const memberFits: Member[] = [member, memberOpened, memberMore];
// @ts-expect-error OptInRequired<"KINDS"> || type 'Member<
export const memberFails: Member<"KINDS"> = memberMore;

// --- members that any name reaches ---
interface Indexed {
  KINDS: { [name: string]: () => void };
  MORE: { more(): string };
}
type Dictionary<Flags extends FeatureName = never> = Gated<Stable, Indexed, Flags, typeof features>;
declare const dictionary: Dictionary;
declare const dictionaryOpened: Dictionary<"KINDS">;
declare const dictionaryMore: Dictionary<"MORE">;
// @ts-expect-error OptInRequired<"
dictionary.whatever();
// @ts-expect-error OptInRequired<"
dictionary.more();
// @ts-expect-error OptInRequired<"
dictionaryMore.whatever();
dictionaryMore.more();
dictionaryOpened.whatever!();
