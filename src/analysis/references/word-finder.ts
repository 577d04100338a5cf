import { hashOf, hashWith, wordCodes } from "./word-hash.js";

/** The words of a text, as names are made of them. */
export const words = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;

const wholeWord = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
const wholeAsciiWord = /^[A-Za-z$_][\w$]*$/;
export const isWord = (name: string): boolean => wholeAsciiWord.test(name) || wholeWord.test(name);

/** Goes through the words of a text that may be among those looked for. */
export interface WordCursor {
  readonly start: number;
  readonly end: number;
  /** Goes on to the next one; there may be none. */
  next(): boolean;
}

/**
 * Makes a search for words, however many there are. A program has millions of words, and a regular expression makes an
 * object of each: so a text is read by its characters, and only what has the hash of a word is looked at.
 */
export function wordFinder(lookedFor: Iterable<string>): (text: string) => WordCursor {
  const hashes = hashesOf([...lookedFor]);
  return (text) => (isAscii(text) ? new AsciiCursor(hashes, text) : new UnicodeCursor(text));
}

// eslint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** Where many bits are there for each word, only one of a hundred others is looked at in vain. */
interface Hashes {
  readonly bits: Uint32Array;
  readonly mask: number;
}

function hashesOf(lookedFor: readonly string[]): Hashes {
  let size = 1024;
  while (size < lookedFor.length * 64) size *= 2;
  const bits = new Uint32Array(size / 32);
  for (const each of lookedFor) {
    const bit = spread(hashOf(each)) & (size - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return { bits, mask: size - 1 };
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;

class AsciiCursor implements WordCursor {
  start = 0;
  end = 0;
  readonly #hashes: Hashes;
  readonly #text: string;

  constructor(hashes: Hashes, text: string) {
    this.#hashes = hashes;
    this.#text = text;
  }

  next(): boolean {
    const { bits, mask } = this.#hashes;
    const text = this.#text;
    const { length } = text;
    let at = this.end;
    while (at < length) {
      let code = text.charCodeAt(at);
      if (wordCodes[code] !== 1) {
        at++;
        continue;
      }
      const start = at;
      let hash = 0;
      do {
        hash = hashWith(hash, code);
        at++;
        code = at < length ? text.charCodeAt(at) : 0;
      } while (wordCodes[code] === 1);
      const bit = spread(hash) & mask;
      if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      this.start = start;
      this.end = at;
      return true;
    }
    this.end = length;
    return false;
  }
}

class UnicodeCursor implements WordCursor {
  start = 0;
  end = 0;
  readonly #words = new RegExp(words);
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  next(): boolean {
    const match = this.#words.exec(this.#text);
    if (!match) return false;
    this.start = match.index;
    this.end = match.index + match[0].length;
    return true;
  }
}
