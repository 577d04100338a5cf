import type { IsAny } from "./is-any.js";
import type { IsStrict } from "./is-strict.js";
import type { Layered } from "./layered.js";
import type { Merged } from "./merged.js";

// Only type literals fit an index signature that they do not have. Of a method of a class TypeScript 7 would show
// nothing at all: it takes the member for a method, and writes the signatures, of which a lock has none.
type Declared<Members> = Members extends Record<symbol, unknown> ? Members : unknown;

// No type, under each name: so it takes the types of the declared members away.
type Nothing<Members> = { [Member in keyof Members]-?: never };

type Declarations<Api, Flag extends keyof Api> = Merged<{
  [F in Flag]: IsAny<Api[F]> extends true ? unknown : Declared<Api[F]> & Nothing<Api[F]>;
}>;

/**
 * The locked members `All` of the features `Flag`, with the doc comments of their declarations.
 *
 * TypeScript 7.0 shows no doc comments of mapped members, as `All` has them, but those of a union. So this is the union
 * of the lock with the declared member, whose type has been taken away: the type is the lock, the comment is the member's.
 * An index signature would hide the names, and without `strictNullChecks` the types would be in a circle: there the
 * members stay as they are.
 */
export type Documented<All, Api, Flag extends keyof Api> = IsStrict extends true
  ? string extends keyof All
    ? All & object
    : Layered<(All | Declarations<Api, Flag>) & object, object>
  : All & object;
