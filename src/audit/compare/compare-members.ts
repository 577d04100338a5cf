import type { Symbol, Type } from "../../analysis/program/compiler.js";
import { nameExpression } from "../program/name-patterns.js";
import type { Use } from "../surface/usage.js";
import { fitsBehindGate } from "./behind-gate.js";
import { compareKinds, compareThis } from "./compare-heirs.js";
import { compareOverride } from "./compare-override.js";
import { compareTypes } from "./compare-types.js";
import {
  further,
  isPassedOver,
  likenessOf,
  membersOf,
  ownPlace,
  report,
  type Comparison,
  type Standing,
} from "./comparison.js";
import type { DeclarationFacts } from "../program/declarations.js";
import { compareWritten } from "./compare-written.js";
import { lockOn } from "./locks.js";
import { factsOf } from "./member-facts.js";
import { sameInstance } from "./same-instance.js";
import { once } from "../../once.js";
import { isSharedName } from "../settled/share.js";
import { hasUnfoundBase } from "./unfound-base.js";

/** Whether the members of a type are declared in the package itself: those of others are the same in both states. */
export function hasOwnMembers(comparison: Comparison, type: Type): boolean {
  const { compiler, isOwn } = comparison;
  if (compiler.isPrimitive(type)) return false;
  const members = membersOf(comparison, type);
  return members.length < 1000 && members.some((member) => compiler.declarationsOf(member).some(isOwn));
}

/** Compares all members of two types, by their names. */
export function compareMembers(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const { use } = standing;
  const newMembers = new Map(
    membersOf(comparison, newer).map((member) => [memberName(compiler.nameOf(member)), member]),
  );
  const known: string[] = [];
  const isOfSame = sameInstance(comparison, older, newer);
  // Of what mentions no type parameter nobody asks.
  const isSameInstance = (member: Symbol): boolean =>
    factsOf(comparison, member)?.isDependent === true && isOfSame(member);
  const renamed = renamedMembers(comparison, older, newMembers);
  askTypes(comparison, older, newMembers, isSameInstance);
  for (const member of compiler.propertiesOf(older)) {
    const name = memberName(compiler.nameOf(member));
    if (name === "prototype" || isSharedName(name)) continue;
    known.push(name);
    const other = newMembers.get(name);
    newMembers.delete(name);
    const to = renamed.get(name);
    if (to !== undefined) {
      const place = ownPlace(comparison, newMembers.get(to) ?? member);
      newMembers.delete(to);
      report(
        comparison,
        { ...standing, old: ownPlace(comparison, member) ?? standing.old, new: place ?? standing.new },
        { kind: "member-renamed", name, to },
      );
      continue;
    }
    compareMember(
      comparison,
      name,
      member,
      other,
      { ...standing, old: ownPlace(comparison, member) ?? standing.old },
      [older, newer],
      isSameInstance(member),
    );
  }
  const isUnknown = once(() => hasUnfoundBase(comparison, older));
  for (const [name, member] of newMembers) {
    if (name === "prototype" || isSharedName(name)) continue;
    const facts = factsOf(comparison, member);
    const place = ownPlace(comparison, member) ?? standing.new;
    const there = { ...standing, new: place };
    const declared = { old: undefined, new: place };
    const isAbstract = facts?.isAbstract === true;
    const isAsked = isAbstract || (use.gives && !compiler.mayBeMissing(member));
    // It may have come from there before.
    if (isAsked && isUnknown()) {
      comparison.skipped++;
      continue;
    }
    if (isAbstract) report(comparison, there, { kind: "member-abstract", name }, declared);
    else if (isAsked && use.isPart !== true)
      report(comparison, there, { kind: "member-required", name, known }, declared);
    else {
      // That the whole does not fit is no surprise then.
      if (isAsked) comparison.skipped++;
      comparison.added.push({ path: standing.path, name, new: place });
    }
  }
}

/** Asks for the types of all members that have to be compared at once: each one would be a way to another process. */
function askTypes(
  comparison: Comparison,
  older: Type,
  newMembers: ReadonlyMap<string, Symbol>,
  isSameInstance: (member: Symbol) => boolean,
): void {
  const { compiler } = comparison;
  const asked = compiler.propertiesOf(older).flatMap((member) => {
    const name = memberName(compiler.nameOf(member));
    const other = name === "prototype" ? undefined : newMembers.get(name);
    const facts = [member, other].map((each) => each && factsOf(comparison, each));
    const isOpen = likenessOf(comparison, facts[0], facts[1], isSameInstance(member)) === "open";
    return other && isOpen ? [member, other] : [];
  });
  compiler.typesOf(asked);
}

/**
 * The members that are gone, with what they are called by now: where exactly one has come that is declared alike, but
 * for its name.
 */
function renamedMembers(
  comparison: Comparison,
  older: Type,
  newMembers: ReadonlyMap<string, Symbol>,
): ReadonlyMap<string, string> {
  const { compiler } = comparison;
  const gone = compiler
    .propertiesOf(older)
    .filter((member) => !newMembers.has(memberName(compiler.nameOf(member))));
  if (gone.length === 0) return new Map();
  const oldNames = new Set(compiler.propertiesOf(older).map((member) => memberName(compiler.nameOf(member))));
  const come = [...newMembers].filter(([name]) => !oldNames.has(name));
  const shapes = (members: readonly Symbol[]): readonly (string | undefined)[] =>
    members.map((member) => shapeOf(comparison, member));
  const [before, after] = [shapes(gone), shapes(come.map(([, member]) => member))];
  const found = new Map<string, string>();
  for (const [index, member] of gone.entries()) {
    const shape = before[index];
    if (shape === undefined || before.filter((each) => each === shape).length > 1) continue;
    const [first, ...more] = come.filter((_, at) => after[at] === shape);
    if (first && more.length === 0) found.set(memberName(compiler.nameOf(member)), first[0]);
  }
  return found;
}

/** A declaration of a member without its name; nothing for what is on trial, or declared by others. */
function shapeOf(comparison: Comparison, member: Symbol): string | undefined {
  const facts = factsOf(comparison, member);
  if (!facts || facts.mark !== undefined) return undefined;
  const name = comparison.compiler.nameOf(member);
  const at = facts.text.search(nameExpression(name));
  return at < 0 ? undefined : `${facts.text.slice(0, at)}\u0000${facts.text.slice(at + name.length)}`;
}

function compareMember(
  comparison: Comparison,
  name: string,
  member: Symbol,
  other: Symbol | undefined,
  standing: Standing,
  [older, newer]: readonly [Type, Type],
  isSameInstance: boolean,
): void {
  const { compiler } = comparison;
  const facts = factsOf(comparison, member);
  const otherFacts = other && factsOf(comparison, other);
  if (other && facts?.mark === undefined && otherFacts?.mark === undefined) {
    // Before the compiler is asked for types.
    const isAlike = compiler.mayBeMissing(member) === compiler.mayBeMissing(other);
    if (
      isAlike &&
      isAsBefore(facts, otherFacts) &&
      isPassedOver(comparison, facts, otherFacts, isSameInstance)
    )
      return;
  }
  const there: Standing = { ...standing, new: (other && ownPlace(comparison, other)) ?? standing.new };
  const oldType = compiler.typeOf(member);
  const newType = other && compiler.typeOf(other);
  const mark = facts?.mark ?? (oldType && lockOn(comparison, oldType));
  const newMark = otherFacts?.mark ?? (newType && lockOn(comparison, newType));
  if (mark !== undefined) {
    // That the whole does not fit is no surprise then.
    comparison.skipped++;
    const isSame = other !== undefined && facts?.text === otherFacts?.text;
    const change = !other ? "gone" : newMark === undefined ? "accepted" : isSame ? undefined : "changed";
    // Who leaves it out has opted in to nothing.
    if (other && standing.use.gives && compiler.mayBeMissing(member) && !compiler.mayBeMissing(other))
      report(comparison, there, { kind: "member-required", name, known: [] });
    const isLocked = facts?.mark === undefined && change === "changed";
    const behind = isLocked ? fitsBehindGate(comparison, [older, newer], mark, name, there) : undefined;
    if (change)
      comparison.onTrial.push({
        path: standing.path,
        name,
        mark,
        change,
        old: there.old,
        new: other && there.new,
        ...(behind !== undefined && { fits: behind }),
        ...(change === "accepted" &&
          oldType &&
          newType && { fits: isFitting(comparison, oldType, newType, there, name) }),
      });
    return;
  }
  if (!other) {
    // A literal with a key that nobody knows by name is as welcome as before where all keys are.
    if (!standing.use.takes && compiler.hasIndex(newer)) return;
    report(comparison, { ...standing, new: undefined }, { kind: "member-gone", name });
    return;
  }
  if (newMark !== undefined) {
    comparison.onTrial.push({
      path: standing.path,
      name,
      mark: newMark,
      change: "marked",
      old: there.old,
      new: there.new,
    });
    return;
  }
  if (otherFacts?.isProtected === true && facts?.isProtected === false) {
    report(comparison, there, { kind: "member-protected", name });
    return;
  }
  compareFacts(comparison, name, facts, otherFacts, there);
  const optional = [compiler.mayBeMissing(member), compiler.mayBeMissing(other)] as const;
  const { use } = standing;
  if (use.takes && !optional[0] && optional[1]) report(comparison, there, { kind: "member-optional", name });
  if (use.gives && optional[0] && !optional[1])
    report(comparison, there, { kind: "member-required", name, known: [] });
  if (!oldType || !newType) return;
  const step = further(there, { kind: "member", name });
  const whole = { ...step, use: useOfMember(step.use, facts) };
  const known = comparison.found.length;
  const before = known + comparison.skipped;
  if (optional[0] === optional[1]) compareTypes(comparison, oldType, newType, whole);
  else comparePresent(comparison, oldType, newType, whole);
  if (use.takes && comparison.found.length + comparison.skipped === before)
    compareOverride(comparison, name, member, [oldType, newType], newer, there);
  if (use.takes && comparison.found.length === known) {
    compareKinds(comparison, name, member, [facts, otherFacts], newer, there);
    compareThis(comparison, name, [facts, otherFacts], there);
  }
  if (use.takes && facts && otherFacts && !otherFacts.isReadonly && !facts.isDependent)
    compareWritten(comparison, name, [member, oldType], [other, newType], there);
}

/** Whether nothing has changed before a declaration, either. */
const isAsBefore = (older: DeclarationFacts | undefined, newer: DeclarationFacts | undefined): boolean =>
  older?.isProtected === newer?.isProtected && older?.isReadonly === newer?.isReadonly;

/** Whether what has been accepted fits where it did while it was on trial; behind a lock that cannot be seen. */
function isFitting(
  comparison: Comparison,
  older: Type,
  newer: Type,
  standing: Standing,
  name: string,
): boolean {
  const { found } = comparison;
  if (lockOn(comparison, older) !== undefined) return true;
  const before = found.length;
  compareTypes(comparison, older, newer, further(standing, { kind: "member", name }));
  return found.splice(before).length === 0;
}

/** Where a member may be missing on one side only, that has been told; the rest is what is there. */
function comparePresent(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const [oldPart, ...oldRest] = compiler.unionParts(older);
  const [newPart, ...newRest] = compiler.unionParts(newer);
  if (oldPart && newPart && oldRest.length === 0 && newRest.length === 0)
    compareTypes(comparison, oldPart, newPart, further(standing, { kind: "present" }));
}

function compareFacts(
  comparison: Comparison,
  name: string,
  older: DeclarationFacts | undefined,
  newer: DeclarationFacts | undefined,
  standing: Standing,
): void {
  if (!older || !newer) return;
  if (newer.isReadonly && !older.isReadonly) report(comparison, standing, { kind: "member-readonly", name });
  if (newer.isAbstract && !older.isAbstract) report(comparison, standing, { kind: "member-abstract", name });
}

/** What has to be written by who extends a class is given as well. */
const useOfMember = (use: Use, facts: DeclarationFacts | undefined): Use =>
  facts?.isAbstract === true ? { gives: true, takes: true } : use;

/** The names of symbols end in a number of the compiler's own. */
const memberName = (name: string): string =>
  name.startsWith("__@") ? name.replace(/^(__@.+)@\d+$/, "$1") : name;
