import { bothLocks, isSameLock, isWithin, type Lock } from "../marks/lock.js";
import type { FileMarks } from "../marks/read-marks.js";
import type { PackageNames, Step, Target } from "../scopes/package-names.js";
import type { Scope } from "../scopes/scope.js";
import { isInstantiated } from "../scopes/instantiated.js";
import { sourceOf } from "./export-targets.js";

/** What the marks of a package ask for of what is exported, beside the export itself. */
export interface ExportMarks {
  readonly isLockedItself: (target: Target, mark: { readonly lock: Lock | undefined }) => boolean;
  readonly isLockedIn: (module: Scope, name: string, lock: Lock | undefined) => boolean;
  readonly lockBefore: (target: Extract<Target, { kind: "declared" }>) => Lock | undefined;
  readonly lockOnTheWay: (module: Scope | undefined, name: string) => Lock | undefined;
}

export function exportMarks(names: PackageNames, marksOf: (path: string) => FileMarks): ExportMarks {
  return { isLockedItself, isLockedIn, lockBefore, lockOnTheWay };

  /** Whether what is exported asks for as much by itself; of a module, all that it exports. */
  function isLockedItself(target: Target, { lock }: { readonly lock: Lock | undefined }): boolean {
    if (target.kind === "declared") {
      const own = lockBefore(target);
      return own !== undefined && lock !== undefined && isWithin(lock, own);
    }
    const { scope } = target;
    const exported = names.namesOf(scope);
    const withDefault = [...(exported ?? []), ...(names.exportOf(scope, "default") ? ["default"] : [])];
    return exported !== undefined && withDefault.every((name) => isLockedIn(scope, name, lock));
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

  /**
   * What all of a declaration asks for by itself. The types that a function keeps in a namespace of its name do not count,
   * which nobody marks: `function embed(given: embed.Given): void` and `namespace embed { type Given = … }`.
   */
  function lockBefore({ scope, name }: Extract<Target, { kind: "declared" }>): Lock | undefined {
    const parts = scope.names.get(name) ?? [];
    const values = parts.filter(({ inner }) => !inner || isInstantiated(inner));
    const locks = (values.length > 0 ? values : parts).map((part) => marksOf(scope.path).lockOf(part, scope));
    return locks.every((lock) => isSameLock(lock, locks[0])) ? locks[0] : undefined;
  }

  /** What the steps from a module to what it exports ask for. */
  function lockOnTheWay(module: Scope | undefined, name: string): Lock | undefined {
    const seen = new Set<string>();
    let lock: Lock | undefined;
    let [at, wanted] = [module, name];
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
}
