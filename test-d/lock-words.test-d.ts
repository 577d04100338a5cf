// A catalog that says how to opt in: TypeScript's own errors say it too, wherever they name the lock.
import { defineFeatures } from "../types/index.js";
import type { Gated, OptInRequired } from "../types/index.js";

const features = defineFeatures({
  docs: "https://example.com",
  optIn: "add it to the flags of the queue",
  features: {
    QUERY: { title: "Queries", added: "1.0.0", status: "trial" },
    GONE: { title: "Gone", added: "1.0.0", status: "rejected", finalized: "2.0.0" },
  },
});
interface Api {
  QUERY: { query(text: string): string; label: string };
  GONE: { gone(): void };
}
type Queue<F extends "QUERY" = never> = Gated<{ run(): void }, Api, F, typeof features>;
declare const locked: Queue;
declare const opened: Queue<"QUERY">;
declare function needs(queue: Queue<"QUERY">): void;

// @ts-expect-error Type 'OptInRequired<"QUERY", "add it to the flags of the queue">' has no call signatures.
locked.query("text");
// @ts-expect-error Property 'length' does not exist on type 'OptInRequired<"QUERY", "add it to the flags of the queue">'.
locked.label.length;
// @ts-expect-error Type 'OptInRequired<"QUERY", "add it to the flags of the queue">' is not assignable to type 'string'.
export const label: string = locked.label;
// @ts-expect-error Type 'OptInRequired<"QUERY", "add it to the flags of the queue">' is not assignable to type
needs(locked);
// @ts-expect-error Type 'FeatureRemoved<"GONE", "2.0.0">' has no call signatures.
locked.gone();
opened.query("text");
needs(opened);
export const fewer: Queue = opened;
// It is a lock as any other.
export const other: OptInRequired<"QUERY"> = locked.query;
