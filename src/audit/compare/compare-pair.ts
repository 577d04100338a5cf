import type { Declared } from "../causes/declared.js";
import { seen, suspect, type SeenArrival, type SeenTrial, type Suspect } from "../causes/sightings.js";
import type { Shown, Subject, Uncompared } from "../change.js";
import type { Declarations } from "../program/declarations.js";
import { normalised } from "../program/normalised.js";
import type { StatesRead } from "../program/read-states.js";
import type { ExportItem, Place } from "../surface/export-item.js";
import type { Tasks } from "../tasks.js";
import type { Comparison } from "./comparison.js";
import { otherVariances } from "./compare-variance.js";
import { otherDefault } from "./compare-defaults.js";
import { commentOf, compareEnums, membersOf } from "./compare-enums.js";
import { compareTypes } from "./compare-types.js";
import type { Subjects } from "./gone-exports.js";
import type { ExportPair } from "./pairs.js";
import type { pairTypes, TypePair } from "./pair-types.js";
import { rootUse } from "./root-use.js";
import { shownAt } from "./subjects.js";

/** Whether type parameters have to extend something else than before: whether that is less, a program shows. */
function isHeldToAnother(old: ExportItem, newer: ExportItem): boolean {
  const [before, after] = [old, newer].map(({ typeParameters }) =>
    (typeParameters?.constraints ?? []).map((each) => each && normalised(each)),
  );
  return before?.some((each, index) => each !== after?.[index]) === true;
}

const isConstEnum = (shown: Shown | undefined): boolean => /^[\w\s]*\bconst enum\b/.test(shown?.text ?? "");

/** Whether a mapped type makes keys read-only that it did not, or no longer makes them writable. */
export function isMoreReadonly({ old, new: newer }: Pick<Subject, "old" | "new">): boolean {
  const [before = 0, after = 0] = [old, newer].map((shown) => {
    const words = shown?.text.match(/-?\breadonly(?=\s*\[\s*[\w$]+\s+in\b)/g) ?? [];
    return words.reduce((sum, word) => sum + (word.startsWith("-") ? -1 : 1), 0);
  });
  return after > before;
}

/** Where what is found is taken down. */
export interface Into {
  readonly suspects: Suspect[];
  readonly trials: SeenTrial[];
  readonly arrivals: SeenArrival[];
  readonly uncompared: Uncompared[];
}

/** Compares what one export is in the two states. */
export function comparePair(
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
    // What nobody is known to give or take, people may write as well as read, and an object of a class they make of other
    // type arguments.
    use: { gives: use.gives || !use.takes || old.kinds.includes("class"), takes: use.takes || !use.gives },
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
  // No comparison of types tells that all keys are read-only by now.
  if (isMoreReadonly(subject) && old.isType && newer.isType) {
    const type = { oldType: old.declaredAs, newType: old.declaredAs, oldSpelled: "" };
    into.suspects.push(suspect(items, false, { ...subject, kind: "type-taken", path: [], ...type }));
  }
  // `interface Mine extends Options {}` is refused where that is a union.
  const isAlias = old.kinds.includes("interface") && newer.kinds.every((kind) => kind === "type");
  if (isAlias && newCount >= oldCount && !isAskingMore)
    into.suspects.push(suspect(items, false, { ...subject, kind: "not-extendable", path: [] }));
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
    const [before, after] = [subject.old, subject.new].map((shown) => membersOf(shown?.text ?? ""));
    for (const name of before?.keys() ?? []) {
      const mark = after?.has(name) === true ? markIn(newer.places[0], name) : undefined;
      if (mark === undefined || markIn(old.places[0], name) !== undefined) continue;
      const path = [{ kind: "member", name }] as const;
      into.trials.push(seen(items, { ...subject, mark, change: "marked", path: [], name }, "marked"));
      into.suspects.push(suspect(items, true, { ...subject, kind: "marked", mark, path }));
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
