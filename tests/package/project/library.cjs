const { defineFeatures } = require("proviso");
const transformer = require("proviso/transformer");
const { name } = require("proviso/package.json");

const catalog = { docs: "https://example.com", features: {} };
console.log(name, defineFeatures(catalog) === catalog, typeof transformer);
