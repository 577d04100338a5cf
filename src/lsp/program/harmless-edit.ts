import type { Sources } from "./type-sources.js";

/** A file before and after something was typed in it. */
export interface TextEdited {
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
}

// `import "x"`, `from "x"`, `import("x")`, `require("x")`, `/// <reference …>`
const specifier = /\b(?:from|import|require)\b\s*\(?\s*(?:"[^"\n]*"|'[^'\n]*')|\/\/\/\s*<[^\n]*/g;
const augmentation = /\bdeclare\s+(?:module|global)\b/;
const moduleSyntax = /^[ \t]*(?:import|export)\b/m;

/**
 * Whether an edit leaves the gated world as it was. It does where the world was not read from the file and cannot have
 * been, where no type of it depends on the file, and where the program goes on to have the same files.
 *
 * @param words what files are searched for to read the world
 */
export function isHarmless(
  { fileName, before, after }: TextEdited,
  words: ReadonlySet<string>,
  { has }: Sources,
): boolean {
  if (fileName.includes("/node_modules/") || has(fileName)) return false;
  for (const word of words) if (before.includes(word) || after.includes(word)) return false;
  return (
    [before, after].every((text) => moduleSyntax.test(text) && !augmentation.test(text)) &&
    specifiersIn(before) === specifiersIn(after)
  );
}

const specifiersIn = (text: string): string => (text.match(specifier) ?? []).join("\n");
