import { expect, it } from "vitest";
import { defineFeatures } from "../src/index.js";

it("defineFeatures returns the very catalog that it is given", () => {
  const catalog = {
    docs: "https://example.com/experimental",
    features: { FAST_PATH: { title: "Fast path", added: "1.2.0", status: "trial" } },
  } as const;
  expect(defineFeatures(catalog)).toBe(catalog);
});
