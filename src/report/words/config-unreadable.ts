import { firstLine } from "./first-line.js";
import type { Words } from "./words.js";

export const configUnreadable: Words<"config-unreadable"> = {
  message: (problem) => `${problem.file} cannot be read: ${firstLine(problem.reason)}.`,
  meaning: "A `tsconfig.json` is there, but may not be read.",
  remedy: "Look at who may read the file.",
  example: {
    language: "text",
    text: "error TS990017: /project/tsconfig.json cannot be read: EACCES: permission denied.",
  },
};
