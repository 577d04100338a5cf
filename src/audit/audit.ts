import type { Arrival, Break, Subject, TrialChange, Uncompared } from "./change.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { compareCatalogs, declarationFaults, type CatalogStep } from "./catalog/catalog-rules.js";
import { placeFaults, type PlacedFault } from "./catalog/fault-places.js";
import { withoutCopies } from "./catalog/pair-catalogs.js";
import { compareExports } from "./compare/compare-exports.js";
import { pairSources } from "./compare/pairs.js";
import { normalised } from "./program/declarations.js";
import type { Compiled, CompilerAtHand } from "./program/compiled.js";
import type { Side } from "./program/layout.js";
import { readStates, type StatesRead } from "./program/read-states.js";
import type { PackageState } from "./state/package-state.js";
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
  const states = await readStates(atHand, older, newer);
  for (const { side, open } of [states.older, states.newer])
    if (open.size === 0) throw new NoDeclarations(side);
  const { suspects, trials, arrivals, uncompared } = await compared(atHand, states, tasks);
  const breaks = await prove(atHand, states, suspects, tasks);
  const told = withoutEchoes(withoutRepeats(breaks));
  const { faults, steps } = compareCatalogs(states.catalogs.old, states.catalogs.new, newer.manifest.version);
  return {
    breaks: told.filter(({ isProven }) => isProven),
    unproven: told.filter(({ isProven }) => !isProven),
    trials,
    arrivals,
    uncompared: withoutRepeats(uncompared),
    faults: placeFaults(
      [...faults, ...declarationFaults(states.catalogs.new, states.left, trials)],
      states.catalogs,
      states.sources,
    ),
    steps,
    catalogs: withoutCopies(states.catalogs.new).map(({ catalog }) => catalog),
    verdict: verdictOf(
      older.manifest.version,
      newer.manifest.version,
      told.some(({ isProven }) => isProven),
      arrivals.length > 0 || trials.some(({ change }) => change === "accepted"),
    ),
  };
}

async function compared(atHand: CompilerAtHand, states: StatesRead, tasks: Tasks) {
  const sources = new Map(states.sources);
  for (const [path, { text }] of states.bare) sources.set(path, text);
  const pairs = pairSources(
    states.pairs.filter((pair) => !states.isUnchanged(pair)),
    states.renamed,
  );
  for (const [path, text] of pairs) sources.set(path, (sources.get(path) ?? "") + text);
  const compiled: Compiled = await atHand.compile(sources, [...states.roots, "pairs.mts"]);
  try {
    const found = compareExports(states, compiled, tasks);
    // Not where it has failed: then it is known at what.
    tasks.end();
    return found;
  } finally {
    compiled.close();
  }
}

/** What a module has for `import` and for `require` alike is told once. */
function withoutRepeats<S extends Subject>(all: readonly S[]): readonly S[] {
  const keyOf = ({ kinds: _, ...found }: S): string => JSON.stringify(found);
  return [...new Map(all.map((found) => [keyOf(found), found])).values()];
}

/** What is only a guess: a program shows it, or it is nothing. */
const shownAlone: ReadonlySet<Break["kind"]> = new Set([
  "any-gone",
  "assertion-gone",
  "enum-const",
  "index-gone",
  "overload-strayed",
]);

/**
 * Takes out what only echoes another break: a declaration that is written as before differs by what it mentions, and
 * where that is an export, it is told there. Without a program to show it, such a difference may be none: types that
 * depend on type parameters are not always known to be equal.
 */
function withoutEchoes(breaks: readonly Break[]): readonly Break[] {
  const isWrittenAlike = ({ old, new: newer }: Break): boolean =>
    old !== undefined && newer !== undefined && normalised(old.text) === normalised(newer.text);
  const causes = new Set(
    breaks.filter((each) => each.isProven && !isWrittenAlike(each)).map((each) => each.export),
  );
  const broken = new Set(breaks.filter(({ isProven }) => isProven).map((each) => each.export));
  return breaks.filter((each) => {
    if (!each.isProven && shownAlone.has(each.kind)) return false;
    // What was in a namespace may be in a constant.
    if (!each.isProven && each.kind === "export-gone" && each.export.includes(".")) return false;
    // What is no `any` any more may have been none before, either: something that could not be found.
    if (each.kind === "any-gone" && !/\bany\b/.test(each.old?.text ?? "")) return false;
    // Other constraints may be wider ones.
    if (!each.isProven && each.kind === "type-parameters" && each.oldCount === each.newCount) return false;
    // That the whole does not fit is said by its part.
    if (!each.isProven && each.kind === "type-taken" && each.path.length === 0 && broken.has(each.export))
      return false;
    if (!isWrittenAlike(each) || (each.kind !== "type-taken" && each.kind !== "type-given")) return true;
    // The names of members and parameters are nobody's export.
    const names = each.old?.text.match(/(?<![\w$.])[\w$]+(?![\w$]*\s*\??\s*[:(])/g) ?? [];
    return each.isProven && !names.some((name) => name !== each.export && causes.has(name));
  });
}
