import type { IsAny } from "./is-any.js";
import type { IsNever } from "./is-never.js";
import type { IsUnion } from "./is-union.js";

type HasUnknowable<F extends readonly unknown[]> = true extends {
  [I in keyof F]: IsAny<F[I]> extends true ? true : IsNever<F[I]>;
}[number]
  ? true
  : false;

/**
 * What can be said of flags from their type alone:
 * - `"literal"`: a tuple whose length is known;
 * - `"open"`: not known before run time: an array, a tuple with a rest or optional element, one tuple or another;
 * - `"any"`: `any` or `never`, as the whole or as an element. These fit everywhere, so they must be refused one level up.
 */
export type FlagTupleShape<F> =
  IsAny<F> extends true
    ? "any"
    : IsNever<F> extends true
      ? "any"
      : IsUnion<F> extends true
        ? "open"
        : F extends readonly unknown[]
          ? HasUnknowable<F> extends true
            ? "any"
            : number extends F["length"]
              ? "open"
              : IsUnion<F["length"]> extends true
                ? "open"
                : "literal"
          : "open";
