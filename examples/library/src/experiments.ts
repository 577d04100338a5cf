import { defineFeatures, type FeatureNameOf } from "proviso";

/** Every experiment that this library has had. */
export const experiments = defineFeatures({
  docs: "https://example.com/example-queue/experiments",
  features: {
    PRIORITY: { title: "Urgent jobs", added: "1.1.0", status: "trial", issues: [12] },
    PAUSE: { title: "Pausing a worker", added: "2.1.0", status: "trial", issues: [40, 41] },
    RETRY: { title: "Retries", added: "1.0.0", finalized: "1.3.0", status: "accepted", issues: [3] },
    CRON: { title: "Schedules", added: "1.2.0", finalized: "2.0.0", status: "rejected", issues: [19] },
  },
});

/** The experiments that can be opted in to. */
export type Experiment = FeatureNameOf<typeof experiments>;
