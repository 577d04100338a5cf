import type { Words } from "./words.js";

export const unsupportedTypescript: Words<"unsupported-typescript"> = {
  message: (problem) =>
    `Proviso does not run on TypeScript ${problem.version}: install ${problem.supported}.`,
  meaning: "Proviso was not made for this version of TypeScript, and does not guess.",
  remedy: "Install one of the versions that the message names, or a newer Proviso.",
  example: {
    language: "text",
    text: "error TS990012: Proviso does not run on TypeScript 5.3.3: install 5.4 to 6.",
  },
};
