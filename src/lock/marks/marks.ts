import { commentMarks, docComments, type CommentMarks } from "../../analysis/gates/mark/comment-marks.js";
import type { BuiltFeature } from "./catalog-in-types.js";
import type { Lock } from "./lock.js";

/** What the tags of a package stand for. */
export interface MarkRules {
  /** Nothing where the package has no catalog: then each flag that is named is on trial. */
  readonly features: ReadonlyMap<string, BuiltFeature> | undefined;
  /** Release tags, without the `@`, and their flags. */
  readonly tags: ReadonlyMap<string, string>;
}

/** What one doc comment asks for. */
export interface Mark {
  readonly lock: Lock | undefined;
  /** The flags that it names, also of features that need no lock. */
  readonly flags: readonly string[];
  readonly isStable: boolean;
  /** Tags that cannot be followed. */
  readonly faults: readonly MarkFault[];
}

export type MarkFault =
  | { readonly code: "flag-missing"; readonly tag: string }
  | { readonly code: "flag-unknown"; readonly flag: string };

// Other words behind a tag are prose: `@experimental This may change.`
const flagLike = /^[A-Z][A-Z0-9_]*$/;
const none: Mark = { lock: undefined, flags: [], isStable: false, faults: [] };

/** The mark in the text before a declaration; nothing where it has none. */
export function markBefore(rules: MarkRules, text: string): Mark | undefined {
  const comment = docComments(text).at(-1);
  const marks = comment === undefined ? undefined : commentMarks(comment);
  return marks && !marks.isOfModule ? markOf(rules, marks) : undefined;
}

/**
 * The mark of a module as a whole: in a comment before its first statement that is not of that statement.
 *
 * @param text what stands before the first statement
 * @param declares whether that statement is one that a comment can be about
 */
export function moduleMark(rules: MarkRules, text: string, declares: boolean): Mark | undefined {
  const comments = docComments(text).map(commentMarks);
  const last = comments.at(-1);
  const ofModule = declares && last && !last.isOfModule ? comments.slice(0, -1) : comments;
  const tags = ofModule.flatMap((marks) => marks.tags);
  return tags.length > 0 ? markOf(rules, { tags, isStable: false, isOfModule: true }) : undefined;
}

/** The doc comment right before a declaration, as it is written. */
export function docCommentBefore(text: string): string | undefined {
  return docComments(text).findLast((comment) => !commentMarks(comment).isOfModule);
}

function markOf({ features, tags }: MarkRules, marks: CommentMarks): Mark | undefined {
  const faults: MarkFault[] = [];
  const flags = new Set<string>();
  for (const { tag, flag: word } of marks.tags) {
    const flag = flagOf(tag, word);
    if (typeof flag === "object") faults.push(flag);
    else if (flag !== undefined) flags.add(flag);
  }
  if (flags.size === 0 && faults.length === 0)
    return marks.isStable ? { ...none, isStable: true } : undefined;
  return { lock: lockOf(features, [...flags]), flags: [...flags], isStable: marks.isStable, faults };

  function flagOf(tag: string, word: string | undefined): string | MarkFault | undefined {
    // A flag behind the tag goes before what the tag stands for by itself: `@experimental IMAGES`.
    if (tag === "experimental" && word !== undefined) {
      if (features ? features.has(word) : !tags.has(tag) && flagLike.test(word)) return word;
    }
    const ofTag = tags.get(tag);
    if (ofTag !== undefined)
      return !features || features.has(ofTag) ? ofTag : { code: "flag-unknown", flag: ofTag };
    if (tag !== "experimental") return undefined;
    return word === undefined || !flagLike.test(word)
      ? { code: "flag-missing", tag }
      : { code: "flag-unknown", flag: word };
  }
}

// What is accepted needs no lock; what has been removed has no other.
function lockOf(
  features: ReadonlyMap<string, BuiltFeature> | undefined,
  flags: readonly string[],
): Lock | undefined {
  const removed = flags.find((flag) => features?.get(flag)?.status === "rejected");
  if (removed !== undefined) {
    return { kind: "removed", flag: removed, version: features?.get(removed)?.finalized ?? "" };
  }
  const trial = flags.filter((flag) => (features?.get(flag)?.status ?? "trial") === "trial");
  return trial.length > 0 ? { kind: "trial", flags: trial } : undefined;
}
