import type * as Contract from "../../types/app/index.js";
import { defineFeatures } from "../index.js";

export const features: typeof Contract.features = defineFeatures({
  docs: "https://example.com/experimental",
  optIn: "add it to experimentalFeatureFlags",
  features: {
    BLUEPRINTS: { title: "Blueprints", added: "1.7.0", status: "trial", issues: [1023, 651] },
    WEBSOCKETS: { title: "Websockets", added: "1.10.0", status: "trial", issues: [1041, 1017] },
  },
});
