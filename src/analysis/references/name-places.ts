import type { GatedNames } from "./gated-names.js";

/** Whether a text may have one of the names; never wrong when it says no. */
export function hasNameOf(names: GatedNames, text: string): boolean {
  if (names === "unknown") return true;
  if (names.size === 0) return false;
  // An escape in a name (`app.regist\u0065r`) hides it from a search of the text.
  if (text.includes("\\u")) return true;
  if (names.size <= fewNames) {
    for (const name of names) if (text.includes(name)) return true;
    return false;
  }
  for (const [word] of text.matchAll(identifier)) if (names.has(word)) return true;
  return false;
}

/** Whether a text has one of the names in quotes, so that another file may have it as a key: `app[KEY]`. */
export function hasKeyOf(names: GatedNames, text: string): boolean {
  if (names === "unknown") return true;
  if (names.size > fewNames) {
    for (const { groups } of text.matchAll(quotedWord)) if (names.has(groups?.["word"] ?? "")) return true;
    return false;
  }
  return [...names].some((name) =>
    placesOf(name, text).some((at) => isQuote(text[at - 1]) && isQuote(text[at + name.length])),
  );
}

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && "\"'`".includes(character);

/** Whether a piece of a text, from `start` to `end`, can refer to one of the names; never wrong when it says no. */
export type MayReferIn = (start: number, end: number) => boolean;

/** Finds the places of the names in a text, so that only those parts of its tree need to be looked at that have one. */
export function namePlaces(names: GatedNames, text: string): MayReferIn {
  // An escape in a name (`app.regist\u0065r`) hides it from a search of the text.
  if (names === "unknown" || names.has("") || text.includes("\\u")) return () => true;
  const places = accessesByVariable(text);
  if (names.size <= fewNames) for (const name of names) places.push(...placesOf(name, text));
  else for (const { 0: word, index } of text.matchAll(identifier)) if (names.has(word)) places.push(index);
  const sorted = Int32Array.from(places).sort();
  return (start, end) => (sorted[firstFrom(sorted, start)] ?? Infinity) < end;
}

// Above this many, cutting the text into words is cheaper than searching it for each name.
const fewNames = 16;
const identifier = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
const quotedWord = /["'`](?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)(?=["'`])/gu;

/** Whether a text has something like `app[key]`: the name is that of a constant, and stands elsewhere. */
export const hasAccessByVariable = (text: string): boolean => accessByVariable(text, 0) >= 0;

function accessesByVariable(text: string): number[] {
  const places: number[] = [];
  for (let at = accessByVariable(text, 0); at >= 0; at = accessByVariable(text, at + 1)) places.push(at);
  return places;
}

function accessByVariable(text: string, from: number): number {
  for (let at = text.indexOf("[", from); at >= 0; at = text.indexOf("[", at + 1)) {
    let next = at + 1;
    while (text.charCodeAt(next) <= space) next++;
    if (!noVariable.includes(text.charAt(next))) return at;
  }
  return -1;
}

const space = 32;
const noVariable = "]\"'`.{[0123456789";

function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}

/** The number of the first place that is not before `start`. */
function firstFrom(sorted: Int32Array, start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
