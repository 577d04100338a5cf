import { seen, suspect, type SeenArrival, type SeenTrial, type Suspect } from "../causes/sightings.js";
import type { Uncompared } from "../change.js";
import type { Compiled } from "../program/compiled.js";
import { declarationsIn, type Declarations } from "../program/declarations.js";
import type { StatesRead } from "../program/read-states.js";
import { markOfItem as markOf } from "../surface/item-marks.js";
import { stablePartsOf } from "../surface/stable-parts.js";
import type { Tasks } from "../tasks.js";
import { comparePair, type Into } from "./compare-pair.js";
import type { Comparison } from "./comparison.js";
import { goneOrRenamed, goneWith } from "./gone-exports.js";
import { keyOf, type ExportPair } from "./pairs.js";
import { exportedPairs, pairTypes } from "./pair-types.js";
import { remembering } from "./remembering.js";
import { isSameDeclaration } from "./same-declaration.js";
import { ownVersion } from "./own-version.js";
import { subjectsIn } from "./subjects.js";

export interface Compared {
  readonly suspects: readonly Suspect[];
  readonly trials: readonly SeenTrial[];
  readonly arrivals: readonly SeenArrival[];
  readonly uncompared: readonly Uncompared[];
}

/**
 * Compares all that two states export.
 *
 * @param compiled the files in their bare form, with the pairs beside them
 */
export function compareExports(states: StatesRead, compiled: Compiled, tasks: Tasks): Compared {
  const all = declarationsIn(compiled, states.sources, states.bare, states.markingAt);
  const suspects: Suspect[] = [];
  const trials: SeenTrial[] = [];
  const arrivals: SeenArrival[] = [];
  const uncompared: Uncompared[] = [];
  const changed = states.pairs.filter((pair) => !states.isUnchanged(pair));
  const types = pairTypes(compiled, changed, tasks);
  const isExportedPair = exportedPairs(states.pairs, (pair) => types.type(pair));
  const comparison = begin(states, compiled, all, isExportedPair);
  const subjects = subjectsIn(states, all);
  const pairOf = new Map(states.pairs.map((pair) => [pair.old, pair]));
  const newKeys = new Map(states.newer.items.map((item) => [keyOf(item), item]));
  const oldKeys = new Set(states.older.items.map(keyOf));
  const gone = goneOrRenamed(states, subjects, oldKeys);
  const done = new Set<string>();
  const spaces = new Set<string>();
  const compareOne = (pair: ExportPair, into: Into): void => {
    comparePair(states, comparison, all, subjects, pair, types, into, tasks);
  };

  const closed = new Set(
    states.doors.filter((door) => states.older.open.has(door) && !states.newer.open.has(door)),
  );
  const open = new Set(
    [...states.newer.open].flatMap(({ specifier, beside }) => (beside ? [] : [specifier])),
  );
  for (const door of closed) {
    const item = states.older.items.find((each) => each.door === door);
    if (item)
      suspects.push(
        suspect([item, undefined], true, {
          ...subjects(item, undefined),
          export: "",
          kind: "entry-gone",
          // The other way in has stayed.
          mode: !door.beside && open.has(door.specifier) ? door.mode : undefined,
        }),
      );
  }

  for (const old of states.older.items) {
    if (closed.has(old.door)) continue;
    const pair = pairOf.get(old);
    const mark = markOf(states, old);
    const newMark = pair && markOf(states, pair.new);
    if (mark !== undefined) {
      const subject = subjects(old, pair?.new);
      const change = !pair
        ? "gone"
        : newMark === undefined
          ? "accepted"
          : isSameDeclaration(states, all, old, pair.new)
            ? undefined
            : "changed";
      const within: Into = { suspects: [], trials: [], arrivals: [], uncompared };
      const isStable = stablePartsOf(old, (path) => states.sources.get(path) ?? "");
      comparison.isOnTrial = true;
      if (pair && (change === "accepted" || (change && isStable))) compareOne(pair, within);
      comparison.isOnTrial = false;
      // What is not on trial in it may not change, either.
      if (isStable) suspects.push(...within.suspects.filter(({ declared }) => isStable(declared?.old)));
      const fits = within.suspects.length === 0;
      const told = { ...subject, mark, path: [], name: undefined, fits };
      if (change) trials.push(seen([old, pair?.new], { ...told, change }, change));
      continue;
    }
    if (!pair) {
      const space = goneWith(old, newKeys, closed);
      if (space) {
        // Where it is something by itself, it is told as that.
        const isTold = oldKeys.has(keyOf(space)) || spaces.has(keyOf(space));
        const gone = { ...subjects(space, undefined), kind: "export-gone", meaning: "whole" } as const;
        if (!isTold) suspects.push(suspect([space, undefined], true, gone));
        spaces.add(keyOf(space));
        continue;
      }
      suspects.push(suspect([old, undefined], old.isValue, gone(old)));
      continue;
    }
    if (newMark !== undefined) {
      const marked = { ...subjects(old, pair.new), mark: newMark, path: [] };
      const items = [old, pair.new] as const;
      trials.push(seen(items, { ...marked, change: "marked", name: undefined }, "marked"));
      suspects.push(suspect(items, old.isValue, { ...marked, kind: "marked" }));
      continue;
    }
    // Where a module is of another format than before, an import sees something else of it than a require.
    const mode = states.isSameFormat ? undefined : old.door.mode;
    const places = JSON.stringify([old.places, pair.new.places, mode]);
    // A declaration that has stayed may be exported as a type alone.
    const isMeantAlike = old.isValue === pair.new.isValue && old.isType === pair.new.isType;
    if ((isMeantAlike && states.isUnchanged(pair)) || done.has(places)) continue;
    done.add(places);
    compareOne(pair, { suspects, trials, arrivals, uncompared });
  }
  for (const item of states.newer.items) {
    const mark = markOf(states, item);
    if (oldKeys.has(keyOf(item))) continue;
    const subject = subjects(undefined, item);
    const told = { ...subject, path: [], name: undefined };
    if (mark === undefined) arrivals.push(seen([item, undefined], told, "new"));
    else trials.push(seen([item, undefined], { ...told, mark, change: "new" }, "new"));
  }
  return { suspects, trials, arrivals, uncompared };
}

function begin(
  { pairs, likeness, versions }: StatesRead,
  compiled: Compiled,
  all: Declarations,
  isExportedPair: Comparison["isExportedPair"],
): Comparison {
  return {
    compiler: remembering(compiled.compiler),
    isOwn: all.isOwn,
    placeOf: all.placeOf,
    facts: all.facts,
    isExportedPair,
    likeness,
    isOwnVersion: ownVersion(versions),
    exportedGenerics: new Set(
      pairs.flatMap(({ old }) => (old.typeParameters ? [old.name.at(-1) ?? ""] : [])),
    ),
    found: [],
    added: [],
    onTrial: [],
    seen: new Map(),
    instances: new Map(),
    asksFits: true,
    isOnTrial: false,
    skipped: 0,
  };
}
