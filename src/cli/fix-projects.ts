import type { Proposal } from "../fix/proposal.js";
import { provenEdits, type Proven } from "../fix/proven-edits.js";
import { unifiedDiff } from "../fix/unified-diff.js";
import { writeFiles, type FileWrite } from "../fix/write-files.js";
import { editsTakenBack } from "../report/edits-taken-back.js";
import { filesWritten } from "../report/files-written.js";
import { consentFix } from "./fix-consent.js";
import { displayed } from "./displayed-problem.js";
import type { Io } from "./io.js";
import type { AnalysedProgram } from "./analysed-program.js";
import { analyseProjects, type Asked, type Session } from "./session.js";
import { sightOf } from "./sight.js";
import type { Selection } from "./targets.js";

/**
 * Writes all edits that are proven, when they all are known.
 *
 * @returns what is left then
 */
export async function fixProjects(
  io: Io,
  configFiles: readonly string[],
  selection: Selection,
  asked: Asked,
): Promise<Session> {
  const session = await analyseProjects(io, configFiles, { ...asked, allErrors: true });
  const proven = await prove(io, configFiles, selection, session, asked);
  const { displayPath } = session;
  const consent = consentFix(session, selection);
  const writes = [...writesOf(session, proven), ...consent.writes];
  const problem = await writeFiles(writes);
  if (problem) return { ...session, problems: [...session.problems, displayed(problem, displayPath)] };
  if (writes.length > 0) io.err(filesWritten(writes.map(({ file }) => displayPath(file)).sort()));
  io.err(editsTakenBack(proven.takenBack, session.textOf, displayPath));
  return consent.left(proven.sight.from);
}

/** What `fixProjects` would write. */
export async function previewOf(
  io: Io,
  configFiles: readonly string[],
  selection: Selection,
  session: Session,
): Promise<string> {
  const proven = await prove(io, configFiles, selection, session, {});
  io.err(editsTakenBack(proven.takenBack, session.textOf, session.displayPath));
  return [...writesOf(session, proven), ...consentFix(session, selection).writes]
    .map(({ file, before = "", after }) => unifiedDiff(before, after, session.displayPath(file)))
    .join("");
}

function prove(
  io: Io,
  configFiles: readonly string[],
  selection: Selection,
  session: Session,
  asked: Asked,
): Promise<Proven<Session>> {
  const proposalsIn = ({ programs }: Session): readonly Proposal[] =>
    programs.flatMap((program) => proposalsOf(program, selection));
  return provenEdits(sightOf(session, session, proposalsIn(session)), async ({ texts }) => {
    const next = await analyseProjects(io, configFiles, { ...asked, allErrors: true, overlay: texts });
    return sightOf(next, session, proposalsIn(next));
  });
}

function writesOf({ programs, textOf }: Session, { texts }: Proven<Session>): readonly FileWrite[] {
  const isThere = (file: string): boolean => programs.some(({ files }) => files.has(file));
  return [...texts]
    .map(([file, after]) => ({ file, before: isThere(file) ? (textOf(file) ?? after) : undefined, after }))
    .filter(({ before, after }) => before !== after);
}

/**
 * Each opt-in site once, with all flags that the program misses there, and the flags of accepted and rejected features
 * out. Flags that nothing uses stay: somebody may be about to use them.
 */
function proposalsOf(
  { optIns, findings, suggestions }: AnalysedProgram,
  selection: Selection,
): readonly Proposal[] {
  const removals = [...findings, ...suggestions].flatMap((finding): readonly Proposal[] => {
    if (finding.code !== "feature-removed" && finding.code !== "flag-not-needed") return [];
    if (!finding.edit || !selection.has(finding.file)) return [];
    const { edit, feature } = finding;
    const flags = [feature.flag];
    return [{ kind: "remove-flag", edit, flags, site: finding, snippet: undefined, uses: [finding] }];
  });
  const additions = optIns.flatMap(({ site, edit, flags, uses }): readonly Proposal[] => {
    if (!site || !edit || !uses.some(({ file }) => selection.has(file))) return [];
    return [{ kind: "opt-in", edit, flags, site, snippet: site.snippet, uses }];
  });
  const augmentations = findings.flatMap((finding): readonly Proposal[] => {
    if (finding.code !== "flags-replace-module" || !finding.edit || !selection.has(finding.file)) return [];
    const { edit } = finding;
    return [{ kind: "augment-module", edit, flags: [], site: finding, snippet: undefined, uses: [finding] }];
  });
  const loads = findings.flatMap((finding): readonly Proposal[] => {
    if (finding.code !== "flags-not-loaded" || !finding.edit || !selection.has(finding.file)) return [];
    const { edit, flag } = finding;
    return [{ kind: "opt-in", edit, flags: [flag], site: finding, snippet: undefined, uses: [finding] }];
  });
  return [...removals, ...augmentations, ...additions, ...loads];
}
