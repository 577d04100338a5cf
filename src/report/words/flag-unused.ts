import type { Words } from "./words.js";

export const flagUnused: Words<"flag-unused"> = {
  message: (finding) => `Nothing in this program uses what '${finding.feature.flag}' opens.`,
  meaning:
    "A flag opens a feature that nothing in the program refers to and that no library asks for. Only `proviso check`, which sees the whole program, says so.",
  remedy:
    "Take the flag out, or leave it where code to come needs it. With `--strict`, `proviso check` fails on it.",
  example: {
    language: "ts",
    text: [
      'const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] }); // TS990006',
      'app.get("/", () => "nothing of blueprints here");',
    ].join("\n"),
  },
};
