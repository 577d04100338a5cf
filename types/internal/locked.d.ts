import type { Catalog } from "../catalog.js";
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

/**
 * The members of all features but the accepted ones, locked. `object` is in it where there are none; it adds nothing to
 * the others.
 */
export type Locked<Api, C extends Catalog> = AllLocked<Api, C> & object;
