import { withoutEscapes } from "./escapes.js";
import type { GatedNames } from "./gated-names.js";
import { hasName, nameSearch, type NameSpan } from "./name-search.js";
import { isSomeIn } from "./sorted-places.js";
import { mayUseSymbols, placesOfCalls, symbolNamesIn, symbolsCalledIn } from "./symbol-names.js";

/** Whether a text may have one of the names; never wrong when it says no. */
export function hasNameOf(names: GatedNames, text: string): boolean {
  if (names === "unknown") return true;
  if (names.size === 0) return false;
  return hasName(names, text) || (hasSymbols(names) && mayUseSymbols(text));
}

const hasSymbols = (names: ReadonlySet<string>): boolean => symbolNamesIn(names).length > 0;

/**
 * Whether a text has one of the names as a key that another file may use: `app[KEY]`. It may stand there in quotes, as a
 * number, with escapes, or be put together: `${verb}Batch`.
 */
export function hasKeyOf(names: GatedNames, text: string): boolean {
  // A unique symbol has a name of its own in each file.
  if (names === "unknown" || hasSymbols(names)) return true;
  if (names.size === 0) return false;
  return hasQuoted(names, text) || isMadeIn(names, text);
}

/** The same, but for what is put together. */
export function hasQuoted(names: ReadonlySet<string>, text: string): boolean {
  if (names.size === 0) return false;
  return isQuotedIn(names, text) || (text.includes("\\") && isQuotedIn(names, withoutEscapes(text)));
}

function isQuotedIn(names: ReadonlySet<string>, text: string): boolean {
  for (const span of nameSearch(names).spans(text)) if (isQuotedAt(text, span)) return true;
  return false;
}

/** Whether what is found in a text is a key: it is in quotes, or a number. */
export function isQuotedAt(text: string, [start, end]: NameSpan): boolean {
  return (isQuote(text[start - 1]) && isQuote(text[end])) || isDigit.test(text.slice(start, start + 1));
}

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && "\"'`".includes(character);
const isDigit = /[\d.]/;

function isMadeIn(names: ReadonlySet<string>, text: string): boolean {
  if (!text.includes("${")) return false;
  for (const [, start = "", end = "", isConst] of text.matchAll(template)) {
    if (start === "" && end === "" && isConst === undefined) continue;
    for (const name of names) if (name.startsWith(start) && name.endsWith(end)) return true;
  }
  return false;
}

// Its first and its last part. `${a}${b}` without either may be any text at all, and is only a key as a constant.
const template = /`([^`$\\]*)\$\{[^`]*\}([^`}\\]*)`(\s*as\s+const\b)?/g;

/** Whether a piece of a text, from `start` to `end`, can refer to one of the names; never wrong when it says no. */
export type MayReferIn = (start: number, end: number) => boolean;

/** What else than a name by itself may refer to something, and what is known already. */
export interface SoughtPlaces {
  /** Whether something like `app[key]` may stand for one. */
  readonly mayHaveKeys?: () => boolean;
  /** Whether something like `pluck(app, key)` may, too. */
  readonly mayHandKeys?: boolean;
  /** The same names, with those that are named by symbols. */
  readonly withSymbols?: GatedNames;
  /** Where the names by themselves begin, if that is known. */
  readonly places?: Iterable<number>;
}

/** Finds the places of the names in a text, so that only those parts of its tree need to be looked at that have one. */
export function namePlaces(
  names: GatedNames,
  text: string,
  { mayHaveKeys = () => true, mayHandKeys = true, withSymbols = names, places: known }: SoughtPlaces = {},
): MayReferIn {
  if (names === "unknown" || withSymbols === "unknown" || names.has("")) return () => true;
  const called = placesOfCalls(symbolsCalledIn(withSymbols, text), text);
  if (!called) return () => true;
  // `app[Symbol.iterator]`
  const isKeyed = mayNameByVariable(text) && (hasSymbols(withSymbols) || mayHaveKeys());
  const places = [...(known ?? nameSearch(names).places(text)), ...called];
  if (isKeyed) places.push(...placesByVariable(text, mayHandKeys));
  // An escape in a name (`app.regist\u0065r`) hides it from a search of the text.
  if (text.includes("\\")) for (const { index } of text.matchAll(/\\/g)) places.push(index);
  const sorted = Int32Array.from(places).sort();
  return (start, end) => isSomeIn(sorted, start, end);
}

/** Finds the places of `App & Extra`, where `Extra` may have one of the names, in a text that has one. */
export function intersectionPlaces(names: GatedNames, text: string): MayReferIn {
  if (!text.includes("&") || !hasNameOf(names, text)) return () => false;
  const places = [...text.matchAll(intersection)].map(({ index }) => index);
  return (start, end) => isSomeIn(places, start, end);
}

const intersection = /(?<!&)&(?![&=])/g;

/** Whether a text has something like `app[key]`: the name is that of a constant, and stands elsewhere. */
export const hasAccessByVariable = (text: string): boolean => accessByVariable(text, 0) >= 0;

/** The same, or something like `pluck(app, key)`. */
export const mayNameByVariable = (text: string): boolean =>
  hasAccessByVariable(text) || argumentByName.test(text);

function placesByVariable(text: string, mayHandKeys: boolean): number[] {
  const places: number[] = [];
  if (mayHandKeys) for (const { index } of text.matchAll(argumentsByName)) places.push(index);
  for (let at = accessByVariable(text, 0); at >= 0; at = accessByVariable(text, at + 1)) places.push(at);
  // `Options[typeof key]`: it is the key that is looked at, and that stands behind the bracket.
  for (const { index } of text.matchAll(/\btypeof\b/g)) places.push(index);
  return places;
}

function accessByVariable(text: string, from: number): number {
  for (let at = text.indexOf("[", from); at >= 0; at = text.indexOf("[", at + 1)) {
    noVariable.lastIndex = at + 1;
    if (!noVariable.test(text)) return at;
  }
  return -1;
}

// `(app, …)`, `, KEYS.title)`, `, ...KEYS)`, `, keyOf())`, `, KEY as Key)`
const argumentByName =
  /[(,]\s*(?:\.{3}\s*)?[\p{ID_Start}$_][\p{ID_Continue}$.]*(?:\s*\(\s*\))?\s*(?:as\b|[,)])/u;
const argumentsByName = new RegExp(argumentByName, "gu");

// `[]`, `[...list]`, `[{ … }]`, `[[…]]`, and a string or number by itself or as the first of a list.
const noVariable = /\s*(?:[\].{[]|(?:"[^"\\\n]*"|'[^'\\\n]*'|`[^`\\$]*`|\d[\w.]*)\s*[\],])/y;
