import type { Catalog } from "../catalog.js";
import type { FeaturesWithStatus } from "./features-with-status.js";
import type { IsAny } from "./is-any.js";
import type { Lock } from "./lock.js";
import type { UnionToIntersection } from "./union-to-intersection.js";

// A mapped type over `keyof Members` keeps the declarations of the members: hover shows their doc comments and
// go-to-definition finds them while they are locked.
type LockedMembers<Members, L> = { [Member in keyof Members]: L };
type LockedFeatures<Api, C extends Catalog> = { [Flag in keyof Api]: LockedMembers<Api[Flag], Lock<C, Flag & string>> };
type Gates<Api, C extends Catalog> = Exclude<keyof Api, FeaturesWithStatus<C, "accepted">>;
type AllLocked<Api, C extends Catalog> = UnionToIntersection<LockedFeatures<Api, C>[Gates<Api, C>]>;

// A rejected flag opens nothing, even where a type argument smuggles it in.
type LockedWithout<Api, C extends Catalog, Flags> =
  IsAny<Flags> extends true
    ? AllLocked<Api, C>
    : unknown extends Flags
      ? // eslint-disable-next-line @typescript-eslint/no-explicit-any -- `any` leaves the other branch as the constraint
        any
      : UnionToIntersection<
          LockedFeatures<Api, C>[Exclude<Gates<Api, C>, Exclude<Flags, FeaturesWithStatus<C, "rejected">>>]
        >;

/**
 * The locked members of all features that `Flags` leaves out.
 *
 * Inside a generic function `Flags` is not known yet, and the condition stays open. TypeScript then looks at what its
 * two ends have in common: the first, in which nothing is known of `Known`, is `any`, and so counts for nothing; what
 * is left is every member locked. So `app.registerBlueprint()` on an `App<F>` has the same error as on an `App`, and an
 * `App<F>` fits where an `App` is asked. Without it, the members would just be missing.
 */
export type Locked<Api, C extends Catalog, Flags> = [Flags] extends [infer Known]
  ? LockedWithout<Api, C, Known>
  : AllLocked<Api, C>;
