// A library made with the toolkit alone: a feature of every status, and members of every kind.
import { defineFeatures } from "../types/index.js";
import type {
  FeatureNameOf,
  FlagTuple,
  FlagsIn,
  Gated,
  KnownFlags,
  LiteralFlagTuple,
} from "../types/index.js";

export const features = defineFeatures({
  docs: "https://example.com/kinds",
  issueTracker: "https://github.com/example/kinds/issues/",
  features: {
    KINDS: { title: "Members of every kind", added: "1.0.0", status: "trial", issues: [1, 2] },
    MORE: { title: "More of them", added: "1.1.0", status: "trial" },
    CACHE: { title: "Cache", added: "1.2.0", status: "accepted", finalized: "2.0.0" },
    TRACING: { title: "Tracing", added: "1.3.0", status: "rejected", finalized: "2.1.0" },
  },
});
export type FeatureName = FeatureNameOf<typeof features>;

interface Kinds {
  method(text: string): number;
  arrow: (text: string) => number;
  overloaded(text: string): string;
  overloaded(number: number): number;
  generic<T>(value: T): T[];
  chained(): this;
  optionalMethod?(text: string): number;
  label: string;
  maybe: string | undefined;
  nullable: string | null;
  optional?: string;
  readonly fixed: number;
  get computed(): string;
  anything: any;
  unknown: unknown;
  Model: new (text: string) => Date;
  nested: { deep(): void };
  symbol(): void;
  [Symbol.iterator](): Iterator<string>;
  "with-dash"(): void;
  0: () => void;
}

interface More {
  more(): string;
}

export interface Experimental {
  KINDS: Kinds;
  MORE: More;
  CACHE: { cached(): string };
  TRACING: { trace(): void };
}

export interface Stable {
  readonly name: string;
  run(): void;
}

export type Client<Flags extends FeatureName = never> = Gated<Stable, Experimental, Flags, typeof features>;

export interface ClientOptions<F> {
  readonly flags?: LiteralFlagTuple<F, typeof features>;
}

export interface ClientConstructor {
  new <const F extends FlagTuple<typeof features> = []>(
    options?: ClientOptions<F> & KnownFlags<F>,
  ): Client<FlagsIn<F, typeof features>>;
}

export declare const Client: ClientConstructor;
