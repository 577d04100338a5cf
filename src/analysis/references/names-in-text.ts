import { withoutEscapes } from "./escapes.js";
import type { GatedNames } from "./gated-names.js";
import { isQuotedAt } from "./name-places.js";
import { nameSearch, type NameSpan } from "./name-search.js";

/** Which of some names a text has: it is read once for all of them, and asked about one set of them after the other. */
export interface NamesInText {
  /** Whether the text may have one of these; never wrong when it says no. */
  readonly has: (names: GatedNames) => boolean;
  /** Whether it has one of them as a key: in quotes, or as a number. */
  readonly hasQuoted: (names: ReadonlySet<string>) => boolean;
  /** Where they begin; an escape may hide one. */
  readonly placesOf: (names: ReadonlySet<string>) => readonly number[];
}

// The last text that was read for each set: several rules ask of one file, one after the other.
const read = new WeakMap<ReadonlySet<string>, NamesInText & { readonly text: string }>();

/** @param all all names that the text will be asked about */
export function namesInText(all: ReadonlySet<string>, text: string): NamesInText {
  const known = read.get(all);
  if (known?.text === text) return known;
  const found = { text, ...readNames(all, text) };
  read.set(all, found);
  return found;
}

function readNames(all: ReadonlySet<string>, text: string): NamesInText {
  const { spans } = nameSearch(all);
  const written = [...spans(text)];
  const plain = text.includes("\\") ? withoutEscapes(text) : text;
  const spelledOut = plain === text ? written : [...spans(plain)];
  const present = new Set([...written, ...spelledOut].map(([, , name]) => name));
  const isQuotedIn = (where: string, found: readonly NameSpan[], names: ReadonlySet<string>): boolean =>
    found.some((span) => names.has(span[2]) && isQuotedAt(where, span));
  return {
    has(names) {
      if (names === "unknown") return true;
      for (const name of present) if (names.has(name)) return true;
      return false;
    },
    hasQuoted: (names) => isQuotedIn(text, written, names) || isQuotedIn(plain, spelledOut, names),
    placesOf: (names) => written.flatMap(([start, , name]) => (names.has(name) ? start : [])),
  };
}
