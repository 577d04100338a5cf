import type { Words } from "./words.js";

export const fileChanged: Words<"file-changed"> = {
  message: (problem) =>
    `${problem.file} has been changed meanwhile, so no file has been written: run this again.`,
  meaning:
    "A file that `--fix` was to change is not what it was when it was checked: it has been edited or deleted meanwhile. No file has been written.",
  remedy: "Run the command again.",
  example: {
    language: "text",
    text: "error TS990021: src/app.ts has been changed meanwhile, so no file has been written: run this again.",
  },
};
