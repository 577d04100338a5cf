import type { Catalog } from "./catalog.js";
import type { FeatureNameOf } from "./feature-name-of.js";
import type { FlagsMustBeALiteralTuple } from "./flags-must-be-a-literal-tuple.js";
import type { CheckedFlag, IsFlag } from "./internal/checked-flag.js";
import type { FlagTupleShape } from "./internal/flag-tuple-shape.js";

type AllFlags<F extends readonly unknown[], C extends Catalog> = false extends {
  [I in keyof F]: IsFlag<F[I], C>;
}[number]
  ? false
  : true;

/** Whether `F` is a tuple of known length, each element one flag name of the catalog. */
type IsLiteral<F, C extends Catalog> =
  FlagTupleShape<F> extends "literal" ? (F extends readonly unknown[] ? AllFlags<F, C> : false) : false;

type Checked<F, C extends Catalog> = F extends readonly unknown[]
  ? { readonly [I in keyof F]: CheckedFlag<F[I], C> }
  : never;

/**
 * The type of the parameter or option that takes the flags: `F` itself where it is a literal tuple of flag names,
 * otherwise a type that it does not fit, and whose name says what is wrong. `F` is inferred through it.
 *
 * Proviso's tools find the place where flags are written by this type, whatever the parameter is called.
 *
 * @typeParam F the flags; declare it `const`, so that `["A"]` is a tuple
 * @typeParam C the catalog: `typeof features`
 * @example
 * interface AppOptions<F> {
 *   experimentalFeatureFlags?: LiteralFlagTuple<F, typeof features>;
 * }
 * interface AppConstructor {
 *   new <const F extends FlagTuple<typeof features> = []>(
 *     name: string,
 *     options?: AppOptions<F> & KnownFlags<F>,
 *   ): App<FlagsIn<F, typeof features>>;
 * }
 */
export type LiteralFlagTuple<F, C extends Catalog> =
  IsLiteral<F, C> extends true
    ? F
    : FlagTupleShape<F> extends "literal"
      ? Checked<F, C>
      : FlagsMustBeALiteralTuple;

/**
 * The flag names in a tuple, as a union: what a gated type takes. None where `F` is not a {@link LiteralFlagTuple}.
 *
 * @example
 * type Flags = FlagsIn<readonly ["BLUEPRINTS"], typeof features>; // "BLUEPRINTS"
 */
export type FlagsIn<F, C extends Catalog> =
  IsLiteral<F, C> extends true
    ? F extends readonly unknown[]
      ? // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- it turns a member of an enum into its text
        Extract<`${F[number] & string}`, FeatureNameOf<C>>
      : never
    : never;
