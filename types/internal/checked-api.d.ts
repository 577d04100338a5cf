import type { IsAny } from "./is-any.js";

/** What the error names where an entry of an experimental API is a flag that its catalog does not list. */
export interface NotInCatalog<Flag> {
  readonly flag: Flag;
  readonly "is not in the catalog": never;
}

/** What the error names where a member of an experimental API is stable as well, and so is open for everybody. */
export interface StableAsWell<Member> {
  readonly member: Member;
  readonly "take it out of the stable members": never;
}

/** What the error names where a stable member returns the member of an experimental API, and so opens it for everybody. */
export interface ReturnedBy<StableMember> {
  readonly "stable member": StableMember;
  readonly "returns a type that has this member open": never;
}

// An index signature reaches every name, and declares none.
type DeclaredKeys<T> = keyof {
  [
    Key in keyof T as string extends Key
      ? never
      : number extends Key
        ? never
        : symbol extends Key
          ? never
          : Key
  ]: unknown;
};

type Returned<T> = T extends (...args: never) => infer R ? Awaited<R> : never;

// What a stable member opens: all members of the class that it was taken from, where it returns `this`. What is gated by
// itself has them locked.
type OpenedBy<Stable, Result> =
  IsAny<Result> extends true
    ? never
    : [keyof Stable] extends [keyof Result]
      ? ["~proviso"] extends [keyof Result]
        ? never
        : keyof Result
      : never;

// Which stable members open which others.
type Openings<Stable> = { [Key in keyof Stable]-?: OpenedBy<Stable, Returned<Stable[Key]>> };

// Nothing but `never` refuses `any`.
type Refused<T, Why> = IsAny<T> extends true ? never : Why;

// `never` where `Keys` has the key. Where `Stable` is generic, and so it cannot be known, TypeScript asks what it would be
// for `any`, and is told that the key is absent: so nothing is refused.
type Absent<Key, Keys> = [Key] extends [Exclude<Key, Keys>] ? true : never;

type CheckedMembers<Members, Stable> = {
  [Member in keyof Members]: [Absent<Member, DeclaredKeys<Stable>>] extends [never]
    ? Refused<Members[Member], StableAsWell<Member>>
    : [Absent<Member, Openings<Stable>[keyof Stable]>] extends [never]
      ? Refused<
          Members[Member],
          // Written out: an alias would be printed by its name.
          ReturnedBy<
            { [Key in keyof Stable]-?: Member extends Openings<Stable>[Key] ? Key : never }[keyof Stable]
          >
        >
      : unknown;
};

/**
 * The constraint on an experimental API: each entry is a flag name of the catalog, and holds no member that is open
 * without the flag.
 */
export type CheckedApi<Api, Stable, FlagName> = {
  [Flag in keyof Api]: Flag extends FlagName ? CheckedMembers<Api[Flag], Stable> : NotInCatalog<Flag>;
};
