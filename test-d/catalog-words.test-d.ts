// What a catalog may say beside what it must: of a feature, and of the release tags that stand for flags.
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import { defineFeatures } from "../types/index.js";

const features = defineFeatures({
  docs: "https://example.com/experimental",
  features: {
    IMAGES: {
      title: "Images",
      added: "1.0.0",
      status: "trial",
      docs: "https://example.com/images",
      reason: "The format may change.",
      severity: "warning",
    },
    BETA: { title: "Beta", added: "1.0.0", status: "trial" },
    OLD: { title: "Old", added: "1.0.0", status: "rejected", finalized: "2.0.0", successor: "BETA" },
  },
  tags: { beta: "BETA" },
});

// The tools read these from the types, so no word of them may be widened.
check<Equal<(typeof features)["features"]["IMAGES"]["docs"], "https://example.com/images">>();
check<Equal<(typeof features)["features"]["IMAGES"]["reason"], "The format may change.">>();
check<Equal<(typeof features)["features"]["IMAGES"]["severity"], "warning">>();
check<Equal<(typeof features)["features"]["OLD"]["successor"], "BETA">>();
check<Equal<(typeof features)["tags"]["beta"], "BETA">>();

defineFeatures({
  docs: "https://example.com/experimental",
  features: {
    A: {
      title: "A",
      added: "1.0.0",
      status: "trial",
      // @ts-expect-error Type '"fatal"' is not assignable to type
      severity: "fatal",
    },
  },
});
