import type { Catalog, Feature, FinalizedFeature, TrialFeature } from "../types/index.js";

export const catalog: Catalog = {
  docs: "https://example.com",
  issueTracker: "https://example.com/issues/",
  features: { A: { title: "A", added: "1.0.0", status: "trial", issues: [1] } },
};
export const none: Catalog = { docs: "https://example.com", features: {} };
export const trial: TrialFeature = { title: "A", added: "1.0.0", status: "trial" };
export const accepted: FinalizedFeature = { title: "A", added: "1", status: "accepted", finalized: "2" };
export const rejected: FinalizedFeature = { title: "A", added: "1", status: "rejected", finalized: "2" };
export const features: readonly Feature[] = [trial, accepted, rejected];

// @ts-expect-error Property 'finalized' is missing in type
export const unfinished: FinalizedFeature = { title: "A", added: "1.0.0", status: "accepted" };
// @ts-expect-error Type '"trial"' is not assignable to type
export const notFinal: FinalizedFeature = { title: "A", added: "1.0.0", status: "trial", finalized: "2.0.0" };
// @ts-expect-error Type '"accepted"' is not assignable to type '"trial"'.
export const notTrial: TrialFeature = { title: "A", added: "1.0.0", status: "accepted" };
// @ts-expect-error 'notes' does not exist in type 'TrialFeature'.
export const more: TrialFeature = { title: "A", added: "1.0.0", status: "trial", notes: "" };
// @ts-expect-error Cannot assign to 'docs' because it is a read-only property.
catalog.docs = "";
// @ts-expect-error Index signature in type 'Readonly<Record<string, Feature>>' only permits reading.
catalog.features["A"] = trial;
