import { byCause, reachedBy } from "./causes/by-cause.js";
import { withoutEchoes } from "./causes/echoes.js";
import type { Seen } from "./causes/sightings.js";
import type { Arrival, Break, Reaching, Subject, TrialChange, Uncompared } from "./change.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { compareCatalogs, declarationFaults, type CatalogStep } from "./catalog/catalog-rules.js";
import { placeFaults, type PlacedFault } from "./catalog/fault-places.js";
import { withoutCopies } from "./catalog/pair-catalogs.js";
import { compareExports } from "./compare/compare-exports.js";
import { pairFiles, pairSources } from "./compare/pairs.js";
import type { Compiled, CompilerAtHand } from "./program/compiled.js";
import type { Side } from "./program/layout.js";
import { readAlone } from "./program/read-alone.js";
import type { LostImport } from "./program/lost-imports.js";
import { readStates, type StatesRead } from "./program/read-states.js";
import type { Place } from "./surface/export-item.js";
import { unresolvedEntries } from "./resolution/unresolved-entries.js";
import type { PackageState } from "./state/package-state.js";
import { isSameState } from "./state/same-state.js";
import { unlimited, type Tasks } from "./tasks.js";
import { verdictOf, type Verdict } from "./verdict.js";
import { prove } from "./witness/prove.js";

/** All that is different between two states of a package. */
export interface Audit {
  readonly breaks: readonly Break[];
  /** What seems not to fit any more, but is shown by no program. */
  readonly unproven: readonly Break[];
  readonly trials: readonly TrialChange[];
  readonly faults: readonly PlacedFault[];
  readonly steps: readonly CatalogStep[];
  /** The catalogs of the newer state. */
  readonly catalogs: readonly CatalogEntry[];
  readonly arrivals: readonly Arrival[];
  /** What could not be compared whole: of that there may be more to tell. */
  readonly uncompared: readonly Uncompared[];
  /** What the newer state imports and is not there: what comes from it is `any`. */
  readonly lost: readonly LostImport[];
  readonly verdict: Verdict;
}

/** No entry point of a state leads to declarations: then nothing can be said, and that must not pass for no change. */
export class NoDeclarations extends Error {
  constructor(readonly side: Side) {
    super(`the ${side} state has no declarations`);
  }
}

/** Compares the public declarations of two states of a package. Nothing of it is run. */
export async function audit(
  atHand: CompilerAtHand,
  older: PackageState,
  newer: PackageState,
  tasks: Tasks = unlimited,
): Promise<Audit> {
  if (isSameState(older, newer)) return auditOfSame(atHand, older, newer);
  const states = await readStates(atHand, older, newer);
  for (const { side, open } of [states.older, states.newer])
    if (open.size === 0) throw new NoDeclarations(side);
  const found = await compared(atHand, states, tasks);
  const textAt = ({ path, start, end }: Place): string => states.sources.get(path)?.slice(start, end) ?? "";
  const breaks = await prove(atHand, states, byCause(found.suspects, textAt), tasks);
  const unresolved = await unresolvedEntries(
    atHand,
    older,
    newer,
    states.doors.filter((door) => states.older.open.has(door)),
    new Set(states.doors.filter((door) => !states.newer.open.has(door))),
  );
  const seen = [...unresolved, ...breaks.filter((found) => !isForNobody(found))];
  const told = withoutEchoes(withoutRepeats(seen));
  const once = <T extends object>(all: readonly Seen<T>[]): readonly (T & Reaching)[] =>
    byCause(all, textAt).map((cause) => ({ ...cause[0].told, reaches: reachedBy(cause, states.heirs) }));
  const [trials, arrivals] = [once(found.trials), once(found.arrivals)];
  return {
    breaks: told.filter(({ isProven }) => isProven),
    unproven: told.filter(({ isProven }) => !isProven),
    trials,
    arrivals,
    uncompared: withoutRepeats(found.uncompared),
    lost: states.lost,
    ...catalogsFound(states, trials, newer),
    verdict: verdictOf(
      older.manifest.version,
      newer.manifest.version,
      told.some(({ isProven }) => isProven),
      arrivals.length > 0 || trials.some(({ change }) => change === "accepted"),
    ),
  };
}

/** What somebody would have to give of what is global, or of another package, may be given by nobody. */
const isForNobody = ({ of, kind, isProven }: Break): boolean =>
  of !== undefined && kind === "member-required" && !isProven;

/** Of states that are the same to everybody only what one of them says by itself can be told. */
async function auditOfSame(atHand: CompilerAtHand, older: PackageState, newer: PackageState): Promise<Audit> {
  const { catalogs, isDeclared, ...alone } = await readAlone(atHand, newer);
  if (!isDeclared) throw new NoDeclarations("old");
  return {
    breaks: [],
    unproven: [],
    trials: [],
    arrivals: [],
    uncompared: [],
    lost: [],
    ...catalogsFound({ ...alone, catalogs: { old: catalogs, new: catalogs } }, [], newer),
    verdict: verdictOf(older.manifest.version, newer.manifest.version, false, false),
  };
}

/** What is told of the catalogs of two states. */
function catalogsFound(
  { catalogs, left, sources }: Pick<StatesRead, "catalogs" | "left" | "sources">,
  trials: readonly TrialChange[],
  { manifest }: PackageState,
): Pick<Audit, "faults" | "steps" | "catalogs"> {
  const { faults, steps } = compareCatalogs(catalogs.old, catalogs.new, manifest.version);
  const ofDeclarations = declarationFaults(catalogs.new, left, trials);
  return {
    faults: placeFaults([...faults, ...ofDeclarations], catalogs, sources),
    steps,
    catalogs: withoutCopies(catalogs.new).map(({ catalog }) => catalog),
  };
}

async function compared(atHand: CompilerAtHand, states: StatesRead, tasks: Tasks) {
  const changed = states.pairs.filter((pair) => !states.isUnchanged(pair));
  // Where all is the same, nothing is asked of types.
  const sources = new Map(changed.length > 0 ? states.sources : []);
  if (changed.length > 0) for (const [path, { text }] of states.bare) sources.set(path, text);
  const pairs = pairSources(changed, states.renamed);
  for (const [path, text] of pairs) sources.set(path, (sources.get(path) ?? "") + text);
  const roots = changed.length > 0 ? states.roots : [];
  // What has had no stack left in the middle of something is asked no more: each time another program is.
  for (;;) {
    const compiled: Compiled = await atHand.compile(sources, [...roots, ...pairFiles(changed)]);
    try {
      const found = compareExports(states, compiled, tasks);
      // Not where it has failed: then it is known at what.
      tasks.end();
      return found;
    } catch (error) {
      if (!(error instanceof RangeError) || !tasks.leaveOut()) throw error;
    } finally {
      compiled.close();
    }
  }
}

/** What a module has for `import` and for `require` alike is told once. */
function withoutRepeats<S extends Subject>(all: readonly S[]): readonly S[] {
  const keyOf = ({ kinds: _, ...found }: S): string => JSON.stringify(found);
  return [...new Map(all.map((found) => [keyOf(found), found])).values()];
}
