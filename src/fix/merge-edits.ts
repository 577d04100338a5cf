import type { Edit } from "../analysis/finding.js";
import type { TextChange } from "../analysis/opt-in/edit/text-change.js";
import { withFlagsOf } from "./shared-flags.js";

/** Many edits as one. */
export interface MergedEdits {
  /** The changes of each file, in its order; none of them touch. */
  readonly files: ReadonlyMap<string, readonly TextChange[]>;
  /** The edits that stand in the way of an earlier one. They are for the next round, when that one is made. */
  readonly postponed: readonly Edit[];
}

/**
 * Puts edits together that can be made at once. What two of them have in common is made once, and where both add flags
 * to one list, it gets the flags of both. Of two others that overlap or touch, the later waits: which comma is whose is
 * known only when the earlier is made.
 *
 * @example
 * const { files, postponed } = mergeEdits(findings.flatMap(({ edit }) => (edit ? [edit] : [])));
 */
export function mergeEdits(edits: readonly Edit[]): MergedEdits {
  let accepted: ReadonlyMap<string, readonly TextChange[]> = new Map();
  const postponed: Edit[] = [];
  for (const edit of edits) {
    // An edit is made as a whole or not at all.
    const tried = new Map(accepted);
    const fits = edit.every((change) => {
      const changes = withChange(tried.get(change.file) ?? [], change);
      if (changes) tried.set(change.file, changes);
      return changes !== undefined;
    });
    if (fits) accepted = tried;
    else postponed.push(edit);
  }
  const files = [...accepted].map(
    ([file, changes]) => [file, changes.toSorted((a, b) => a.start - b.start)] as const,
  );
  return { files: new Map(files), postponed };
}

/** The changes of a file with one more; nothing where that is in the way of one of them. */
function withChange(changes: readonly TextChange[], change: TextChange): readonly TextChange[] | undefined {
  for (const [index, other] of changes.entries()) {
    const both = isSame(change, other) ? other : withFlagsOf(other, change);
    if (both) return changes.with(index, both);
  }
  return changes.some((other) => touch(change, other)) ? undefined : [...changes, change];
}

const isSame = (a: TextChange, b: TextChange): boolean =>
  a.start === b.start && a.end === b.end && a.newText === b.newText;

function touch(a: TextChange, b: TextChange): boolean {
  const areLines = a.isOfLines === true && b.isOfLines === true;
  return areLines ? a.start < b.end && b.start < a.end : a.start <= b.end && b.start <= a.end;
}
