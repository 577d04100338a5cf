import { nearest } from "../../nearest.js";
import type { Words } from "./words.js";

export const flagUnknown: Words<"flag-unknown"> = {
  message({ flag, catalog }) {
    const known = [...catalog.features.values()].filter(({ status }) => status !== "rejected");
    const flags = known.map((feature) => feature.flag);
    const [meant] = nearest(flag, flags);
    return meant === undefined
      ? `There is no experimental feature '${flag}': the flags are ${flags.map((each) => `'${each}'`).join(", ")}.`
      : `There is no experimental feature '${flag}'. Did you mean '${meant}'?`;
  },
  meaning:
    "The program's flags have a name that is none of the library's. An interface takes any name, so TypeScript itself says nothing, and the flag opens nothing.",
  remedy: "Write one of the names that the message gives, or take the flag out.",
  example: {
    language: "ts",
    text: [
      'import "ai";',
      'declare module "ai" {',
      "  interface ExperimentalFeatureFlags {",
      "    IMAGEZ: true; // TS990007",
      "  }",
      "}",
    ].join("\n"),
  },
};
