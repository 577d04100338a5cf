import type { Words } from "./words.js";

export const referenceMissing: Words<"reference-missing"> = {
  message: (problem) =>
    `${problem.file} refers to ${problem.reference}, which does not exist: correct its "references".`,
  meaning: "One of the `references` of a `tsconfig.json` leads to no project.",
  remedy: "Correct the path, or take the reference out.",
  example: {
    language: "text",
    text: 'error TS990020: /project/tsconfig.json refers to /project/lib/tsconfig.json, which does not exist: correct its "references".',
  },
};
