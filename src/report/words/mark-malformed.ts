import type { MarkMalformedFinding, MarkProblem } from "../../analysis/finding.js";
import type { Words } from "./words.js";

export const markMalformed: Words<"mark-malformed"> = {
  message: (finding) => problems[finding.problem](finding),
  meaning:
    "A mark in the doc comment of the library's own source cannot do what it says: it names no flag, or one that the catalog does not list; it stands on something that nobody can refer to, such as a variable inside a function, or in a comment, as `@typedef` does, or that has no name, such as the element of a tuple; or `@stable` stands where nothing is marked, or on a re-export, which adds marks and never takes one away.",
  remedy:
    "Write `@experimental FLAG` with a flag of the catalog, in the doc comment right before what it is about; or take the tag out.",
  example: {
    language: "ts",
    text: [
      "/** @experimental IMAGE */ // TS990040: the catalog lists 'IMAGES'",
      "export function generateImage(prompt: string): Image { /* … */ }",
    ].join("\n"),
  },
};

const problems: Record<MarkProblem, (finding: MarkMalformedFinding) => string> = {
  "no-flag": () =>
    "This mark names no flag, and so asks for none: write a flag of the catalog behind it, as in '@experimental FLAG'.",
  "unknown-flag": ({ flag = "", catalog }) =>
    `The catalog lists no flag '${flag}'; it has ${[...catalog.features.keys()].map((name) => `'${name}'`).join(", ") || "none"}.`,
  "second-flag": () =>
    "A mark names one flag, and what follows is text: give each flag a mark of its own, '@experimental FLAG'.",
  "not-referable": () =>
    "Nobody can refer to what this mark stands on, so it asks for nothing: put it on a declaration that users see, or take it out.",
  "of-comment": () =>
    "What a comment declares asks for nothing, whatever is marked in it: declare it in a TypeScript file, and mark it there.",
  "not-told-apart": () =>
    "What this mark stands on has no name that tells its uses from others, so it asks for nothing: put it on the declaration around it, or take it out.",
  "stable-under-nothing": () =>
    "Nothing around this is marked, so there is nothing that '@stable' takes it out of.",
  "stable-re-export": () =>
    "A re-export takes no mark away: what counts is the declaration in the end. Take '@stable' out, or the mark there.",
};
