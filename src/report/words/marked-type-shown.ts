import type { Words } from "./words.js";

export const markedTypeShown: Words<"marked-type-shown"> = {
  message: ({ type, features }) =>
    `'${type}' is experimental, and is shown here by a declaration that is not: mark this one with ${features.map(({ flag }) => `'@experimental ${flag}'`).join(" and ")} as well, or show another type.`,
  meaning:
    "A declaration of the library that is stable has a marked type in its signature. Who uses it meets the experimental type without being asked, and cannot name that type without the flag. Only the author can mend that.",
  remedy:
    "Mark the declaration with the same flag, or have it show a type that is stable. Where it is one parameter or option that shows it, the mark can stand on that alone.",
  example: {
    language: "ts",
    text: [
      "/** @experimental IMAGES */",
      "export interface Image { width: number }",
      "",
      "export function last(): Image; // TS990041",
    ].join("\n"),
  },
};
