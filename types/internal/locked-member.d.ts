import type { IsAny } from "./is-any.js";
import type { IsStrict } from "./is-strict.js";

// In strict programs the types of all members are asked for at once (`Documented`), also of a member that is itself such
// a gated type: `{ parent: App }`. To compare it with anything, TypeScript would need its members, and go in a circle.
// An intersection with `null` or `undefined` it knows without them. What has both may be `unknown`, and is locked as it.
export type StrictlyLocked<T, L> =
  IsAny<T & null> extends true
    ? L
    : [null, undefined] extends [T & null, T & undefined]
      ? L | {} | null | undefined
      : L | (T & null) | (T & undefined);

export type LooselyLocked<T, L> =
  IsAny<T> extends true ? L : unknown extends T ? L | {} | null | undefined : L | (T extends {} ? never : T);

/**
 * The type of a member `T` under the lock `L`.
 *
 * What fits `{}` fits the lock. The rest, `null`, `undefined` and `unknown`, stays beside it, or a receiver with more
 * flags would not fit where fewer are asked. `unknown` is written as the union that it fits, to keep the lock's name.
 */
export type LockedMember<T, L> = IsStrict extends true ? StrictlyLocked<T, L> : LooselyLocked<T, L>;
