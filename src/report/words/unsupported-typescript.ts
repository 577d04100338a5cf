import type { Words } from "./words.js";

export const unsupportedTypescript: Words<"unsupported-typescript"> = {
  message: (problem) =>
    `Proviso does not run on ${nameOf(problem)}: install TypeScript ${problem.supported}, or a newer Proviso.`,
  meaning:
    "Proviso was not tried with this version of TypeScript, and does not guess. It does not run on `typescript-native-bridge` installed as `typescript`.",
  remedy: "Install one of the versions that the message names, or a newer Proviso.",
  example: {
    language: "text",
    text: "error TS990012: Proviso does not run on TypeScript 5.3.3: install TypeScript 5.4 to 6.0, or a newer Proviso.",
  },
};

const nameOf = (problem: { readonly version: string; readonly package?: string }): string =>
  problem.package === undefined ? `TypeScript ${problem.version}` : `'${problem.package}' ${problem.version}`;
