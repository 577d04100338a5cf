import { isDeclaring, withoutDeclaring } from "./declarations/declaring-names.js";
import { withoutEscapes } from "./escapes.js";
import { hashOf, hashWith, wordCodes } from "./word-hash.js";

/**
 * Which texts have which words, found out in one reading of them all: a program has millions of words, and many names are
 * looked for, those that others lead to among them.
 *
 * Words are known by a hash. Two words may share one, so that a text may be named that does not have the word.
 */
export class WordIndex<T> {
  readonly #holders = new Map<number, T[]>();

  /** @param holder what has the text; each once */
  add(holder: T, text: string): void {
    this.#read(holder, text);
    // `p\u0061y` is `pay`.
    if (/\\[ux\d]/.test(text)) this.#read(holder, withoutEscapes(text));
  }

  /** Adds a declaration of a declaration file, without the names that only declare. */
  addDeclaration(holder: T, text: string): void {
    if (isPlain.test(text)) this.#read(holder, text, true);
    else this.add(holder, withoutDeclaring(text));
  }

  /** @param words all that the holder has; each of them may be there twice */
  addWords(holder: T, words: Iterable<string>): void {
    for (const word of words) this.#addWord(holder, hashOf(word));
  }

  /** What may have a word. */
  having(word: string): readonly T[] {
    return this.#holders.get(hashOf(word)) ?? [];
  }

  #read(holder: T, text: string, isDeclaration = false): void {
    const { length } = text;
    for (let at = 0; at < length; at++) {
      let code = text.charCodeAt(at);
      if (!isPartOfWord(code)) continue;
      const start = at;
      let hash = 0;
      do {
        hash = hashWith(hash, code);
        code = ++at < length ? text.charCodeAt(at) : 0;
      } while (isPartOfWord(code));
      if (isDeclaration && isDeclaring(text, start, at)) continue;
      this.#addWord(holder, hash);
    }
  }

  #addWord(holder: T, hash: number): void {
    const known = this.#holders.get(hash);
    if (!known) this.#holders.set(hash, [holder]);
    // A text has most of its words more than once, and is read at one go.
    else if (known[known.length - 1] !== holder) known.push(holder);
  }
}

const isPartOfWord = (code: number): boolean =>
  code < 128 ? wordCodes[code] === 1 : otherCode.test(String.fromCharCode(code));
// Without escapes, and without letters that only a regular expression knows.
// eslint-disable-next-line no-control-regex
const isPlain = /^[\x00-\x5b\x5d-\x7f]*$/;
// Half of a character that takes two is a part of it.
const otherCode = /[\p{ID_Continue}\ud800-\udfff\u200c\u200d]/u;
