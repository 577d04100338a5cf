import type { Edit } from "../analysis/finding.js";
import { applyChanges, type TextChange } from "../analysis/opt-in/edit/text-change.js";
import { mergeEdits } from "./merge-edits.js";
import { placeBefore } from "./place-before.js";

/** Files as they would be after some edits, in memory. Each round of edits makes a draft of the draft before it. */
export interface Draft {
  readonly texts: ReadonlyMap<string, string>;
  /** Where a position in a file of the draft was before all edits. */
  readonly origin: (file: string, position: number) => number;
}

/** Files as they are. */
export const unchanged: Draft = { texts: new Map(), origin: (_, position) => position };

/** A draft, and which of the edits it has. */
export interface NextDraft {
  readonly draft: Draft;
  /** Those that did not stand in another one's way. */
  readonly made: ReadonlySet<Edit>;
}

/**
 * Makes edits in a draft.
 *
 * @param textOf the text of a file as it is in `draft`
 */
export function edited(
  draft: Draft,
  edits: readonly Edit[],
  textOf: (file: string) => string | undefined,
): NextDraft {
  const { files, postponed } = mergeEdits(edits);
  const texts = new Map(draft.texts);
  const rounds = new Map<string, readonly TextChange[]>();
  for (const [file, changes] of files) {
    const before = draft.texts.get(file) ?? textOf(file);
    if (before === undefined) continue;
    texts.set(file, applyChanges(before, changes));
    rounds.set(file, changes);
  }
  const origin = (file: string, position: number): number =>
    draft.origin(file, placeBefore(rounds.get(file) ?? [], position));
  return { draft: { texts, origin }, made: new Set(edits.filter((edit) => !postponed.includes(edit))) };
}
