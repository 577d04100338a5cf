import { defineFeatures } from "proviso";

const catalog = { docs: "https://example.com", features: {} };
console.log("proviso", defineFeatures(catalog) === catalog);
