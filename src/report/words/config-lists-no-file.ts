import type { Words } from "./words.js";

export const configListsNoFile: Words<"config-lists-no-file"> = {
  message: (problem) => `${problem.file} lists no file: correct its "files" or "include".`,
  meaning: "A `tsconfig.json` has no file to check, and refers to no other project.",
  remedy: "Correct its `files` or `include`.",
  example: {
    language: "text",
    text: 'error TS990019: /project/tsconfig.json lists no file: correct its "files" or "include".',
  },
};
