import type { Declared } from "../causes/declared.js";
import type { Use } from "../surface/usage.js";
import type { Place } from "../surface/export-item.js";

export type MemberKind = "property" | "method" | "accessor";

/** One step from an export into what it is made of. */
export type Step =
  | { readonly kind: "member"; readonly name: string }
  /** What is neither `undefined` nor `null` of it. */
  | { readonly kind: "present" }
  | { readonly kind: "parameter"; readonly index: number; readonly name: string }
  | { readonly kind: "constructor-parameter"; readonly index: number; readonly name: string }
  | { readonly kind: "result" }
  | { readonly kind: "instance" }
  | { readonly kind: "promised" }
  | { readonly kind: "element" }
  /** What a type holds that is not the package's own: the values of a `Map<string, Options>`. */
  | { readonly kind: "held"; readonly of: string; readonly index: number; readonly count: number }
  /** What stands behind any key of a kind. */
  | { readonly kind: "indexed"; readonly key: string }
  /** One of the types of a union: its only list, function or object, or the object with a literal at a key. */
  | { readonly kind: "part"; readonly of: "list" | "function" | "object" }
  | { readonly kind: "variant"; readonly key: string; readonly value: string | number };

/** What is different at one place of an export, seen by who used the older state. */
export type Difference = {
  readonly path: readonly Step[];
  readonly old: Place | undefined;
  readonly new: Place | undefined;
  /** Where what is gone or has come is declared, where `old` and `new` show what it stood in, or stands in. */
  readonly declared?: Declared;
  /** The overload that it is a part of, as it is written, and how far the path leads to what has it. */
  readonly overload?: { readonly text: string; readonly depth: number };
} & Fact;

export type Fact =
  /** `beside` is what a literal has to have beside it, where only such a literal can show it. */
  | { readonly kind: "member-gone"; readonly name: string; readonly beside?: readonly string[] }
  /** A member is gone, and one that is declared alike has come: `to` is its name. */
  | { readonly kind: "member-renamed"; readonly name: string; readonly to: string }
  | { readonly kind: "member-protected"; readonly name: string }
  | { readonly kind: "member-readonly"; readonly name: string }
  | { readonly kind: "member-abstract"; readonly name: string }
  /** A member that users take may be missing. */
  | { readonly kind: "member-optional"; readonly name: string }
  /** A member that users give must be there; `known` are the names they could give before. */
  | { readonly kind: "member-required"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "parameter-required"; readonly count: number; readonly isConstructor: boolean }
  | { readonly kind: "parameter-gone"; readonly count: number; readonly isConstructor: boolean }
  | { readonly kind: "overload-gone" }
  /** The calls of an overload may go to another one; `come` are those that stand before it by now. */
  | { readonly kind: "overload-strayed"; readonly isConstructor: boolean; readonly come: readonly string[] }
  /** A call no longer says what its argument is from then on; `asserted` is nothing for `asserts value`. */
  | {
      readonly kind: "assertion-gone";
      readonly index: number;
      readonly name: string;
      readonly asserted: string | undefined;
    }
  /** Keys that are not known by name can no longer be read, be written, or stand in a literal beside those that are `known`. */
  | {
      readonly kind: "index-gone";
      readonly key: string;
      readonly use: "read" | "written" | "given";
      readonly known: readonly string[];
    }
  /** What can be written to a member: a setter may take more than its getter gives. */
  | {
      readonly kind: "member-written";
      readonly name: string;
      readonly oldType: string;
      readonly newType: string;
    }
  /** It was `any`, which does for everything and takes everything. */
  | { readonly kind: "any-gone"; readonly newType: string; readonly isTaken: boolean }
  /** No signature takes as many type arguments as could be written before. */
  | { readonly kind: "type-arguments"; readonly count: number }
  | { readonly kind: "not-constructible" }
  | { readonly kind: "not-extendable" }
  /** What who extends a class has written in the place of a member gives what is not asked for any more. */
  | {
      readonly kind: "member-override";
      readonly name: string;
      readonly oldType: string;
      readonly newType: string;
      /** Whether the class has members for who extends it. */
      readonly isForHeirs: boolean;
    }
  /** A member of a class is another kind of member to who writes it anew in a class that extends it. */
  | {
      readonly kind: "member-kind";
      readonly name: string;
      readonly was: MemberKind;
      readonly is: MemberKind;
    }
  /** A member was of `this`, what it is taken of, and is not any more. */
  | { readonly kind: "this-type"; readonly name: string }
  /** What is given is no longer read as it is written; `given` says which arguments are all of the type parameter. */
  | {
      readonly kind: "const-gone";
      readonly parameter: string;
      readonly given: readonly boolean[];
      readonly result: string;
    }
  /** What is given is read as it is written, and no longer as what may be changed. */
  | {
      readonly kind: "const-come";
      readonly parameter: string;
      readonly given: readonly string[];
      readonly result: string;
    }
  /** What is given for a type parameter is no longer known as the literal that it is; `given` are the types of parameters. */
  | {
      readonly kind: "literal-gone";
      readonly parameter: string;
      readonly given: readonly string[];
      readonly result: string;
    }
  /** A result that was the same for all calls hangs on what is given; `given` are the types that are asked for by now. */
  | {
      readonly kind: "result-inferred";
      readonly names: readonly string[];
      readonly given: readonly string[];
      readonly result: string;
    }
  /** What a type parameter stands for is no longer found out from all arguments: not from those that are held to it. */
  | {
      readonly kind: "no-infer";
      readonly parameter: string;
      readonly given: readonly { readonly type: string; readonly isHeld: boolean }[];
    }
  /** A function asks for what it is called on. */
  | { readonly kind: "this-asked"; readonly thisType: string; readonly count: number }
  /** A function that is given is no longer called on what it was. */
  | { readonly kind: "this-gone"; readonly thisType: string }
  /** A type parameter stands for something else where it is not written. */
  | {
      readonly kind: "type-default";
      readonly parameter: string;
      readonly oldType: string;
      readonly newType: string;
      /** All type parameters, and what they stood for where they were not written. */
      readonly names: readonly string[];
      readonly before: readonly (string | undefined)[];
      readonly use: Use;
      /** How many arguments a function asks for that has it. */
      readonly count: number;
    }
  | TypeFact<"type-taken">
  | TypeFact<"type-given">
  | {
      readonly kind: "enum-value";
      readonly name: string;
      readonly oldValue: string;
      readonly newValue: string;
    };

interface TypeFact<Kind extends string> {
  readonly kind: Kind;
  readonly oldType: string;
  readonly newType: string;
  /** The older type without the name by which it is known, which may be nobody's but the package's. */
  readonly oldSpelled: string;
}

/** What came, or became wider, and breaks nobody. */
export interface Addition {
  readonly path: readonly Step[];
  readonly name: string;
  readonly new: Place | undefined;
}

/** A member that is on trial in one of the states; without a name it is what the path leads to. */
export interface TrialMember {
  readonly path: readonly Step[];
  readonly name: string | undefined;
  readonly mark: string;
  readonly change: "gone" | "changed" | "accepted" | "marked";
  /** Of what has been accepted, or is behind a flag of an object: whether it fits where it did while it was on trial. */
  readonly fits?: boolean;
  readonly old: Place | undefined;
  readonly new: Place | undefined;
}
