import type { Words } from "./words.js";

export const featureUnmarked: Words<"feature-unmarked"> = {
  message: ({ feature: { flag } }) =>
    `Nothing in this library is marked with '@experimental ${flag}': who opts in to it opens nothing.`,
  meaning:
    "The library's own catalog lists a feature on trial that no mark and no `Gated` of the library names. Only `proviso check` in the library's own program, which sees all of it, says so.",
  remedy:
    "Mark what the feature is about, or take its entry out until there is something. With `--strict`, `proviso check` fails on it.",
  example: {
    language: "ts",
    text: [
      "export const features = defineFeatures({",
      '  docs: "https://example.com/experimental",',
      '  features: { VIDEO: { title: "Video", added: "2.1.0", status: "trial" } }, // TS990042',
      "});",
    ].join("\n"),
  },
};
