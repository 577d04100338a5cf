import type { IsStrict } from "./is-strict.js";
import type { Layered } from "./layered.js";

// In a union with it, a member may be missing from what is to fit the union, and yet is no `undefined` where it is read:
// TypeScript takes the member for one of this type too. Nor can the member be assigned to.
export type NeedNotBeThere = Readonly<Record<string, never>>;

// An index signature of texts says nothing of symbols, so these may be missing: where one is used, the compiler says
// beside the lock that it may be `undefined`.
export type OfSymbols<Members> = { readonly [Member in keyof Members as Member & symbol]?: Members[Member] };

/**
 * `Members`, to be read and not to be asked for: what is put in place of the whole, as a test does with
 * `const fake: App = { … }`, need not have them.
 *
 * Without `strictNullChecks`, an optional member is no `undefined` anyway.
 */
export type Spared<Members, Shown = Members> = IsStrict extends true
  ? Layered<(Shown | NeedNotBeThere) & object, OfSymbols<Members>>
  : { readonly [Member in keyof Members]?: Members[Member] };
