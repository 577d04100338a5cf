import type { Catalog } from "../catalog.js";
import type { Asked } from "./asked.js";
import type { FeaturesWithStatus } from "./features-with-status.js";
import type { IsAny } from "./is-any.js";
import type { Lock } from "./lock.js";
import type { Merged } from "./merged.js";

// A mapped type over `keyof Members` keeps the declarations of the members: hover shows their doc comments and
// go-to-definition finds them while they are locked.
type LockedMembers<Members, L> = { [Member in keyof Members]: LockedMember<Members[Member], L> };

// What fits `{}` fits the lock. The rest, `null`, `undefined` and `unknown`, stays beside it, or a receiver with more
// flags would not fit where fewer are asked. `unknown` is written as the union that it fits, to keep the lock's name.
type LockedMember<T, L> =
  IsAny<T> extends true ? L : unknown extends T ? L | {} | null | undefined : L | (T extends {} ? never : T);

type Gates<Api, C extends Catalog> = Exclude<keyof Api, FeaturesWithStatus<C, "accepted">>;
type AllLocked<Api, C extends Catalog> = Merged<{
  [Flag in Gates<Api, C>]: LockedMembers<Api[Flag], Lock<C, Flag & string>>;
}>;

type NamesOf<Members> = Members extends unknown ? keyof Members : never;

// Merging is what costs, so it is done once a library, and each gated type leaves out what it has opened. `Pick` keeps the declarations. Where a feature has an index signature, the
// names are lost, and the locks stay beside the opened members, which work all the same.
type Without<All, Names> = [Names] extends [never]
  ? All
  : string extends keyof All | Names
    ? All
    : Pick<All, Exclude<keyof All, Names>>;

type LockedWithout<Api, C extends Catalog, Flags> = Without<
  AllLocked<Api, C>,
  NamesOf<Api[Asked<C, Flags> & keyof Api]>
>;

/**
 * The locked members of all features that `Flags` leaves out.
 *
 * Inside a generic function `Flags` is not known yet, and the condition stays open. TypeScript then looks at what its
 * two ends have in common: the first, in which nothing has been inferred and so `One` is `unknown`, is `any`, and so
 * counts for nothing; what is left is every member locked. So `app.registerBlueprint()` on an `App<F>` has the same
 * error as on an `App`, and an `App<F>` fits where an `App` is asked. Without it, the members would just be missing.
 */
export type Locked<Api, C extends Catalog, Flags> = [Flags, 1] extends [infer Known, infer One]
  ? unknown extends One
    ? any
    : LockedWithout<Api, C, Known>
  : AllLocked<Api, C>;
