import type { Words } from "./words.js";

export const foreignMark: Words<"foreign-mark"> = {
  message: ({ member, package: name, tag, declared }) =>
    `'${member}' is marked @${tag} by '${name}', and may change or go away in any release: to use it all the same, consent to it in the entry of Proviso in "plugins" of tsconfig.json, with "optIn": { "${name}": ["${declared}"] }.`,
  meaning:
    "A package that knows nothing of Proviso marks with `@experimental`, `@alpha`, `@beta`, `@developerPreview` or `@unstable` what the program uses, and the program asks for such marks: `foreign` in the plugin entry names the package, or all of them. There is no flag for these; consent is by name, in one place.",
  remedy:
    "Add the name to `optIn` of the plugin entry, which `proviso check --fix` does for all that is used today; a class or namespace there stands for all that is in it, and `true` for the whole package. Or do without what is marked. `proviso list --foreign` shows all such marks that a program uses.",
  example: {
    language: "json",
    text: [
      "{",
      '  "name": "proviso", "transform": "proviso/transformer", "transformProgram": true,',
      '  "foreign": ["@types/node"],',
      '  "optIn": { "@types/node": ["MockTimers"] }',
      "}",
    ].join("\n"),
  },
};
