import type { AnalysisContext } from "../program/context.js";
import { perSession } from "../program/per-session.js";

// The compilers name what is declared by a unique symbol after that symbol: `__@iterator@123`. Some put a mark in front
// that cannot be typed, in place of the underscores.
const symbolName = /^[^\w]{0,2}_{0,2}@(?<symbol>.+)@\d+$/s;

/** Whether the name of a member is that of a symbol: `[Symbol.iterator]`. */
export const isSymbolName = (name: string): boolean => name.includes("@") && symbolName.test(name);

const symbolNames = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** The names among others that are those of symbols. A set is searched once: it has thousands of names, and is asked often. */
export function symbolNamesIn(names: ReadonlySet<string>): readonly string[] {
  let found = symbolNames.get(names);
  if (!found) symbolNames.set(names, (found = [...names].filter(isSymbolName)));
  return found;
}

/** Whether one of the names may be that of what the language calls by itself; loops call `next` of an iterator. */
export const mayBeCalledByLanguage = (names: ReadonlySet<string>): boolean =>
  symbolNamesIn(names).length > 0 || names.has("next");

interface WithSymbols {
  readonly symbols: string;
  readonly all: ReadonlySet<string>;
}

// There are thousands of names, which an editor keeps from one keystroke to the next, and few symbols.
const keptWithSymbols = perSession(() => new WeakMap<ReadonlySet<string>, WithSymbols>());

/** Names with more that are those of symbols: the same set as before, as long as these are the same. */
export function withSymbols(
  context: AnalysisContext,
  names: ReadonlySet<string>,
  symbols: readonly string[],
): ReadonlySet<string> {
  if (symbols.length === 0) return names;
  const written = symbols.join("\n");
  const known = keptWithSymbols(context).get(names);
  if (known?.symbols === written) return known.all;
  const all = new Set(names);
  keptWithSymbols(context).set(names, { symbols: written, all });
  for (const symbol of symbols) all.add(symbol);
  symbolNames.set(all, [...new Set([...symbolNamesIn(names), ...symbols])]);
  return all;
}

/** Whether a member is named by a symbol with this name; a symbol of the user's own may have it too. */
export const isNamedAfter = (name: string, symbol: string): boolean =>
  symbolName.exec(name)?.groups?.["symbol"] === symbol;

/**
 * The symbols that names are those of, without those that nothing in a text calls: what is disposed of is declared by `using`.
 */
export function symbolsCalledIn(names: ReadonlySet<string>, text: string): ReadonlySet<string> {
  const symbols = symbolNamesIn(names).map((name) => symbolName.exec(name)?.groups?.["symbol"] ?? "");
  const called = isUsing.test(text) ? symbols : symbols.filter((symbol) => !disposing.has(symbol));
  return new Set(names.has("next") ? [...called, "iterator", "asyncIterator"] : called);
}

const isUsing = /\busing\b/;
const disposing: ReadonlySet<string> = new Set(["dispose", "asyncDispose"]);
const looping: ReadonlySet<string> = new Set(["iterator", "asyncIterator", "hasInstance"]);

/**
 * Where the language may call one of some symbols in a text.
 *
 * @returns nothing where that may be anywhere: of `using a = app, b = app` each variable is a place, far from the word
 */
export function placesOfCalls(symbols: ReadonlySet<string>, text: string): readonly number[] | undefined {
  for (const symbol of disposing) if (symbols.has(symbol)) return undefined;
  for (const symbol of looping)
    if (symbols.has(symbol)) return [...text.matchAll(symbolPlaces)].map(({ index }) => index);
  return [];
}

/** The name of a member as people write it, as far as that can be told from the name alone. */
export function displayName(name: string): string {
  const symbol = symbolName.exec(name)?.groups?.["symbol"];
  return symbol === undefined ? name : `[${symbol}]`;
}

/** Whether a text has something that may refer to a member by a symbol: `for (… of app)`, `[...app]`, `app[own]`. */
export const mayUseSymbols = (text: string): boolean => using.test(text);

const symbolPlaces = /\bof\b|\.\.\.|\[|\byield\b|\binstanceof\b/g;

const using = /\bof\b|\.\.\.|\[|\busing\b|\byield\b|\binstanceof\b/;
