import type { Words } from "./words.js";

export const flagNotNeeded: Words<"flag-not-needed"> = {
  message: (finding) =>
    `'${finding.feature.flag}' is not needed since ${finding.feature.finalized ?? "it was accepted"}: the feature has been accepted.`,
  meaning:
    "A feature has been accepted: its members are open to everybody since the version that the message names, and its flag does nothing any more. Naming it still compiles.",
  remedy: "Take the flag out; `proviso check --fix` does. With `--strict`, `proviso check` fails on it.",
  example: {
    language: "ts",
    text: 'new App("myapp", { experimentalFeatureFlags: ["GRADUATED"] }); // TS990005',
  },
};
