import type { FeatureNameOf } from "../../types/index.js";
import { defineFeatures } from "../index.js";

/** The catalog of the reference App. */
export const features = defineFeatures({
  docs: "https://example.com/experimental",
  optIn: "add it to experimentalFeatureFlags",
  features: {
    BLUEPRINTS: { title: "Blueprints", added: "1.7.0", status: "trial", issues: [1023, 651] },
    WEBSOCKETS: { title: "Websockets", added: "1.10.0", status: "trial", issues: [1041, 1017] },
  },
});

/** The flag names that an App takes. */
export type FeatureName = FeatureNameOf<typeof features>;
