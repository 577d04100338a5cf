import type { Catalog } from "./catalog.js";
import type { FlagRemoved } from "./flag-removed.js";
import type { provisoFlags } from "./internal/flags-key.js";
import type { IsMissing } from "./internal/is-missing.js";

type Written<Feature, Flag> = Feature extends {
  readonly status: "rejected";
  readonly finalized: infer Version extends string;
}
  ? FlagRemoved<Flag & string, Version>
  : true;

/**
 * What the interface extends that a program writes its flags into. Every flag of the catalog may be in it, none is.
 *
 * A library exports one such interface, and marks with `@experimental FLAG` what needs a flag. A program merges the flags
 * that it opts in to into the interface, once for all its files.
 *
 * @typeParam C the catalog: `typeof features`
 * @example
 * // the library
 * export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
 *
 * // the program
 * import "library";
 * declare module "library" {
 *   interface ExperimentalFeatureFlags {
 *     IMAGES: true;
 *   }
 * }
 */
export type FlagsOf<C extends Catalog> = { readonly [provisoFlags]?: C } & (IsMissing<C> extends true
  ? {}
  : {
      readonly [Flag in keyof C["features"] & string]?: Written<C["features"][Flag], Flag>;
    });
