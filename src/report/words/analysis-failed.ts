import { firstLine } from "./first-line.js";
import type { Words } from "./words.js";

const limits = {
  depth: "it nests deeper than TypeScript can follow. Take it apart.",
  flow: "it has more branches than TypeScript can follow (TS2563). Take it apart.",
};

export const analysisFailed: Words<"analysis-failed"> = {
  message: ({ file, reason, tooMuch }) =>
    tooMuch
      ? `${file} has not been checked: ${limits[tooMuch]}`
      : `Proviso failed on ${file} and has not checked it: ${firstLine(reason)}. This is a fault of Proviso's own; please report it, with this line and the file.`,
  meaning:
    "Something in Proviso itself went wrong, or the file is too much for TypeScript, and has not been checked. The build fails: an error must not look like a clean file.",
  remedy:
    "Take the file apart where the message says that it is too much for TypeScript. Else please report it, with the message and the file.",
  example: {
    language: "text",
    text: "error TS990013: Proviso failed on src/app.ts and has not checked it: … This is a fault of Proviso's own; please report it, with this line and the file.",
  },
};
