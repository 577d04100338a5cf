import { firstLine } from "./first-line.js";
import type { Words } from "./words.js";

export const configBroken: Words<"config-broken"> = {
  message: (problem) =>
    `${problem.file}${problem.place ? `(${problem.place.line},${problem.place.column})` : ""}: ${firstLine(problem.reason)} Correct it, and run this again.`,
  meaning: "The compiler reports an error of a `tsconfig.json`, so it is not known what it asks for.",
  remedy: "Correct what the message names.",
  example: {
    language: "text",
    text: "error TS990018: /project/tsconfig.json(3,5): Unknown compiler option 'strickt'. Correct it, and run this again.",
  },
};
