import type { EditContext } from "../edits/member-edits.js";
import { bothLocks, isSameLock, isWithin, type Lock } from "../marks/lock.js";
import type { ExportMark, FileMarks } from "../marks/read-marks.js";
import { left, type Left, type Outcome } from "../outcome.js";
import { lockText } from "../output/lock-text.js";
import type { PackageNames, Step, Target } from "../scopes/package-names.js";
import { anonymous, type DeclarationFile, type Exported, type Scope, type Star } from "../scopes/scope.js";
import type ts from "typescript";
import { isHandedOn, isSameTarget, sourceOf, targetByStar } from "./export-targets.js";
import { byScopeAndName, type LockedExports } from "./hidden-names.js";
import { lockSuffix, unused, type PlannedName } from "./locked-names.js";

/** What is to be done about exports that are marked where what they name is not: `export { sail as jib } from "./sail.js"`. */
export interface ExportsPlan {
  /** The locks that are needed beside what is declared, which stays open under its other names. */
  readonly names: readonly PlannedName[];
  readonly outcomes: readonly Outcome[];
  readonly isLocked: LockedExports;
  /** The names that a star hands on locked. */
  lockedBy(star: Star): Iterable<string>;
}

interface PackageMarks {
  readonly names: PackageNames;
  readonly contextOf: (path: string) => EditContext;
  readonly marksOf: (path: string) => FileMarks;
}

type Declared = Extract<Target, { kind: "declared" }>;

/** @param planned the names that are locked whatever they are exported as */
export function planExports(
  { names, contextOf, marksOf }: PackageMarks,
  files: Iterable<DeclarationFile>,
  planned: readonly PlannedName[],
): ExportsPlan {
  const whole = byScopeAndName(planned, () => true);
  const some = new Map<Scope, Map<string, PlannedName>>();
  const outcomes: Outcome[] = [];
  const lockedExports = new Set<Exported | Star>();
  const lockedStars = new Map<Star, Set<string>>();

  for (const file of files) {
    for (const scope of file.scopes) {
      for (const exported of scope.exports) planExport(scope, exported);
      for (const star of scope.stars) planStar(scope, star);
    }
  }
  return {
    names: [...some.values()].flatMap((each) => [...each.values()]),
    outcomes,
    isLocked: (each, name) =>
      "node" in each ? lockedExports.has(each) : lockedStars.get(each)?.has(name) === true,
    lockedBy: (star) => lockedStars.get(star) ?? [],
  };

  function planExport(scope: Scope, exported: Exported): void {
    const mark = marksOf(scope.path).ofExport(exported, scope);
    if (!mark || isOfLock(scope, exported) || isBesideStar(scope, exported)) return;
    const target = names.targetOf(scope, exported);
    const isHere = target?.kind === "declared" && target.scope.path === scope.path;
    const result = resultOf(mark, exported.local, () => {
      if (target && isLockedItself(target, mark)) return { kind: "locked" };
      const made = target && lockBeside(scope, exported, target, mark);
      if (made?.kind === "locked") lockedExports.add(exported);
      return made ?? unknown;
    });
    // Of what a module marks as a whole, its own declarations are told of where they stand.
    if (!mark.isOwn && isHere && !lockedExports.has(exported)) return;
    addOutcome(scope, exported.node, exported.name, result);
  }

  /** `export *` hands on many names; those that come another way as well are open by that. */
  function planStar(scope: Scope, star: Star): void {
    const mark = marksOf(scope.path).ofExport(star, scope);
    if (!mark) return;
    const module = names.moduleOf(scope.path, star.specifier);
    const all = module && names.namesOf(module);
    const [fault] = mark.faults;
    if (!module || !all || fault) {
      addOutcome(scope, star.statement, star.specifier, fault ? left(fault) : unknown);
      return;
    }
    const locked = new Set<string>();
    lockedStars.set(star, locked);
    for (const name of all) {
      const step = names.stepOf(scope, name);
      if (step?.kind === "entry" && step.exported.local.endsWith(lockSuffix))
        addOutcome(scope, star.statement, name, { kind: "done" });
      const target = names.exportOf(module, name);
      if (step?.kind !== "star" || !target || isOfLockIn(module, name)) continue;
      if (!isOnlyWay(scope, name, target, mark.lock)) continue;
      const result = resultOf(mark, name, () => {
        if (isLockedItself(target, mark)) return { kind: "locked" };
        const made = lockBeside(scope, star, target, mark);
        // One list of names is enough for all stars that lead there.
        if (made.kind === "locked" && step.star === star) locked.add(name);
        return made;
      });
      addOutcome(scope, star.statement, name, result);
    }
  }

  /** Whether all stars that hand on a name ask for the same; two that lead to different things hand on neither. */
  function isOnlyWay(scope: Scope, name: string, target: Target, lock: Lock | undefined): boolean {
    return scope.stars.every((star) => {
      const found = targetByStar(names, scope, star, name);
      if (!found) return true;
      return isSameTarget(found, target) && isSameLock(marksOf(scope.path).ofExport(star, scope)?.lock, lock);
    });
  }

  /** A run before has put it there for what a star hands on, which is told of there. */
  function isBesideStar(scope: Scope, { specifier, local }: Exported): boolean {
    return (
      local.endsWith(lockSuffix) &&
      scope.stars.some((star) => star.specifier === specifier && marksOf(scope.path).ofExport(star, scope))
    );
  }

  function resultOf(
    { lock, faults: [fault] }: ExportMark,
    local: string,
    make: () => Outcome["result"],
  ): Outcome["result"] {
    if (fault) return left(fault);
    if (!lock) return { kind: "open" };
    return local.endsWith(lockSuffix) ? { kind: "done" } : make();
  }

  /** Puts a lock beside what is declared. */
  function lockBeside(
    from: Scope,
    exported: Exported | Star,
    target: Target,
    { lock }: ExportMark,
  ): Left | { readonly kind: "locked" } {
    if (target.kind === "module" || !lock) return unsupported("a re-export of a module as a whole");
    const { scope, name } = target;
    const parts = scope.names.get(name) ?? [];
    const before = some.get(scope)?.get(name);
    const onTheWay = lockOnTheWay(from, exported, name);
    const isOther = onTheWay !== undefined && !isSameLock(onTheWay, lock);
    if (isOther || whole.get(scope)?.has(name) || lockBefore(target)) return left({ code: "other-flags" });
    // It has one lock for all names that it is exported under, if they ask for the same.
    if (before) return isSameLock(before.only, lock) ? { kind: "locked" } : left({ code: "other-flags" });
    if (parts.some(({ kind }) => kind === "alias"))
      return unsupported("a mark on another name for what stands in a namespace");
    if (name === anonymous || !isHandedOn(from, scope)) return unsupported("a mark on this re-export");
    const { path } = scope;
    const marks = marksOf(path);
    const lockName = unused(scope, name + lockSuffix);
    const text = lockText(contextOf(path), marks, { scope, name, parts, lockOf: () => lock }, lockName);
    if ("kind" in text) return text;
    const plan = { scope, name, localName: name, lockName, parts, text, only: lock };
    some.set(scope, (some.get(scope) ?? new Map<string, PlannedName>()).set(name, plan));
    return { kind: "locked" };
  }

  /** Whether what is exported asks for as much by itself; of a module, all that it exports. */
  function isLockedItself(target: Target, { lock }: Pick<ExportMark, "lock">): boolean {
    if (target.kind === "declared") {
      const own = lockBefore(target);
      return own !== undefined && lock !== undefined && isWithin(lock, own);
    }
    const exported = names.namesOf(target.scope);
    return exported !== undefined && [...exported].every((name) => isLockedIn(target.scope, name, lock));
  }

  function isLockedIn(module: Scope, name: string, lock: Lock | undefined): boolean {
    const step = names.stepOf(module, name);
    const marked = step?.kind === "entry" || step?.kind === "star" ? markOfStep(step) : undefined;
    if (lock && marked && isWithin(lock, marked)) return true;
    const target = names.exportOf(module, name);
    // Modules may hand each other on.
    return target?.kind === "declared" && isLockedItself(target, { lock });
  }

  function markOfStep(step: Extract<Step, { kind: "entry" | "star" }>): Lock | undefined {
    const by = step.kind === "star" ? step.star : step.exported;
    return marksOf(step.scope.path).ofExport(by, step.scope)?.lock;
  }

  /** What all of a declaration asks for by itself. */
  function lockBefore({ scope, name }: Declared): Lock | undefined {
    const locks = (scope.names.get(name) ?? []).map((part) => marksOf(scope.path).lockOf(part, scope));
    return locks.every((lock) => isSameLock(lock, locks[0])) ? locks[0] : undefined;
  }

  /** What the steps behind an export ask for that are marked as well. */
  function lockOnTheWay(from: Scope, exported: Exported | Star, name: string): Lock | undefined {
    const source = "node" in exported ? sourceOf(from, exported) : { specifier: exported.specifier, name };
    const seen = new Set<string>();
    let lock: Lock | undefined;
    let wanted = source?.name ?? name;
    let at = source && names.moduleOf(from.path, source.specifier);
    while (at) {
      const step = names.stepOf(at, wanted, seen);
      if (step?.kind !== "entry" && step?.kind !== "star") break;
      lock = bothLocks(lock, markOfStep(step));
      const next = step.kind === "entry" ? sourceOf(step.scope, step.exported) : undefined;
      at = step.kind === "star" ? step.module : next && names.moduleOf(step.scope.path, next.specifier);
      wanted = next?.name ?? wanted;
    }
    return lock;
  }

  function addOutcome(scope: Scope, node: ts.Node, name: string, result: Outcome["result"]): void {
    const at = contextOf(scope.path).parser.startOf(node);
    outcomes.push({ path: scope.path, at, name, result });
  }

  function isOfLockIn(module: Scope, name: string): boolean {
    const step = names.stepOf(module, name);
    if (step?.kind === "star") return isOfLockIn(step.module, name);
    return name.endsWith(lockSuffix) || (step?.kind === "entry" && isOfLock(step.scope, step.exported));
  }
}

const unsupported = (what: string): Left => left({ code: "unsupported", what });
const unknown = unsupported("a re-export of what another package declares");

/** Whether an export is one that a run before has made: of a lock, or of what is behind it. */
function isOfLock(scope: Scope, { name, node, isTypeOnly }: Exported): boolean {
  if (name.endsWith(lockSuffix)) return true;
  const isType = isTypeOnly || ("isTypeOnly" in node && node.isTypeOnly);
  const bare = name.replace(/\$+$/, "");
  return isType && bare !== name && scope.exported.has(bare);
}
