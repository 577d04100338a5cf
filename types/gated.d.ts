import type { Catalog } from "./catalog.js";
import type { CheckedApi } from "./internal/checked-api.js";
import type { Gate, Layered, Locked, Opened } from "./internal/index.js";

/**
 * `Stable`, with the members of an experimental API beside it: open for the features in `Flags`, locked for the others.
 *
 * - `trial`: open with its flag, otherwise {@link OptInRequired};
 * - `accepted`: open;
 * - `rejected`: {@link FeatureRemoved}, whatever the flags.
 *
 * A class needs none of this by hand: where it is written once, with marks, `proviso lock` writes the type. It is for what is
 * no class, and for packages that lock nothing.
 *
 * Say in the doc comment of each experimental member how to opt in: where no tool of Proviso's runs, as in the editor of
 * TypeScript 7, the comment is what people see on hover. TypeScript 7.0 shows it on locked members only where the members
 * of a feature are written out in braces, as below: not of an interface or class that the entry names.
 *
 * @typeParam Stable what everybody may use
 * @typeParam Api one entry a feature, by flag name, holding the members that it opens; an entry that is not in the
 *   catalog is a compile error that names it
 * @typeParam Flags the flag names that are opted in; `any` opens nothing
 * @typeParam C the catalog: `typeof features`
 * @example
 * interface ExperimentalApi {
 *   BLUEPRINTS: { registerBlueprint(blueprint: Blueprint): void };
 * }
 * export type App<Flags extends FeatureName = never> = Gated<StableApp, ExperimentalApi, Flags, typeof features>;
 */
export type Gated<
  Stable,
  Api extends CheckedApi<Api, Stable, keyof C["features"]>,
  Flags,
  C extends Catalog,
> = Stable & {
  readonly "~proviso"?: Gate<Api, C, Flags>;
} & Opened<Api, C, Flags> &
  // Merging is what costs, so all locks are made once a library; what is open lies over them. It stands here twice:
  // what `Layered` has is not compared. Where the flags are not known yet, inside a generic function, all are locked.
  Layered<Opened<Api, C, Flags> & object, Locked<Api, C>>;
