import type { Catalog } from "./catalog.js";
import type { FeatureNameOf } from "./feature-name-of.js";

/**
 * The constraint on a type parameter that takes flags. It lets every string in, for {@link LiteralFlagTuple} to say
 * what is wrong with it, and has the editor complete the flag names. The empty tuple in it has TypeScript infer a tuple,
 * also where the type parameter is not declared `const`. Only of rest parameters it does not.
 *
 * @example
 * new <const F extends FlagTuple<typeof features> = []>(options: { flags: LiteralFlagTuple<F, typeof features> }): App<F>
 */
export type FlagTuple<C extends Catalog> =
  readonly (FeatureNameOf<C> | (string & Record<never, never>))[] | readonly [];
