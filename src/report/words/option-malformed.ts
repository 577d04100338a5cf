import type { Words } from "./words.js";

const forms = {
  foreign: '"*" or a list of names of packages',
  optIn: "an object that has for each package true, or a list of names",
} as const;

export const optionMalformed: Words<"option-malformed"> = {
  message: ({ option }) =>
    `The option '${option}' in the entry of Proviso in "plugins" of tsconfig.json must be ${forms[option]}.`,
  meaning:
    "`foreign` or `optIn` in the entry of Proviso in `plugins` of `tsconfig.json` is written in a way that cannot be read. Nothing is checked then: what is meant must not be guessed.",
  remedy: "Write it as the message says.",
  example: {
    language: "json",
    text: '{ "name": "proviso", "foreign": ["effect"], "optIn": { "effect": ["Layer.MemoMap"] } }',
  },
};
