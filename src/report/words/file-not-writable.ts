import { firstLine } from "./first-line.js";
import type { Words } from "./words.js";

export const fileNotWritable: Words<"file-not-writable"> = {
  message: (problem) =>
    `${problem.file} cannot be written, so no file has been: ${firstLine(problem.reason)}. Change that, and run this again.`,
  meaning:
    "A file that was to be changed is read-only, stands in a folder that may not be written, or is not UTF-8, so that its other bytes could not be kept. No file has been written.",
  remedy: "Make the file writable, or change it by hand as `--dry-run` shows.",
  example: {
    language: "text",
    text: "error TS990022: src/app.ts cannot be written, so no file has been: it is read-only. Change that, and run this again.",
  },
};
