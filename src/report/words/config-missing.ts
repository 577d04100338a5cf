import type { Words } from "./words.js";

export const configMissing: Words<"config-missing"> = {
  message: (problem) =>
    `There is no ${problem.file}: name the tsconfig.json of the project with '-p', or make one with 'npx tsc --init'.`,
  meaning: "There is no `tsconfig.json` where one was asked for.",
  remedy: "Name it with `-p`, or make one: `npx tsc --init`.",
  example: {
    language: "text",
    text: "error TS990016: There is no /project/tsconfig.json: name the tsconfig.json of the project with '-p', or make one with 'npx tsc --init'.",
  },
};
