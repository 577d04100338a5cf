import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import { commentMarks, docComments, type MarkTag } from "../../analysis/gates/mark/comment-marks.js";

/** What doc comments mark a declaration with. */
export interface Marking {
  /** The flag, or the tag where there is none: `IMAGES`, `@beta`; nothing for what is stable. */
  readonly mark: string | undefined;
  /** Whether it is said to be stable, whatever it stands in. */
  readonly isStable: boolean;
}

/** The tags by which packages say that something is no part of what they promise. */
const words = new Set(["experimental", "alpha", "beta", "developerPreview", "unstable", "internal"]);
const stable: Marking = { mark: undefined, isStable: false };

/**
 * Reads the doc comment that is the last in a text. Whoever accepts a feature changes its catalog and nothing else: a
 * flag that has been accepted marks nothing any more.
 *
 * @param lead all that stands between a declaration and the one before it
 * @param catalogs those of the state that it is of
 */
export function markingIn(lead: string, catalogs: readonly CatalogEntry[]): Marking {
  const comment = docComments(lead).at(-1);
  if (comment === undefined) return stable;
  const { tags, isStable } = commentMarks(comment);
  for (const tag of tags) {
    const mark = markOf(tag, catalogs);
    if (mark === undefined) continue;
    // Two catalogs of a package may have a flag of one name: then it marks for as long as one of them says so.
    const statuses = catalogs.flatMap(({ features }) => features.get(mark)?.status ?? []);
    const isAccepted = statuses.length > 0 && statuses.every((status) => status === "accepted");
    if (!isAccepted) return { mark, isStable };
  }
  return { mark: undefined, isStable };
}

function markOf({ tag, flag }: MarkTag, catalogs: readonly CatalogEntry[]): string | undefined {
  if (tag === "experimental" && flag !== undefined && /^[A-Z][A-Z0-9_]*$/.test(flag)) return flag;
  for (const { tags } of catalogs) {
    const ofTag = tags.get(tag);
    if (ofTag !== undefined) return ofTag;
  }
  return words.has(tag) ? `@${tag}` : undefined;
}
