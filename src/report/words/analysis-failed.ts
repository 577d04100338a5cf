import { firstLine } from "./first-line.js";
import type { Words } from "./words.js";

export const analysisFailed: Words<"analysis-failed"> = {
  message: (problem) =>
    `Proviso failed on ${problem.file} and has not checked it: ${firstLine(problem.reason)}. This is a fault of Proviso's own; please report it, with this line and the file.`,
  meaning:
    "Something in Proviso itself went wrong, and the file that the message names has not been checked. The build fails: an error must not look like a clean file.",
  remedy: "Please report it, with the message and the file.",
  example: {
    language: "text",
    text: "error TS990013: Proviso failed on src/app.ts and has not checked it: … This is a fault of Proviso's own; please report it, with this line and the file.",
  },
};
