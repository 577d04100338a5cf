import type { DroppedMark } from "../lock/dropped/dropped-marks.js";
import type { LeftReason, ObjectFlagsReason } from "../lock/outcome.js";

/** How many marks became what. */
export interface LockCounts {
  readonly locked: number;
  /** Locked by a run before. */
  readonly done: number;
  readonly open: number;
  readonly unreachable: number;
  readonly left: number;
}

/** A mark that could not be made a lock. */
export interface LeftMark {
  readonly place: string;
  readonly name: string;
  readonly why: LeftReason;
}

/** Says in one line what became of the marks of a package. */
export function lockSummary({ locked, done, open, unreachable, left }: LockCounts, files: number): string {
  const total = locked + done + open + unreachable + left;
  if (total === 0)
    return "These declarations have no marks: write @experimental FLAG before what is on trial, and build again.\n";
  const parts = [
    count(locked, "locked"),
    count(done, "locked already"),
    count(open, "open, because accepted"),
    count(unreachable, "out of reach"),
    count(left, "not locked"),
  ].filter((part) => part !== "");
  return `${total} ${total === 1 ? "mark" : "marks"}: ${parts.join(", ")}. ${changed(files)}\n`;
}

const count = (number: number, what: string): string => (number > 0 ? `${number} ${what}` : "");
const changed = (files: number): string =>
  files === 0 ? "Nothing changes." : files === 1 ? "1 file changes." : `${files} files change.`;

/** Says of one mark why it stays one, and what its author can do. */
export function leftMessage({ place, name, why }: LeftMark): string {
  return `${place}: '${name}' is marked and not locked: ${reason(why)}.\n`;
}

/** Says of one mark of the sources that the declarations do not have it, and what its author can do. */
export function droppedMessage({
  place,
  name,
  kind,
}: Pick<DroppedMark, "name" | "kind"> & { readonly place: string }): string {
  return `${place}: '${name}' is marked, and its declaration is not: the build has dropped the comment; ${mend[kind]}.\n`;
}

const mend = {
  module: "mark each declaration of the module",
  export: "mark what is declared in place of the export",
  declaration: "have the build keep comments, or mark what it stands in",
} as const;

function reason(why: LeftReason): string {
  switch (why.code) {
    case "flag-missing":
      return `its @${why.tag} names no flag of the catalog; write @${why.tag} FLAG`;
    case "flag-unknown":
      return `the catalog has no feature '${why.flag}'; add it, or name another one`;
    case "global":
      return "it is global, and only what is exported can be locked by its type; export it from a module";
    case "merged":
      return "another declaration of this name has no such mark; mark all of them";
    case "several-blocks":
      return "it is declared in several blocks of a namespace or module; declare it in one";
    case "not-declared":
      return "another package declares it, whose types a lock does not change; mark it there";
    case "const-enum":
      return "the compiler writes the values of a const enum where they are used; make it an enum";
    case "several-flags":
      return "its members need more than three different flags; split it";
    case "other-flags":
      return "what it names asks for other flags itself, or under another name; name the same ones";
    case "falls-through":
      return `what it takes goes on to '${why.to}', which has no such mark; mark that too`;
    case "index-signature":
      return "every property of its type has to fit it; mark the type instead";
    case "tuple-member":
      return "an element of a tuple has no name that tells its uses from those of the others; mark the type instead";
    case "type-parameter":
      return "a lock would refuse the types that are inferred for it, too; the tools find those that are written";
    case "overridden":
      return `'${why.by}' would not fit it; mark that too`;
    case "overrides":
      return `it would not fit '${why.what}'; mark that too`;
    case "export-equals":
      return "other files of the package import it by 'export =', which can export nothing else; use 'export default' or named exports";
    case "object-flags":
      return objectFlags(why.why);
    case "unsupported":
      return `${why.what} has no type that could be locked`;
  }
}

function objectFlags(why: ObjectFlagsReason): string {
  switch (why) {
    case "several-flags":
      return "an object opens it by one flag; name one";
    case "overloads":
      return "not all of its overloads and accessors name the same flag; mark all of them";
    case "protected":
      return "a protected member cannot be put behind flags of an object; make it public";
    case "constructor":
      return "flags of an object need a public constructor, which needs no flag itself";
    case "inherited-constructor":
      return "its class inherits the constructor, and so the way that flags are given; declare a constructor in it";
    case "static":
      return "its class has protected static members beside flags of an object; make them public or private";
    case "abstract":
      return "an abstract class has no objects that could have flags; mark the classes that extend it";
    case "merged":
      return "its class is merged with another declaration; put the members of both into the class";
    case "unnamed":
      return "its class has no name; give it one";
    case "namespace":
      return "its class stands in a namespace; export it from the module itself";
    case "export-equals":
      return "its class is in a module with 'export =', which can export nothing else; use 'export default' or named exports";
    case "flags-in-members":
      return "other members of its class have the type parameter of the flags in their types; write 'this' in its place";
    case "toolkit":
      return "the types of its flags are not imported from Proviso; have the bundler leave 'proviso' as it is";
  }
}
