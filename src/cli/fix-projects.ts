import { applyChanges } from "../analysis/opt-in/edit/text-change.js";
import type { Edit } from "../analysis/finding.js";
import { mergeEdits } from "../fix/merge-edits.js";
import { unifiedDiff } from "../fix/unified-diff.js";
import { writeFiles, type FileWrite } from "../fix/write-files.js";
import { filesWritten } from "../report/files-written.js";
import { displayed } from "./displayed-problem.js";
import type { Io } from "./io.js";
import { analyseProjects, type Session } from "./session.js";
import type { Selection } from "./targets.js";

// An edit that stands in the way of another is made a round later; nothing that somebody writes needs this many.
const rounds = 10;

/**
 * Writes all edits, looks again, and so on until there is nothing left to write.
 *
 * @returns what is left then
 */
export async function fixProjects(
  io: Io,
  configFiles: readonly string[],
  selection: Selection,
): Promise<Session> {
  const written = new Set<string>();
  let session = await analyseProjects(io, configFiles);
  for (let round = 0; round < rounds; round++) {
    const writes = writesOf(session, selection);
    if (writes.length === 0) break;
    const problem = await writeFiles(writes);
    if (problem) {
      const problems = [...session.problems, displayed(problem, session.displayPath)];
      session = { ...session, problems };
      break;
    }
    for (const { file } of writes) written.add(session.displayPath(file));
    session = await analyseProjects(io, configFiles);
  }
  if (written.size > 0) io.err(filesWritten([...written].sort()));
  return session;
}

/** What the first round would write, and whether another one would follow. */
export function previewOf(
  session: Session,
  selection: Selection,
): { readonly diff: string; readonly isAll: boolean } {
  const diffs = writesOf(session, selection).map(({ file, before, after }) =>
    unifiedDiff(before, after, session.displayPath(file)),
  );
  const { postponed } = mergeEdits(editsOf(session, selection));
  return { diff: diffs.join(""), isAll: postponed.length === 0 };
}

function writesOf(session: Session, selection: Selection): readonly FileWrite[] {
  const { files } = mergeEdits(editsOf(session, selection));
  return [...files].flatMap(([file, changes]) => {
    const before = session.textOf(file);
    if (before === undefined) return [];
    const after = applyChanges(before, changes);
    return after === before ? [] : [{ file, before, after }];
  });
}

/**
 * Each opt-in site once, with all flags that the program misses there, and the flags of accepted and rejected features
 * out. Flags that nothing uses stay: somebody may be about to use them.
 */
function editsOf({ programs }: Session, selection: Selection): readonly Edit[] {
  return programs.flatMap(({ optIns, findings, suggestions }) => [
    ...findings.flatMap((finding) =>
      finding.code === "feature-removed" && selection.has(finding.file) && finding.edit ? [finding.edit] : [],
    ),
    ...suggestions.flatMap(({ code, file, edit }) =>
      code === "flag-not-needed" && selection.has(file) && edit ? [edit] : [],
    ),
    ...optIns.flatMap(({ uses, edit }) =>
      edit && uses.some(({ file }) => selection.has(file)) ? [edit] : [],
    ),
  ]);
}
