import type { Declared } from "../causes/by-cause.js";
import { seen, suspect, type SeenArrival, type SeenTrial, type Suspect } from "../causes/sightings.js";
import type { Shown, Uncompared } from "../change.js";
import type { Compiled } from "../program/compiled.js";
import { declarationsIn, normalised, type Declarations } from "../program/declarations.js";
import { fileIn } from "../program/layout.js";
import type { StatesRead } from "../program/read-states.js";
import type { ExportItem, Place } from "../surface/surface.js";
import type { Tasks } from "../tasks.js";
import type { Comparison } from "./comparison.js";
import { otherVariances } from "./compare-variance.js";
import { otherDefault } from "./compare-defaults.js";
import { commentOf, compareEnums } from "./compare-enums.js";
import { compareTypes } from "./compare-types.js";
import { keyOf, type ExportPair } from "./pairs.js";
import { exportedPairs, pairTypes, type TypePair } from "./pair-types.js";
import { rootUse } from "./root-use.js";
import { goneOrRenamed, goneWith, type Subjects } from "./gone-exports.js";
import { stablePartsOf } from "../surface/stable-parts.js";
import { markOfItem as markOf } from "../surface/item-marks.js";
import { isSameDeclaration } from "./same-declaration.js";

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
  const done = new Set<string>();
  const spaces = new Set<string>();
  const compareOne = (pair: ExportPair, into: Into): void => {
    comparePair(states, comparison, all, subjects, pair, types, into, tasks);
  };

  const closed = new Set(
    states.doors.filter((door) => states.older.open.has(door) && !states.newer.open.has(door)),
  );
  const open = new Set([...states.newer.open].map(({ specifier }) => specifier));
  for (const door of closed) {
    const item = states.older.items.find((each) => each.door === door);
    if (item)
      suspects.push(
        suspect([item, undefined], true, {
          ...subjects(item, undefined),
          export: "",
          kind: "entry-gone",
          // The other way in has stayed.
          mode: open.has(door.specifier) ? door.mode : undefined,
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
      suspects.push(suspect([old, undefined], old.isValue, goneOrRenamed(states, subjects, old, oldKeys)));
      continue;
    }
    if (newMark !== undefined) {
      const marked = { ...subjects(old, pair.new), mark: newMark, path: [] };
      const items = [old, pair.new] as const;
      trials.push(seen(items, { ...marked, change: "marked", name: undefined }, "marked"));
      suspects.push(suspect(items, old.isValue, { ...marked, kind: "marked" }));
      continue;
    }
    const places = JSON.stringify([old.places, pair.new.places]);
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

/** Whether type parameters have to extend something else than before: whether that is less, a program shows. */
function isHeldToAnother(old: ExportItem, newer: ExportItem): boolean {
  const [before, after] = [old, newer].map(({ typeParameters }) =>
    (typeParameters?.constraints ?? []).map((each) => each && normalised(each)),
  );
  return before?.some((each, index) => each !== after?.[index]) === true;
}

const isConstEnum = (shown: Shown | undefined): boolean => /^[\w\s]*\bconst enum\b/.test(shown?.text ?? "");

interface Into {
  readonly suspects: Suspect[];
  readonly trials: SeenTrial[];
  readonly arrivals: SeenArrival[];
  readonly uncompared: Uncompared[];
}

function comparePair(
  states: StatesRead,
  comparison: Comparison,
  all: Declarations,
  subjects: Subjects,
  pair: ExportPair,
  types: ReturnType<typeof pairTypes>,
  into: Into,
  tasks: Tasks,
): void {
  const { old, new: newer } = pair;
  // Of what another package has that is not there, only the name is known.
  if ([old, newer].some(({ kinds }) => kinds.length === 0)) return;
  const items = [old, newer] as const;
  const subject = subjects(old, newer);
  const lost = old.isValue && !newer.isValue ? "value" : old.isType && !newer.isType ? "type" : undefined;
  if (lost)
    into.suspects.push(suspect(items, lost === "value", { ...subject, kind: "export-gone", meaning: lost }));
  const oldParameters = old.typeParameters?.names ?? [];
  // What is on trial is nothing to count on.
  const onTrial = oldParameters.filter((_, index) => {
    const { leads, place } = old.typeParameters ?? {};
    return place && states.markingAt(place.path, leads?.[index] ?? "").mark !== undefined;
  });
  const [oldCount, newCount] = [
    oldParameters.length - onTrial.length,
    newer.typeParameters?.names.length ?? 0,
  ];
  const isAskingMore = (newer.typeParameters?.required ?? 0) > (old.typeParameters?.required ?? 0);
  if (old.isType && newer.isType && (newCount < oldCount || isAskingMore))
    into.suspects.push(suspect(items, false, { ...subject, kind: "type-parameters", oldCount, newCount }));
  const use = states.useOf(pair);
  const other = otherDefault(old.typeParameters, newer.typeParameters, {
    // Of what nobody is known to give or take, it is taken.
    use: { ...use, takes: use.takes || !use.gives },
    count: 0,
  });
  if (other && newer.isType) into.suspects.push(suspect(items, false, { ...subject, ...other, path: [] }));
  if (old.isType && newer.isType && newCount >= oldCount && !isAskingMore && isHeldToAnother(old, newer))
    into.suspects.push(suspect(items, false, { ...subject, kind: "type-parameters", oldCount, newCount }));
  if (old.isType && newer.isType)
    for (const parameter of otherVariances(old.typeParameters, newer.typeParameters))
      into.suspects.push(
        suspect(items, false, { ...subject, kind: "type-variance", parameter, names: oldParameters }),
      );
  const sides: (readonly [isValue: boolean, types: (pair: ExportPair) => TypePair | undefined])[] = [
    ...(old.isValue && newer.isValue ? [[true, types.value] as const] : []),
    ...(old.isType && newer.isType && !isAskingMore ? [[false, types.type] as const] : []),
  ];
  if (old.kinds.includes("enum") && newer.kinds.includes("enum")) {
    const markIn = (place: Place | undefined, name: string): string | undefined =>
      place && states.markingAt(place.path, commentOf(all.textAt(place), name)).mark;
    for (const fact of compareEnums(subject.old?.text ?? "", subject.new?.text ?? "")) {
      const mark = markIn(old.places[0], fact.name);
      const change = fact.kind === "enum-value" ? "changed" : "gone";
      if (mark === undefined) into.suspects.push(suspect(items, true, { ...subject, ...fact, path: [] }));
      else into.trials.push(seen(items, { ...subject, mark, change, path: [], name: fact.name }, change));
    }
    if (isConstEnum(subject.new) && !isConstEnum(subject.old))
      into.suspects.push(suspect(items, true, { ...subject, kind: "enum-const" }));
    return;
  }
  for (const [isValue, typesOf] of sides) {
    const task = `${isValue ? "value" : "type"} ${pair.id}`;
    comparison.asksFits = tasks.begin(task);
    comparison.instances.clear();
    if (!comparison.asksFits) into.uncompared.push(subject);
    // Where the compiler has no end of the names, either, there is nothing to compare.
    const pairOfTypes = comparison.asksFits || tasks.begin(`${task} names`) ? typesOf(pair) : undefined;
    if (!pairOfTypes) continue;
    const use = isValue
      ? { gives: false, takes: true }
      : rootUse(comparison.compiler, states.useOf(pair), pairOfTypes.older, pair);
    const standing = { use, path: [], old: old.places[0], new: newer.places[0] };
    compareTypes(comparison, pairOfTypes.older, pairOfTypes.newer, standing);
    const shown = (at: Declared) => ({
      ...subject,
      old: shownAt(states, all, at.old),
      new: shownAt(states, all, at.new),
    });
    for (const { old: oldPlace, new: newPlace, declared, ...fact } of comparison.found.splice(0)) {
      const at = { old: oldPlace, new: newPlace };
      const isType = fact.kind === "type-taken" || fact.kind === "type-given";
      const reasons = isType ? states.reasons(at) : [];
      into.suspects.push(suspect(items, isValue, { ...shown(at), ...fact }, declared ?? at, reasons));
    }
    for (const { old: oldPlace, new: newPlace, ...trial } of comparison.onTrial.splice(0)) {
      const at = { old: oldPlace, new: newPlace };
      into.trials.push(seen(items, { ...shown(at), ...trial }, `${trial.change} ${trial.mark}`, at));
      if (trial.change !== "marked") continue;
      const { name } = trial;
      const path = name === undefined ? trial.path : [...trial.path, { kind: "member", name } as const];
      const found = { ...shown(at), kind: "marked", mark: trial.mark, path } as const;
      into.suspects.push(suspect(items, isValue, found, at));
    }
    for (const { path, name, new: place } of comparison.added.splice(0)) {
      const at = { old: undefined, new: place };
      into.arrivals.push(seen(items, { ...subject, new: shown(at).new, path, name }, "new", at));
    }
  }
}

function begin(
  { pairs, likeness }: StatesRead,
  compiled: Compiled,
  all: Declarations,
  isExportedPair: Comparison["isExportedPair"],
): Comparison {
  return {
    compiler: compiled.compiler,
    isOwn: (node) => all.placeOf(node) !== undefined,
    placeOf: all.placeOf,
    facts: all.facts,
    isExportedPair,
    likeness,
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

function subjectsIn(states: StatesRead, all: Declarations): Subjects {
  return (old, newer) => {
    const item = old ?? newer;
    return {
      entries: item ? [item.door.specifier] : [],
      export: item ? item.name.join(".") : "",
      kinds: item?.kinds ?? [],
      old: shownAt(states, all, old?.places[0]),
      new: shownAt(states, all, newer?.places[0]),
    };
  };
}

function shownAt({ sources }: StatesRead, all: Declarations, place: Place | undefined): Shown | undefined {
  if (!place) return undefined;
  const line = (sources.get(place.path) ?? "").slice(0, place.start).split("\n").length;
  return { file: fileIn(place.path), line, text: all.textAt(place) };
}
