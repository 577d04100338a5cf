import type { Compiler } from "../program/compiler.js";
import { codeIn } from "./declarations/handings.js";
import { withoutEscapes } from "./escapes.js";
import type { GatedNames } from "./gated-names.js";
import { hasNameOf, hasQuoted } from "./name-places.js";
import { isNumeric } from "./name-search.js";
import { isSymbolName } from "./symbol-names.js";
import { isWord, words } from "./word-finder.js";

type Files = Pick<Compiler, "identifiersIn" | "textOf">;

/** What a file is written with that may be a name, with a few too many. */
export interface FileWords {
  readonly words: readonly string[];
  /** The parts of its text that may be in quotes. */
  readonly quoted: string;
}

type Known = Map<string, FileWords | undefined>;

const known = new WeakMap<Files, Known>();

/** The words of a file, where the compiler has kept those that it has read: then only what is in quotes is read again. */
export function wordsOf(compiler: Files, fileName: string): FileWords | undefined {
  let files = known.get(compiler);
  if (!files) known.set(compiler, (files = new Map() as Known));
  if (files.has(fileName)) return files.get(fileName);
  const found = readWords(compiler, fileName);
  files.set(fileName, found);
  return found;
}

function readWords(compiler: Files, fileName: string): FileWords | undefined {
  const identifiers = compiler.identifiersIn(fileName);
  if (!identifiers) return undefined;
  const written = quotedIn(codeIn(fileName, compiler.textOf(fileName) ?? ""));
  // `"p\u0061y"` is `pay`.
  const quoted = written.includes("\\") ? `${written}\n${withoutEscapes(written)}` : written;
  const found = [...identifiers];
  for (const [word] of quoted.matchAll(words)) found.push(word);
  return { words: found, quoted };
}

/** Whether a file may have one of the names; never wrong when it says no. */
export function fileHasNameOf(compiler: Files, names: GatedNames, fileName: string): boolean {
  if (names === "unknown") return true;
  if (names.size === 0) return false;
  const own = wordsOf(compiler, fileName);
  if (!own) return hasNameOf(names, compiler.textOf(fileName) ?? "");
  if (own.words.some((word) => names.has(word))) return true;
  const { quoted, others } = noWordsIn(names);
  if (hasNameOf(quoted, own.quoted)) return true;
  return others.size > 0 && hasNameOf(others, compiler.textOf(fileName) ?? "");
}

/** Whether a file may have one of the names as a text, or as a number; never wrong when it says no. */
export function mayQuote(compiler: Files, names: ReadonlySet<string>, fileName: string): boolean {
  const own = wordsOf(compiler, fileName);
  return !own || noWordsIn(names).others.size > 0 || hasQuoted(names, own.quoted);
}

/** The names that are no words. */
interface NoWords {
  /** Those that only stand in quotes: `"node:test"`. */
  readonly quoted: ReadonlySet<string>;
  /** Numbers, and symbols, which have other names. */
  readonly others: ReadonlySet<string>;
}

const noWords = new WeakMap<ReadonlySet<string>, NoWords>();

function noWordsIn(names: ReadonlySet<string>): NoWords {
  let found = noWords.get(names);
  if (!found) {
    const all = [...names].filter((name) => !isWord(name));
    const others = new Set(all.filter((name) => isNumeric(name) || isSymbolName(name)));
    noWords.set(names, (found = { others, quoted: new Set(all.filter((name) => !others.has(name))) }));
  }
  return found;
}

/**
 * The pieces of a text that all its strings and templates are in. A string ends in its line, unless that goes on in the
 * next one; what looks like its end may be in a comment, so that the last one of the line counts.
 */
function quotedIn(code: string): string {
  if (/\\[\r\n\u2028\u2029]/.test(code)) return code;
  const pieces: string[] = [];
  for (const quote of ['"', "'"]) {
    for (let at = code.indexOf(quote); at >= 0;) {
      const newLine = code.indexOf("\n", at);
      const end = newLine < 0 ? code.length : newLine;
      pieces.push(code.slice(at, code.lastIndexOf(quote, end) + 1));
      at = code.indexOf(quote, end);
    }
  }
  const start = code.indexOf("`");
  if (start >= 0) pieces.push(code.slice(start, code.lastIndexOf("`") + 1));
  return pieces.join("\n");
}
