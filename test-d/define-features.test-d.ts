import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import { defineFeatures } from "../types/index.js";
import type { Catalog, Feature } from "../types/index.js";

// Every word is kept, without `as const`.
const features = defineFeatures({
  docs: "https://example.com",
  features: {
    A: { title: "First", added: "1.0.0", status: "trial", issues: [1, 2] },
    B: { title: "Second", added: "1.0.0", status: "accepted", finalized: "1.1.0" },
  },
});
check<Equal<typeof features.docs, "https://example.com">>();
check<Equal<keyof typeof features.features, "A" | "B">>();
check<Equal<typeof features.features.A.status, "trial">>();
check<Equal<typeof features.features.A.issues, readonly [1, 2]>>();
check<Equal<typeof features.features.B.finalized, "1.1.0">>();
// @ts-expect-error Cannot assign to 'docs' because it is a read-only property.
features.docs = "https://example.com";
export const general: Catalog = features;
export const one: Feature = features.features.A;

defineFeatures({ docs: "https://example.com", features: {} });
defineFeatures({
  docs: "http://localhost:8080/docs",
  issueTracker: "https://example.com/issues/",
  features: {},
});
export const missing = defineFeatures({} as any);
export const handedOn = <const C extends Catalog>(catalog: C): C => catalog;

// A wrong catalog is refused, at the entry that is wrong.
// @ts-expect-error Property 'docs' is missing in type
defineFeatures({ features: {} });
// @ts-expect-error Property 'features' is missing in type
defineFeatures({ docs: "https://example.com" });
// @ts-expect-error Type 'number' is not assignable to type 'string'.
defineFeatures({ docs: 1, features: {} });
defineFeatures({
  docs: "https://example.com",
  features: {
    RIGHT: { title: "Right", added: "1.0.0", status: "trial" },
    // @ts-expect-error Type '"preview"' is not assignable to type
    STATUS: { title: "Unknown status", added: "1.0.0", status: "preview" },
    // @ts-expect-error Property 'added' is missing in type
    ADDED: { title: "No version", status: "trial" },
    // @ts-expect-error Property 'title' is missing in type
    TITLE: { added: "1.0.0", status: "trial" },
    // @ts-expect-error is missing the following properties from type 'FinalizedFeature': status, finalized || Property 'status' is missing in type
    NO_STATUS: { title: "No status", added: "1.0.0" },
    // @ts-expect-error Property 'finalized' is missing in type
    ACCEPTED: { title: "Accepted when?", added: "1.0.0", status: "accepted" },
    // @ts-expect-error Property 'finalized' is missing in type
    REJECTED: { title: "Rejected when?", added: "1.0.0", status: "rejected" },
    // @ts-expect-error is not assignable to type 'undefined'. || Type 'string' is not assignable to type 'never'.
    TRIAL: { title: "Over, or not?", added: "1.0.0", status: "trial", finalized: "1.1.0" },
    // @ts-expect-error Type 'string' is not assignable to type 'number'.
    ISSUES: { title: "Issues", added: "1.0.0", status: "trial", issues: ["1023"] },
  },
});

// Texts are literals, addresses are addresses, versions are versions, and there are no other keys.
declare const text: string;
declare const versions: "1.0.0" | "2.0.0";
// @ts-expect-error 'NotAnAddress'
defineFeatures({ docs: text, features: {} });
// @ts-expect-error 'NotAnAddress'
defineFeatures({ docs: "", features: {} });
// @ts-expect-error 'NotAnAddress'
defineFeatures({ docs: "example.com/experimental", features: {} });
// @ts-expect-error 'NotAnAddress'
defineFeatures({ docs: "https://example.com", issueTracker: "#", features: {} });
// @ts-expect-error 'NotAKey<"isueTracker">'
defineFeatures({ docs: "https://example.com", isueTracker: "https://example.com", features: {} });
// @ts-expect-error NotWrittenOut'
defineFeatures({ docs: "https://example.com", optIn: text, features: {} });
defineFeatures({
  docs: "https://example.com",
  optIn: "add it to the flags",
  features: {
    CANDIDATE: { title: "A candidate", added: "1.0.0-rc.1", status: "trial" },
    BUILD: { title: "A build", added: "1.0.0+20", status: "trial", issues: [] },
    CALENDAR: { title: "By date", added: "2026.11.25", status: "accepted", finalized: "2026.12.1" },
    // @ts-expect-error 'NotAKey<"isues">'
    MISSPELT: { title: "Misspelt", added: "1.0.0", status: "trial", isues: [1] },
    // @ts-expect-error NotAVersion'
    BANANA: { title: "Banana", added: "banana", status: "trial" },
    // @ts-expect-error NotAVersion'
    SHORT: { title: "Short", added: "1.0", status: "trial" },
    // @ts-expect-error NotAVersion'
    PREFIXED: { title: "Prefixed", added: "v1.0.0", status: "trial" },
    // @ts-expect-error NotAVersion'
    EMPTY: { title: "Empty", added: "", status: "trial" },
    // @ts-expect-error NotAVersion'
    RUN_TIME: { title: "Known at run time", added: text, status: "trial" },
    // @ts-expect-error NotAVersion'
    FINALIZED: { title: "Finalized", added: "1.0.0", status: "accepted", finalized: "soon" },
    // @ts-expect-error NotAVersion'
    WIDE: { title: "Known at run time", added: "1.0.0", status: "rejected", finalized: text },
    // @ts-expect-error NotWrittenOut'
    TITLE: { title: text, added: "1.0.0", status: "trial" },
    // @ts-expect-error NotWrittenOut'
    TITLELESS: { title: "", added: "1.0.0", status: "trial" },
    // @ts-expect-error & NotAVersion'.
    EITHER: { title: "One of two", added: versions, status: "trial" },
  },
});
