import type { Edit } from "../analysis/finding.js";
import type { TextChange } from "../analysis/text-change.js";

/** Many edits as one. */
export interface MergedEdits {
  /** The changes of each file, in its order; none of them touch. */
  readonly files: ReadonlyMap<string, readonly TextChange[]>;
  /** The edits that stand in the way of an earlier one. They are for the next round, when that one is made. */
  readonly postponed: readonly Edit[];
}

/**
 * Puts edits together that can be made at once. What two of them have in common is made once. Of two that overlap or
 * touch, the later waits: which comma is whose is known only when the earlier is made.
 *
 * @example
 * const { files, postponed } = mergeEdits(findings.flatMap(({ edit }) => (edit ? [edit] : [])));
 */
export function mergeEdits(edits: readonly Edit[]): MergedEdits {
  const accepted = new Map<string, TextChange[]>();
  const postponed: Edit[] = [];
  for (const edit of edits) {
    const added: TextChange[] = [];
    const isInTheWay = edit.some((change) => {
      const others = [...(accepted.get(change.file) ?? []), ...added];
      if (others.some((other) => isSame(change, other))) return false;
      added.push(change);
      return others.some((other) => other.file === change.file && touch(change, other));
    });
    // An edit is made as a whole or not at all.
    if (isInTheWay) postponed.push(edit);
    else
      for (const change of added) accepted.set(change.file, [...(accepted.get(change.file) ?? []), change]);
  }
  const files = [...accepted].map(
    ([file, changes]) => [file, changes.toSorted((a, b) => a.start - b.start)] as const,
  );
  return { files: new Map(files), postponed };
}

const isSame = (a: TextChange, b: TextChange): boolean =>
  a.file === b.file && a.start === b.start && a.end === b.end && a.newText === b.newText;

const touch = (a: TextChange, b: TextChange): boolean => a.start <= b.end && b.start <= a.end;
