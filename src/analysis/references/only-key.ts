import { wordCodes } from "./word-hash.js";

/**
 * Whether a text names a variable only where it is declared and where it is a key, as in
 * `for (const key of keys) copy[key] = source[key]`. Then nothing there narrows what it was declared as: that takes a
 * comparison, a `switch`, or a function that asks.
 *
 * Properties of that name do not count, and what cannot be told from the text is taken for a use of another kind.
 */
export function isOnlyKey(name: string, text: string): boolean {
  // An escape in a name (`k\u0065y === other`) hides it from a search of the text.
  if (text.includes("\\u")) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    // Most are a part of another word, which takes no search.
    if (isOfWord(text.charCodeAt(at - 1)) || isOfWord(text.charCodeAt(at + name.length))) continue;
    const before = text.slice(Math.max(at - nearby, 0), at);
    const after = text.slice(at + name.length, at + name.length + nearby);
    const isAnotherWord = endsInWord.test(before) || startsInWord.test(after);
    if (!isAnotherWord && !isKey(before, after) && !isDeclared(before, after) && !isProperty.test(before)) {
      return false;
    }
  }
  return true;
}

// Enough for the words and signs around a name, however it is laid out.
const nearby = 24;

const endsInWord = /[\p{ID_Continue}$\u200c\u200d]$/u;
const startsInWord = /^[\p{ID_Continue}$\u200c\u200d]/u;
const isOfWord = (code: number): boolean => wordCodes[code] === 1;
const isProperty = /\.\s*$/;
const isKey = (before: string, after: string): boolean => /\[\s*$/.test(before) && /^\s*\]/.test(after);
// `const key`, `key =>`, `(key: string`. In `case other === key:` it is compared.
const isDeclared = (before: string, after: string): boolean =>
  /(?:^|[^\w$])(?:const|let|var)\s+$/.test(before) ||
  /^\s*=>/.test(after) ||
  (/[(,{]\s*$/.test(before) && /^\s*\??:/.test(after));
