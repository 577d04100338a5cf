import type { Words } from "./words.js";

export const unknownOption: Words<"unknown-option"> = {
  message: (problem) =>
    `Proviso does not know the option '${problem.option}' in its entry in "plugins" of tsconfig.json: take it out, or use one of ${problem.known.map((option) => `'${option}'`).join(", ")}.`,
  meaning:
    "The entry of Proviso in `plugins` of `tsconfig.json` has an option that Proviso does not know, most likely by a slip of the keyboard.",
  remedy: "Take the option out, or write it as the message spells it.",
  example: {
    language: "json",
    text: '{ "name": "proviso", "transform": "proviso/transformer", "transformProgramm": true }',
  },
};
