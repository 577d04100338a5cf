import type { IsAny } from "./is-any.js";
import type { Merged } from "./merged.js";
import type { Spared } from "./spared.js";

// Only type literals fit an index signature that they do not have. Of a method of a class TypeScript 7 would show
// nothing at all: it takes the member for a method, and writes the signatures, of which a lock has none.
export type Declared<Members> = Members extends Record<symbol, unknown> ? Members : unknown;

// No type, under each name: so it takes the types of the declared members away.
export type Nothing<Members> = { [Member in keyof Members]-?: never };

export type Declarations<Api, Flag extends keyof Api> = Merged<{
  [F in Flag]: IsAny<Api[F]> extends true ? unknown : Declared<Api[F]> & Nothing<Api[F]>;
}>;

/**
 * The locked members `All` of the features `Flag`, with the doc comments of their declarations. What is put in place of
 * a gated type need not have them.
 *
 * TypeScript 7.0 shows no doc comments of mapped members, as `All` has them, but those of a union. So this is the union
 * of the lock with the declared member, whose type has been taken away: the type is the lock, the comment is the member's.
 * An index signature would hide the names, and so there the members stay as they are; without `strictNullChecks` they do
 * too, because the types of the union would be in a circle.
 */
export type Documented<All, Api, Flag extends keyof Api> = string extends keyof All
  ? All & object
  : Spared<All, All | Declarations<Api, Flag>>;
