import type { Catalog } from "../catalog.js";
import type { FeatureNameOf } from "../feature-name-of.js";
import type { FlagRemoved } from "../flag-removed.js";
import type { FlagsMustBeALiteralTuple } from "../flags-must-be-a-literal-tuple.js";
import type { IsMissing } from "./is-missing.js";
import type { IsUnion } from "./is-union.js";

/** Whether one element of a tuple is one flag name of the catalog that may be written. */
export type IsFlag<Flag, C extends Catalog> =
  IsUnion<Flag> extends true ? false : [Flag] extends [FeatureNameOf<C>] ? true : false;

/** One element of a tuple as it should be: itself where it is a flag name, else the type that names what is wrong. */
export type CheckedFlag<Flag, C extends Catalog> =
  IsFlag<Flag, C> extends true
    ? Flag
    : IsUnion<Flag> extends true
      ? FlagsMustBeALiteralTuple
      : string extends Flag
        ? FlagsMustBeALiteralTuple
        : IsMissing<C> extends true
          ? never
          : Flag extends keyof C["features"] & string
            ? C["features"][Flag] extends { readonly finalized: infer Version extends string }
              ? FlagRemoved<Flag, Version>
              : never
            : // Written out instead of `FeatureNameOf<C>`: the error then lists the names, and not the catalog.
              {
                [Name in keyof C["features"] & string]: C["features"][Name]["status"] extends "rejected"
                  ? never
                  : Name;
              }[keyof C["features"] & string];
