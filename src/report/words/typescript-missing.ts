import type { Words } from "./words.js";

export const typescriptMissing: Words<"typescript-missing"> = {
  message: (problem) =>
    `There is no TypeScript for the project in ${problem.folder}: run 'npm install' there, or 'npm install --save-dev typescript'.`,
  meaning: "The project has no package `typescript` that could check it.",
  remedy: "Install it, or run `npm install` where the project is.",
  example: {
    language: "text",
    text: "error TS990014: There is no TypeScript for the project in /project: run 'npm install' there, or 'npm install --save-dev typescript'.",
  },
};
