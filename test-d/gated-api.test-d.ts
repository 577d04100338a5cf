// What an experimental API may hold: members that nothing opens without the flag. Its author is told at the entry.
import type { Gated } from "../types/index.js";
import type { features } from "./library.js";

type Catalog = typeof features;

declare class QueueImpl {
  #jobs: number;
  private readonly secret: string;
  protected addFirst2(): void;
  constructor(name: string);
  readonly size: number;
  add(job: string): void;
  addFirst(job: string): void;
}
declare class Fluent {
  readonly size: number;
  add(job: string): this;
  addFirst(job: string): this;
}
declare class Loading {
  load(): Promise<this>;
  addFirst(job: string): void;
}
interface First {
  addFirst(job: string): void;
}

// --- a member that is stable as well ---
// @ts-expect-error is not assignable to type 'StableAsWell<"addFirst">'.
export type Whole<F> = Gated<QueueImpl, { KINDS: Pick<QueueImpl, "addFirst"> }, F, Catalog>;
// @ts-expect-error is not assignable to type 'StableAsWell<"addFirst">'.
export type WholeNamed<F> = Gated<QueueImpl, { MORE: {}; KINDS: First }, F, Catalog>;
// @ts-expect-error is not assignable to type 'StableAsWell<"addFirst">'.
export type WholeTyped<F> = Gated<QueueImpl, { KINDS: { addFirst: string } }, F, Catalog>;
// @ts-expect-error Type 'any' is not assignable to type 'never'.
export type WholeAny<F> = Gated<QueueImpl, { KINDS: { addFirst: any } }, F, Catalog>;
// @ts-expect-error 'StableAsWell<"size">
export type Optional<F> = Gated<{ size?: number }, { KINDS: { size?: number } }, F, Catalog>;
// @ts-expect-error is not assignable to type 'StableAsWell<"run">'.
export type Overload<F> = Gated<{ run(): void }, { KINDS: { run(times: number): void } }, F, Catalog>;
// @ts-expect-error 'StableAsWell<
export type OfSymbol<F> = Gated<Iterable<string>, { KINDS: Iterable<string> }, F, Catalog>;
// @ts-expect-error is not assignable to type 'StableAsWell<0>'.
export type OfNumber<F> = Gated<{ 0: string }, { KINDS: { 0: string } }, F, Catalog>;
// Accepted and rejected features, too: an accepted one has nothing to open, a removed one would be there.
// TypeScript 5.4 gives the reason once for each pair of types.
// @ts-expect-error is not assignable to type 'StableAsWell<"addFirst">'. || to type 'CheckedMembers<First, QueueImpl>'.
export type Accepted<F> = Gated<QueueImpl, { CACHE: First }, F, Catalog>;
// @ts-expect-error is not assignable to type 'StableAsWell<"addFirst">'. || to type 'CheckedMembers<First, QueueImpl>'.
export type Rejected<F> = Gated<QueueImpl, { TRACING: First }, F, Catalog>;

export type Split<F> = Gated<Omit<QueueImpl, "addFirst">, { KINDS: Pick<QueueImpl, "addFirst"> }, F, Catalog>;
// What is private is no member for anybody.
export type Private<F> = Gated<QueueImpl, { KINDS: { secret: string; addFirst2(): void } }, F, Catalog>;
// An index signature reaches every name and declares none.
export type AnyName<F> = Gated<{ [name: string]: unknown }, { KINDS: First }, F, Catalog>;
interface AnyNameAndOne {
  [name: string]: unknown;
  addFirst(): void;
}
// @ts-expect-error is not assignable to type 'StableAsWell<"addFirst">'.
export type AnyNameToo<F> = Gated<AnyNameAndOne, { KINDS: First }, F, Catalog>;
export type OpensAnyName<F> = Gated<QueueImpl, { KINDS: { [name: string]: unknown } }, F, Catalog>;

// --- a member that a stable one opens ---
// @ts-expect-error is not assignable to type 'ReturnedBy<"add">'.
export type ByThis<F> = Gated<Omit<Fluent, "addFirst">, { KINDS: Pick<Fluent, "addFirst"> }, F, Catalog>;
// @ts-expect-error is not assignable to type 'ReturnedBy<"load">'.
export type ByPromise<F> = Gated<Pick<Loading, "load">, { KINDS: Pick<Loading, "addFirst"> }, F, Catalog>;
interface Copies {
  readonly size: number;
  copy(): Full;
}
interface Full extends Copies, First {}
// @ts-expect-error is not assignable to type 'ReturnedBy<"copy">'.
export type ByName<F> = Gated<Copies, { KINDS: First }, F, Catalog>;

// Something else may have a member of that name.
interface Connects {
  readonly size: number;
  connect(): { addFirst(): void; end(): void };
  anything(): any;
  never(): never;
  generic<T>(value: T): T;
  overloaded(): string;
  overloaded(text: string): number;
  readonly text: string;
}
export type ByOther<F> = Gated<Connects, { KINDS: First }, F, Catalog>;
// `this` of an interface is the gated type, and so is a gated type that is named.
interface Self {
  self(): this;
  add(job: string): Queue;
  first(): Promise<Queue<"KINDS">>;
  list(): Queue[];
}
export type Queue<F extends "KINDS" = never> = Gated<Self, { KINDS: First }, F, Catalog>;

// --- generic types: what cannot be known is not refused ---
interface Box<T> {
  get(): T;
  set(value: T): this;
  map<U>(change: (value: T) => U): BoxOf<U>;
}
interface BoxApi<T> {
  KINDS: { swap(value: T): T };
}
export type BoxOf<T, F extends "KINDS" = never> = Gated<Box<T>, BoxApi<T>, F, Catalog>;
// @ts-expect-error is not assignable to type 'StableAsWell<"get">'.
export type BoxTwice<T, F> = Gated<Box<T>, { KINDS: { get(): T } }, F, Catalog>;
export type Around<T, F> = Gated<T, { KINDS: First }, F, Catalog>;
export type AroundQueue<F> = Gated<Around<QueueImpl, F>, { MORE: { more(): void } }, F, Catalog>;
export type OnTop<F extends "KINDS"> = Gated<Queue<F>, { MORE: { more(): void } }, F, Catalog>;
export declare function gate<T extends object>(target: T): Gated<T, { KINDS: First }, never, Catalog>;
