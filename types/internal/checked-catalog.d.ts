import type { Catalog } from "../catalog.js";
import type { FinalizedFeature, TrialFeature } from "../feature.js";
import type { IsMissing } from "./is-missing.js";
import type { IsUnion } from "./is-union.js";

/** What the error names where an address is not one, such as `"example.com"`. */
export interface NotAnAddress {
  readonly "write an address out: https://…": never;
}

/** What the error names where a version is not one, such as `"banana"`. */
export interface NotAVersion {
  readonly 'write a version out: "1.7.0"': never;
}

/** What the error names where a text for people is empty, or not written out. */
export interface NotWrittenOut {
  readonly "write the text out": never;
}

/** What the error names where a catalog has a key that says nothing: a misspelt one. */
export interface NotAKey<Key> {
  readonly key: Key;
  readonly "is none that a catalog has": never;
}

type Version = `${bigint}.${bigint}.${bigint}`;
type Address = `${"http" | "https"}://${string}`;

type CheckedText<Text, Shape, Wrong> =
  IsUnion<Text> extends true ? Wrong : [Text] extends [Shape | undefined] ? unknown : Wrong;

// Only literals fit a template; a text that is known at run time alone does not.
type CheckedEntry<Key, Value> = Key extends "docs" | "issueTracker"
  ? CheckedText<Value, Address, NotAnAddress>
  : Key extends "added" | "finalized"
    ? CheckedText<Value, Version | `${Version}${"-" | "+"}${string}`, NotAVersion>
    : Key extends "title" | "optIn"
      ? string extends Value
        ? NotWrittenOut
        : CheckedText<Value, Exclude<Value, "">, NotWrittenOut>
      : unknown;

type CheckedEntries<Entries, Known> = {
  readonly [Key in keyof Entries]: Key extends Known ? CheckedEntry<Key, Entries[Key]> : NotAKey<Key>;
};

type CheckedFeatures<Features> = {
  readonly [Flag in keyof Features]: CheckedEntries<
    Features[Flag],
    keyof TrialFeature | keyof FinalizedFeature
  >;
};

/**
 * What a catalog must fit, beyond the type {@link Catalog}: its texts are literals, its addresses and versions are such,
 * and it has no other keys. What is wrong is an error at the entry, that names it.
 *
 * Of a catalog that does not fit {@link Catalog} TypeScript infers nothing, and says by itself what is wrong.
 */
export type CheckedCatalog<C extends Catalog> =
  IsMissing<C> extends true
    ? unknown
    : string extends keyof C["features"]
      ? unknown
      : CheckedEntries<Omit<C, "features">, keyof Catalog> & {
          readonly features: CheckedFeatures<C["features"]>;
        };
