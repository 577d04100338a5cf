import type { FlagUnusedFinding, Span } from "../analysis/finding.js";
import { unchanged, type Draft } from "../fix/draft.js";
import { provenEdits } from "../fix/proven-edits.js";
import type { Proposal } from "../fix/proposal.js";
import { catalogIdentity } from "../analysis/catalog/catalog-identity.js";
import { isImportable } from "./published-package.js";
import type { AnalysedProgram } from "./analysed-program.js";
import type { Session } from "./session.js";
import { sightOf } from "./sight.js";

/**
 * A session without the flags that one of its programs says nothing uses, and that are needed all the same: another
 * program of the run uses what they open, a package exports what has them, or the program has an error without them.
 *
 * @param look at the programs with a draft of their files
 */
export async function withoutNeededFlags(
  session: Session,
  look: (draft: Draft) => Promise<Session>,
): Promise<Session> {
  const unused = unusedFlags(session);
  const needed = await neededFlags(session, look);
  const kept = new Set(unused.map(placeKey).filter((key) => !needed.has(key)));
  return {
    ...session,
    programs: session.programs.map((program) => ({
      ...program,
      suggestions: program.suggestions.filter(
        (flag) => flag.code !== "flag-unused" || kept.has(placeKey(flag)),
      ),
    })),
  };
}

/** Those that no program of the run uses, and that no package hands on. */
function unusedFlags({ programs }: Session): readonly FlagUnusedFinding[] {
  const isUsed = usedFlags(programs);
  return programs.flatMap((program) =>
    unusedIn(program).filter(
      (flag) => !isUsed.has(flagKey(flag)) && !(flag.isExported && isImportable(program.configFile)),
    ),
  );
}

const unusedIn = ({ suggestions }: AnalysedProgram): readonly FlagUnusedFinding[] =>
  suggestions.filter((suggestion) => suggestion.code === "flag-unused");

const placeKey = ({ file, start }: Span): string => `${file}:${start}`;
const flagKey = ({ catalog, feature }: Pick<FlagUnusedFinding, "catalog" | "feature">): string =>
  `${catalogIdentity(catalog)} ${feature.flag}`;

function usedFlags(programs: readonly AnalysedProgram[]): ReadonlySet<string> {
  const used = programs.flatMap(({ features }) => features.filter(({ uses }) => uses.length > 0));
  return new Set(used.map(flagKey));
}

/** The flags without which a program has an error that it does not have; what cannot be tried is taken to be needed. */
async function neededFlags(
  session: Session,
  look: (draft: Draft) => Promise<Session>,
): Promise<ReadonlySet<string>> {
  const doubtful = (each: Session): readonly FlagUnusedFinding[] =>
    unusedFlags(each).filter(({ mayBeNeeded }) => mayBeNeeded);
  const flags = doubtful(session);
  const needed = new Set(flags.filter(({ edit }) => !edit).map(placeKey));
  const proposals = flags.flatMap(removalOf);
  if (proposals.length === 0) return needed;
  // What is compared are the errors of all files, which the session need not have asked for.
  const whole = session.hasAllErrors ? session : await look(unchanged);
  const { takenBack, sight } = await provenEdits(sightOf(whole, whole, proposals), async (draft) => {
    const next = await look(draft);
    // Two flags of one list are taken out one after the other.
    return sightOf(next, whole, doubtful(next).flatMap(removalOf));
  });
  for (const { proposal } of takenBack) needed.add(placeKey(proposal.site));
  if (!sight.isWhole) for (const flag of flags) needed.add(placeKey(flag));
  return needed;
}

function removalOf(flag: FlagUnusedFinding): readonly Proposal[] {
  const { edit, feature } = flag;
  if (!edit) return [];
  return [{ kind: "remove-flag", edit, flags: [feature.flag], site: flag, snippet: undefined, uses: [flag] }];
}
