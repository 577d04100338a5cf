import { isOfCompiler } from "../program/compiler-library.js";
import type { Compiler } from "../program/compiler.js";
import { codeIn } from "./declarations/handings.js";
import { withoutEscapes } from "./escapes.js";
import type { GatedNames } from "./gated-names.js";
import { hasNameOf, hasQuoted } from "./name-places.js";
import { namesInText } from "./names-in-text.js";
import { isNumeric } from "./name-search.js";
import { isSymbolName } from "./symbol-names.js";
import { isWord } from "./word-finder.js";
import { WordIndex } from "./word-index.js";

type Files = Pick<Compiler, "identifiersIn" | "textOf" | "fileNames">;

/** What has been read of the files of one program. */
interface Known {
  readonly codes: Map<string, string>;
  /** The parts of their texts that may be in quotes, where the compiler has kept the names. */
  readonly quoted: Map<string, string | undefined>;
  index?: WordIndex<string>;
  /** The files that have one of some names as a word. */
  readonly having: WeakMap<ReadonlySet<string>, ReadonlySet<string>>;
}

const known = new WeakMap<Files, Known>();

function knownOf(compiler: Files): Known {
  let found = known.get(compiler);
  if (!found) known.set(compiler, (found = { codes: new Map(), quoted: new Map(), having: new WeakMap() }));
  return found;
}

/** The text of a file without its comments, as far as these have lines of their own. */
export function codeOf(compiler: Files, fileName: string): string {
  const { codes } = knownOf(compiler);
  let code = codes.get(fileName);
  if (code === undefined) codes.set(fileName, (code = codeIn(fileName, compiler.textOf(fileName) ?? "")));
  return code;
}

/**
 * Which files of a program have which words. Where the compiler has kept the names that it has read, only what is in quotes
 * is read again. What is in the compiler's own libraries is left out.
 */
export function wordIndex(compiler: Files): WordIndex<string> {
  const own = knownOf(compiler);
  return (own.index ??= readIndex(compiler));
}

function readIndex(compiler: Files): WordIndex<string> {
  const index = new WordIndex<string>();
  for (const fileName of compiler.fileNames()) {
    if (isOfCompiler(fileName)) continue;
    const quoted = quotedOf(compiler, fileName);
    if (quoted === undefined) index.add(fileName, codeOf(compiler, fileName));
    else {
      index.addWords(fileName, compiler.identifiersIn(fileName)?.keys() ?? []);
      index.add(fileName, quoted);
    }
  }
  return index;
}

/** What may be in quotes in a file; nothing where its names must be looked for in the whole of its text. */
function quotedOf(compiler: Files, fileName: string): string | undefined {
  const { quoted } = knownOf(compiler);
  if (quoted.has(fileName)) return quoted.get(fileName);
  const found = compiler.identifiersIn(fileName) && readQuoted(compiler, fileName);
  quoted.set(fileName, found);
  return found;
}

function readQuoted(compiler: Files, fileName: string): string {
  return withEscapes(quotedIn(codeOf(compiler, fileName)));
}

/** A text, and what its escapes stand for: `"p\u0061y"` is `pay`. */
const withEscapes = (text: string): string =>
  text.includes("\\") ? `${text}\n${withoutEscapes(text)}` : text;

/**
 * Whether a file may have one of the names; never wrong when it says no.
 *
 * @param read all names that the file is asked about, where its text has to be read for them
 */
export function fileHasNameOf(
  compiler: Files,
  names: GatedNames,
  fileName: string,
  read?: ReadonlySet<string>,
): boolean {
  if (names === "unknown") return true;
  if (names.size === 0) return false;
  const own = quotedOf(compiler, fileName);
  if (own === undefined) {
    const text = compiler.textOf(fileName) ?? "";
    return read ? namesInText(read, text).has(names) : hasNameOf(names, text);
  }
  if (filesHaving(compiler, names).has(fileName)) return true;
  const { quoted, others } = noWordsIn(names);
  if (hasNameOf(quoted, own)) return true;
  return others.size > 0 && hasNameOf(others, compiler.textOf(fileName) ?? "");
}

/** Whether a name stands in another file of the program; never wrong when it says no. */
export function isNamedBeside(compiler: Files, fileName: string, name: string): boolean {
  return (
    !isWord(name) ||
    wordIndex(compiler)
      .having(name)
      .some((file) => file !== fileName)
  );
}

/** Asked by the names, of which most are in no file: each file has many words, and all have them again. */
function filesHaving(compiler: Files, names: ReadonlySet<string>): ReadonlySet<string> {
  const { having } = knownOf(compiler);
  let files = having.get(names);
  if (!files) {
    const index = wordIndex(compiler);
    const found = new Set<string>();
    for (const name of names) for (const file of index.having(name)) found.add(file);
    having.set(names, (files = found));
  }
  return files;
}
/** Whether a file may have one of the names as a text, or as a number; never wrong when it says no. */
export function mayQuote(compiler: Files, names: ReadonlySet<string>, fileName: string): boolean {
  const own = noWordsIn(names).others.size > 0 ? undefined : quotedOf(compiler, fileName);
  return hasQuoted(names, own ?? codeOf(compiler, fileName));
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
    const [quoted, others] = [new Set<string>(), new Set<string>()];
    for (const name of names)
      if (!isWord(name)) (isNumeric(name) || isSymbolName(name) ? others : quoted).add(name);
    noWords.set(names, (found = { quoted, others }));
  }
  return found;
}

/**
 * The pieces of a text that all its strings and templates are in. A string ends in its line, unless that goes on in the
 * next one; what looks like its end may be in a comment, so that the last one of the line counts.
 */
function quotedIn(code: string): string {
  if (code.includes("\\") && /\\[\r\n\u2028\u2029]/.test(code)) return code;
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
