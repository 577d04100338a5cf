import type { PackageNames } from "../scopes/package-names.js";
import { anonymous, type Exported, type Scope, type Star } from "../scopes/scope.js";
import { handedNames, type HandedNames } from "./handed-names.js";
import type { LockedModule } from "./locked-modules.js";
import { lockSuffix } from "../../analysis/gates/mark/behind-locks.js";
import type { PlannedName } from "./locked-names.js";

/** The exports that have a lock where what they name has none. */
export type LockedExports = (exported: Exported | Star, name: string) => boolean;

/**
 * The names under which the package itself reaches what is behind locks. They are exported as types alone, so nobody can
 * call or construct by them; declarations need no more, nor does a program that names such a type in what it emits.
 */
export function hiddenNames(
  names: PackageNames,
  planned: Iterable<PlannedName>,
  isLocked: LockedExports,
  modules: ReadonlyMap<Exported, LockedModule>,
): HandedNames {
  const whole = byScopeAndName(planned, ({ only }) => only === undefined);
  return handedNames(names, {
    suffix: "$",
    isType: true,
    declaredAs(scope, local, name) {
      const plan = whole.get(scope)?.get(local);
      return (
        plan && { local: plan.localName, base: name === "default" && local !== anonymous ? local : name }
      );
    },
    beginsAt: isLocked,
    moduleAs: (exported) =>
      isLocked(exported, exported.name) ? modules.get(exported)?.wholeName : undefined,
    // See `importEdits`.
    renamesImports: true,
  });
}

/** The names under which modules hand on locks that are for some exports alone. */
export function lockNames(
  names: PackageNames,
  planned: Iterable<PlannedName>,
  modules: ReadonlyMap<Exported, LockedModule>,
): HandedNames {
  const some = byScopeAndName(planned, ({ only }) => only !== undefined);
  return handedNames(names, {
    suffix: lockSuffix,
    isType: false,
    declaredAs(scope, local) {
      const plan = some.get(scope)?.get(local);
      return plan && { local: plan.lockName, base: plan.localName };
    },
    beginsAt: () => false,
    moduleAs: (exported) => modules.get(exported)?.lockName,
    renamesImports: false,
  });
}

export function byScopeAndName(
  planned: Iterable<PlannedName>,
  isMeant: (plan: PlannedName) => boolean,
): ReadonlyMap<Scope, ReadonlyMap<string, PlannedName>> {
  const found = new Map<Scope, Map<string, PlannedName>>();
  for (const plan of planned) {
    if (!isMeant(plan)) continue;
    found.set(plan.scope, (found.get(plan.scope) ?? new Map<string, PlannedName>()).set(plan.name, plan));
  }
  return found;
}
