import type { Catalog, FlagsOf } from "proviso";

/** All experiments of the library. */
export const features = {
  docs: "https://example.com/example-studio/experiments",
  issueTracker: "https://example.com/example-studio/issues/",
  features: {
    IMAGES: { title: "Images", added: "1.2.0", status: "trial", issues: [7] },
    TRACING: { title: "Tracing", added: "1.3.0", status: "trial" },
    FRAMES: { title: "Frames", added: "1.0.0", finalized: "1.3.0", status: "accepted" },
  },
} as const satisfies Catalog;

/** What a program that uses the library writes its flags into. */
export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
