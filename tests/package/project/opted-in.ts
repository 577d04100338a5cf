import { defineFeatures } from "proviso";
import { App, Blueprint } from "proviso/app";

const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });
app.registerBlueprint(new Blueprint("users"));
defineFeatures({ docs: "https://example.com", features: {} });
