import type { Catalog } from "../catalog.js";
import type { Documented } from "./documented.js";
import type { FeaturesWithStatus } from "./features-with-status.js";
import type { Lock } from "./lock.js";
import type { LockedMember } from "./locked-member.js";
import type { Merged } from "./merged.js";

// A mapped type over `keyof Members` keeps the declarations of the members: hover shows their doc comments and
// go-to-definition finds them while they are locked.
export type LockedMembers<Members, L> = { [Member in keyof Members]: LockedMember<Members[Member], L> };

export type Gates<Api, C extends Catalog> = Exclude<keyof Api, FeaturesWithStatus<C, "accepted">>;
export type AllLocked<Api, C extends Catalog> = Merged<{
  [Flag in Gates<Api, C>]: LockedMembers<Api[Flag], Lock<C, Flag & string>>;
}>;

/** The members of all features but the accepted ones, locked. */
export type Locked<Api, C extends Catalog> = Documented<AllLocked<Api, C>, Api, Gates<Api, C>>;
