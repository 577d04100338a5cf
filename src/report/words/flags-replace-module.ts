import type { Words } from "./words.js";

export const flagsReplaceModule: Words<"flags-replace-module"> = {
  message: ({ module }) =>
    `This declares the module '${module}' anew, and hides the real one: the file is no module, so the flags are not added to it. Put 'import "${module}";' at its top.`,
  meaning:
    "In a file without an import or export, `declare module` declares a module, and every import of it finds that one. Only in a file that is a module itself does it add to the one that is there.",
  remedy:
    "Import the library at the top of the file, which `proviso check --fix` does where nothing else is in the file.",
  example: {
    language: "ts",
    text: [
      'declare module "ai" { // TS990008: the file has no import',
      "  interface ExperimentalFeatureFlags {",
      "    IMAGES: true;",
      "  }",
      "}",
    ].join("\n"),
  },
};
