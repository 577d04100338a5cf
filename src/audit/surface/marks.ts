import { commentMarks, docComments } from "../../analysis/gates/mark/comment-marks.js";

/** What doc comments mark a declaration with. */
export interface Marking {
  /** The flag, or the tag where there is none: `IMAGES`, `@beta`; nothing for what is stable. */
  readonly mark: string | undefined;
  /** Whether it is said to be stable, whatever it stands in. */
  readonly isStable: boolean;
}

/** The tags by which packages say that something is no part of what they promise. */
const marks = new Set(["experimental", "alpha", "beta", "developerPreview", "unstable", "internal"]);
const stable: Marking = { mark: undefined, isStable: false };

/**
 * Reads the doc comment that is the last in a text.
 *
 * @param lead all that stands between a declaration and the one before it
 */
export function markingIn(lead: string): Marking {
  const comment = docComments(lead).at(-1);
  if (comment === undefined) return stable;
  const { tags, isStable } = commentMarks(comment);
  const found = tags.find(({ tag }) => marks.has(tag));
  if (!found) return { mark: undefined, isStable };
  const isFlag =
    found.tag === "experimental" && found.flag !== undefined && /^[A-Z][A-Z0-9_]*$/.test(found.flag);
  return { mark: isFlag ? found.flag : `@${found.tag}`, isStable };
}
