import { changedPiece } from "../analysis/references/declarations/added-names.js";

/** A file before and after something was typed in it. */
export interface TextEdited {
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
}

/** The files that the types of a gated world can depend on. */
export type Sources = Pick<ReadonlySet<string>, "has">;

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
  words: Iterable<string>,
  sources: Sources,
): boolean {
  if (fileName.includes("/node_modules/") || sources.has(fileName)) return false;
  for (const word of words) if (before.includes(word) || after.includes(word)) return false;
  if (![before, after].every((text) => moduleSyntax.test(text) && !mayAugment(text))) return false;
  const { was, is } = changedPiece(fileName, before, after);
  return specifiersIn(was) === specifiersIn(is);
}

// Most files have no such word, and each key asks.
const mayAugment = (text: string): boolean => text.includes("declare") && augmentation.test(text);

const specifiersIn = (text: string): string => (text.match(specifier) ?? []).join("\n");
