import { push } from "../../push.js";
import { withoutEscapes } from "./escapes.js";
import { isWord, wordFinder, words } from "./word-finder.js";

/** Finds names in texts, however many there are and whatever they are made of. */
export interface NameSearch {
  /** Where the names begin in a text, in no order; an escape may hide one from it: `app.p\u0061y`. */
  readonly places: (text: string) => Iterable<number>;
  /** The same in a text without escapes, with the end of each, and which one it is. */
  readonly spans: (text: string) => Iterable<NameSpan>;
}

export type NameSpan = readonly [start: number, end: number, name: string];

const searches = new WeakMap<ReadonlySet<string>, NameSearch>();

/** The search for a set of names, which is made once. */
export function nameSearch(names: ReadonlySet<string>): NameSearch {
  let search = searches.get(names);
  if (!search) searches.set(names, (search = searchFor(names)));
  return search;
}

/** Whether a text has one of the names, written out or with escapes. */
export function hasName(names: ReadonlySet<string>, text: string): boolean {
  const search = nameSearch(names);
  return isSome(search.places(text)) || (text.includes("\\") && isSome(search.places(withoutEscapes(text))));
}

const isSome = (places: Iterable<number>): boolean => !places[Symbol.iterator]().next().done;

// Above this many, cutting the text into words is cheaper than searching it for each name.
const fewNames = 16;
const numeral =
  /(?<![\w$])(?:0x[\da-f_]+|0b[01_]+|0o[0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?)/gi;

/** Where a name that is no word has its first one, by which it is found: `user` of `user.list`. */
interface Anchored {
  readonly name: string;
  readonly offset: number;
}

/** The names of a set by how they are found. */
interface Kinds {
  /** Those that are words, as nearly all are. */
  readonly words: string[];
  readonly anchored: Map<string, Anchored[]>;
  /** Those that a text is searched for one by one. */
  readonly searched: string[];
  /** Those that are numbers, by their values without a sign. */
  readonly numbers: Map<string, string[]>;
}

function kindsOf(names: ReadonlySet<string>): Kinds {
  const kinds: Kinds = { words: [], anchored: new Map(), searched: [], numbers: new Map() };
  const others: string[] = [];
  for (const name of names) {
    if (isWord(name)) kinds.words.push(name);
    // `t[1]`, `t[0x1]`, `t["1"]` and `t[1.0]` name one member; of `t[-1]` the sign stands apart.
    else if (isNumber(name)) push(kinds.numbers, String(Math.abs(Number(name))), name);
    else others.push(name);
  }
  if (kinds.words.length + others.length <= fewNames)
    return { ...kinds, words: [], searched: [...kinds.words, ...others] };
  for (const name of others) {
    const [first] = name.matchAll(words);
    if (!first) kinds.searched.push(name);
    else push(kinds.anchored, first[0], { name, offset: first.index });
  }
  return kinds;
}

function searchFor(names: ReadonlySet<string>): NameSearch {
  const { words: whole, anchored, searched, numbers } = kindsOf(names);
  const hasWords = whole.length + anchored.size > 0;
  const wordsIn = wordFinder([...whole, ...anchored.keys()]);

  function* spans(text: string): Generator<NameSpan> {
    for (const name of searched) {
      for (let at = text.indexOf(name); at >= 0; at = at < text.length ? text.indexOf(name, at + 1) : -1) {
        yield [at, at + name.length, name];
      }
    }
    if (hasWords) {
      for (const cursor = wordsIn(text); cursor.next();) {
        const word = text.slice(cursor.start, cursor.end);
        if (names.has(word)) yield [cursor.start, cursor.end, word];
        for (const { name, offset } of anchored.get(word) ?? []) {
          const start = cursor.start - offset;
          if (text.startsWith(name, start)) yield [start, start + name.length, name];
        }
      }
    }
    if (numbers.size > 0) {
      for (const { 0: found, index } of text.matchAll(numeral)) {
        for (const name of numbers.get(String(Number(found.replaceAll("_", "")))) ?? [])
          yield [index, index + found.length, name];
      }
    }
  }

  return {
    spans,
    *places(text) {
      for (const [start] of spans(text)) yield start;
    },
  };
}

// `Infinity` is written as any other word is.
export const isNumeric = (name: string): boolean => !isWord(name) && isNumber(name);
const isNumber = (name: string): boolean => String(Number(name)) === name;
