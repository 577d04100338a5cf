/** What became of one mark. */
export interface Outcome {
  readonly path: string;
  /** Where the name of what is marked stands. */
  readonly at: number;
  /** As people write it: `App.registerBlueprint`. */
  readonly name: string;
  readonly result:
    | { readonly kind: "locked" }
    /** Its feature has been accepted: it needs no lock. */
    | { readonly kind: "open" }
    /** It was locked before. */
    | { readonly kind: "done" }
    /** Nobody outside can refer to it. */
    | { readonly kind: "unreachable"; readonly why: "private" | "not-exported" }
    | Left;
}

/** A mark that stays a mark. */
export interface Left {
  readonly kind: "left";
  readonly why: LeftReason;
}

export type LeftReason =
  | { readonly code: "flag-missing"; readonly tag: string }
  | { readonly code: "flag-unknown"; readonly flag: string }
  /** It has no export that could be locked. */
  | { readonly code: "global" }
  /** Another declaration of the same name is not marked. */
  | { readonly code: "merged"; readonly place: string }
  /** It is declared in several blocks, each of which exports by itself. */
  | { readonly code: "several-blocks" }
  /** It is a re-export of what another package declares, whose types are not this one's to write. */
  | { readonly code: "not-declared" }
  /** The compiler writes the values of its members where they are used. */
  | { readonly code: "const-enum" }
  | { readonly code: "several-flags" }
  /** It is an export of something that has a lock already, by itself or for another export, and can have one. */
  | { readonly code: "other-flags" }
  /** Another overload, which stays open, takes the calls that a lock on this one refuses. */
  | { readonly code: "falls-through"; readonly to: string }
  /** Every property of the type has to fit it. */
  | { readonly code: "index-signature" }
  /** The tools cannot tell its uses from those of the other elements. */
  | { readonly code: "tuple-member" }
  /** What types the compiler infers for it, and what the package itself gives, would be refused as well. */
  | { readonly code: "type-parameter" }
  /** A property that would not fit the lock, in a class or interface that extends or implements this one. */
  | { readonly code: "overridden"; readonly by: string }
  | { readonly code: "overrides"; readonly what: string }
  /** Other files of the package import it, and `export =` can have nothing beside it. */
  | { readonly code: "export-equals" }
  /** It is a member of a class whose objects have flags of their own, by which it cannot be told apart. */
  | { readonly code: "object-flags"; readonly why: ObjectFlagsReason }
  /** The type of the name is used in `typeof` of a member, or the like. */
  | { readonly code: "unsupported"; readonly what: string };

export type ObjectFlagsReason =
  /** About the member. */
  | "several-flags"
  | "overloads"
  | "protected"
  /** About its class. */
  | "constructor"
  | "inherited-constructor"
  | "static"
  | "abstract"
  | "merged"
  | "unnamed"
  | "namespace"
  | "export-equals"
  | "flags-in-members"
  | "toolkit";

export const left = (why: LeftReason): Left => ({ kind: "left", why });
