import type { EditContext } from "../edits/member-edits.js";
import { isSameLock, type Lock } from "../marks/lock.js";
import type { ExportMark, FileMarks } from "../marks/read-marks.js";
import { left, type Left, type Outcome } from "../outcome.js";
import { lockText } from "../output/lock-text.js";
import type { PackageNames, Target } from "../scopes/package-names.js";
import { anonymous, type DeclarationFile, type Exported, type Scope, type Star } from "../scopes/scope.js";
import type ts from "typescript";
import { exportMarks } from "./export-marks.js";
import {
  canHold,
  isHandedOn,
  isIdentifier,
  isInLock,
  isOfLock,
  isSameTarget,
  sourceOf,
  targetByStar,
} from "./export-targets.js";
import { byScopeAndName, type LockedExports } from "./hidden-names.js";
import { moduleExportOf, type LockedModule, type ModuleName } from "./locked-modules.js";
import { nameBehindLock, nameOfLock } from "../../analysis/gates/mark/behind-locks.js";
import { isLock, isLockName } from "../syntax/lock-name.js";
import { unused, type PlannedName } from "./locked-names.js";

/** What is to be done about exports that are marked where what they name is not: `export { sail as jib } from "./sail.js"`. */
export interface ExportsPlan {
  /** The locks that are needed beside what is declared, which stays open under its other names. */
  readonly names: readonly PlannedName[];
  readonly outcomes: readonly Outcome[];
  readonly isLocked: LockedExports;
  /** Modules that are locked as a whole, where they become something with a name. */
  readonly modules: ReadonlyMap<Exported, LockedModule>;
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
  const { isLockedItself, isLockedIn, lockBefore, lockOnTheWay } = exportMarks(names, marksOf);
  const whole = byScopeAndName(planned, () => true);
  const some = new Map<Scope, Map<string, PlannedName>>();
  const outcomes: Outcome[] = [];
  const lockedExports = new Set<Exported | Star>();
  const lockedStars = new Map<Star, Set<string>>();
  const modules = new Map<Exported, LockedModule & { readonly lock: Lock }>();

  for (const file of files) {
    for (const scope of file.scopes) {
      if (isInLock(scope)) continue;
      for (const exported of scope.exports) planExport(scope, exported);
      for (const star of scope.stars) planStar(scope, star);
    }
  }
  return {
    names: [...some.values()].flatMap((each) => [...each.values()]),
    outcomes,
    isLocked: (each, name) =>
      "node" in each ? lockedExports.has(each) : lockedStars.get(each)?.has(name) === true,
    modules,
    lockedBy: (star) => lockedStars.get(star) ?? [],
  };

  function planExport(scope: Scope, exported: Exported): void {
    const mark = marksOf(scope.path).ofExport(exported, scope);
    if (!mark || isOfLock(scope, exported) || isBesideStar(scope, exported)) return;
    const target = names.targetOf(scope, exported);
    const isHere = target?.kind === "declared" && target.scope.path === scope.path;
    const result = resultOf(mark, isLock(scope, exported), () => {
      if (target && isLockedItself(target, mark)) return { kind: "locked" };
      const made = target && lockBeside(scope, exported, exported.name, target, mark);
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
      if (step?.kind === "entry" && isLock(step.scope, step.exported))
        addOutcome(scope, star.statement, name, { kind: "done" });
      const target = names.exportOf(module, name);
      if (step?.kind !== "star" || !target || isOfLockIn(module, name)) continue;
      if (!isOnlyWay(scope, name, target, mark.lock)) continue;
      const result = resultOf(mark, false, () => {
        if (isLockedItself(target, mark)) return { kind: "locked" };
        const made = lockBeside(scope, star, name, target, mark);
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
  function isBesideStar(scope: Scope, exported: Exported): boolean {
    const { specifier } = exported;
    return (
      isLock(scope, exported) &&
      scope.stars.some((star) => star.specifier === specifier && marksOf(scope.path).ofExport(star, scope))
    );
  }

  function resultOf(
    { lock, faults: [fault] }: ExportMark,
    isDone: boolean,
    make: () => Outcome["result"],
  ): Outcome["result"] {
    if (fault) return left(fault);
    if (!lock) return { kind: "open" };
    return isDone ? { kind: "done" } : make();
  }

  /** Puts a lock beside what is declared. */
  function lockBeside(
    from: Scope,
    by: Exported | Star,
    exportedAs: string,
    target: Target,
    { lock }: ExportMark,
  ): Left | { readonly kind: "locked" } {
    if (!lock) return unknown;
    if (target.kind === "module") return lockModule(from, by, exportedAs, lock);
    const source = "node" in by ? sourceOf(from, by) : { specifier: by.specifier, name: exportedAs };
    const module = source && names.moduleOf(from.path, source.specifier);
    return lockDeclared(from, target, lock, lockOnTheWay(module, source?.name ?? exportedAs));
  }

  function lockDeclared(
    from: Scope,
    target: Declared,
    lock: Lock,
    onTheWay: Lock | undefined,
  ): Left | { readonly kind: "locked" } {
    const { scope, name } = target;
    const parts = scope.names.get(name) ?? [];
    const before = some.get(scope)?.get(name);
    const isOther = onTheWay !== undefined && !isSameLock(onTheWay, lock);
    if (isOther || whole.get(scope)?.has(name) || lockBefore(target)) return left({ code: "other-flags" });
    // It has one lock for all names that it is exported under, if they ask for the same.
    if (before) return isSameLock(before.only, lock) ? { kind: "locked" } : left({ code: "other-flags" });
    if (parts.some(({ kind }) => kind === "alias"))
      return unsupported("a mark on another name for what stands in a namespace");
    if (name === anonymous || !isHandedOn(from, scope)) return unsupported("a mark on this re-export");
    const { path } = scope;
    const marks = marksOf(path);
    const lockName = unused(scope, nameOfLock(name));
    const text = lockText(contextOf(path), marks, { scope, name, parts, lockOf: () => lock }, lockName);
    if ("kind" in text) return text;
    const plan = { scope, name, localName: name, lockName, parts, text, only: lock };
    some.set(scope, (some.get(scope) ?? new Map<string, PlannedName>()).set(name, plan));
    return { kind: "locked" };
  }

  /** Puts a namespace of locks beside a module that is exported as a whole: for all that it exports, or for nothing. */
  function lockModule(
    from: Scope,
    by: Exported | Star,
    exportedAs: string,
    lock: Lock,
  ): Left | { readonly kind: "locked" } {
    const kept = [...some].map(([scope, each]) => [scope, new Map(each)] as const);
    const keptModules = [...modules];
    const result = lockContents(from, by, exportedAs, lock, new Set());
    if (result.kind === "locked") return result;
    some.clear();
    for (const [scope, each] of kept) some.set(scope, each);
    modules.clear();
    for (const [exported, each] of keptModules) modules.set(exported, each);
    return result;
  }

  function lockContents(
    from: Scope,
    by: Exported | Star,
    exportedAs: string,
    lock: Lock,
    around: ReadonlySet<Scope>,
  ): Left | { readonly kind: "locked" } {
    const at = moduleExportOf(names, from, by, exportedAs);
    const module = at && names.moduleOf(at.scope.path, at.specifier);
    const all = module && names.namesOf(module);
    if (!all || module.equals || around.has(module) || !canHold(at.scope, at.exported))
      return unsupportedModule;
    const { scope, exported } = at;
    const before = modules.get(exported);
    if (before) return isSameLock(before.lock, lock) ? { kind: "locked" } : left({ code: "other-flags" });
    const contents: ModuleName[] = [];
    for (const name of [...all, ...(names.exportOf(module, "default") ? ["default"] : [])]) {
      if (isOfLockIn(module, name)) continue;
      const target = names.exportOf(module, name);
      if (!target || !isIdentifier(name)) return unsupportedModule;
      const isLocked = target.kind === "declared" && isLockedIn(module, name, lock);
      const made = isLocked ? { kind: "locked" as const } : lockOne(module, name, target, lock, around);
      if (made.kind === "left") return made;
      contents.push({ name, target, isLocked });
    }
    const lockName = unused(scope, nameOfLock(exported.name));
    const wholeName = unused(scope, `${exported.name}$all`);
    modules.set(exported, { at, lock, lockName, wholeName, module, names: contents });
    return { kind: "locked" };
  }

  function lockOne(
    module: Scope,
    name: string,
    target: Target,
    lock: Lock,
    around: ReadonlySet<Scope>,
  ): Left | { readonly kind: "locked" } {
    if (target.kind === "declared") return lockDeclared(module, target, lock, lockOnTheWay(module, name));
    const step = names.stepOf(module, name);
    if (step?.kind !== "entry" && step?.kind !== "star") return unsupportedModule;
    const by = step.kind === "entry" ? step.exported : step.star;
    return lockContents(step.scope, by, name, lock, new Set([...around, module]));
  }

  function addOutcome(scope: Scope, node: ts.Node, name: string, result: Outcome["result"]): void {
    const at = contextOf(scope.path).parser.startOf(node);
    outcomes.push({ path: scope.path, at, name, result });
  }

  function isOfLockIn(module: Scope, name: string): boolean {
    const step = names.stepOf(module, name);
    if (step?.kind === "star") return isOfLockIn(step.module, name);
    if (step?.kind === "entry") return isOfLock(step.scope, step.exported);
    return (
      nameBehindLock(name) !== undefined && (step?.kind !== "declared" || isLockName(step.scope, step.name))
    );
  }
}

const unsupported = (what: string): Left => left({ code: "unsupported", what });
const unknown = left({ code: "not-declared" });
const unsupportedModule = unsupported("a re-export of this module as a whole");
