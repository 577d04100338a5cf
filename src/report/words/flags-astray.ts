import type { FlagsAstrayFinding } from "../../analysis/finding.js";
import type { Words } from "./words.js";

export const flagsAstray: Words<"flags-astray"> = {
  message: (finding) => `${reasonOf(finding)} opens nothing: ${remedyOf(finding)}.`,
  meaning:
    "The program's flags are those of one interface of the library's. TypeScript takes an interface of another name, or in another place, for one of yours, and what the interface has by `extends` gives way to what the library says of it. So such flags open nothing.",
  remedy: "Write the flags in the interface and the module that the message names.",
  example: {
    language: "ts",
    text: [
      'import "ai";',
      'declare module "ai" {',
      "  interface ExperimentalFeatures { // TS990024",
      "    IMAGES: true;",
      "  }",
      "}",
    ].join("\n"),
  },
};

function reasonOf({ reason }: FlagsAstrayFinding): string {
  switch (reason) {
    case "misspelt":
      return "This interface";
    case "elsewhere":
      return "This interface, in this place,";
    case "inherited":
      return "What is inherited here";
  }
}

function remedyOf({ reason, meant: { specifier, name } }: FlagsAstrayFinding): string {
  switch (reason) {
    case "misspelt":
      return `the one for the flags of '${specifier}' is '${name}'`;
    case "elsewhere":
      return `write the flags in 'declare module "${specifier}"', in '${name}'`;
    case "inherited":
      return `write the flags in '${name}' itself`;
  }
}
