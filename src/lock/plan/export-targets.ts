import type { PackageNames, Target } from "../scopes/package-names.js";
import type { Exported, Scope, Star } from "../scopes/scope.js";
import { nameBehindLock } from "../../analysis/gates/mark/behind-locks.js";
import { isLock } from "../syntax/lock-name.js";

/** The module that an export is taken from, by itself or by an import; nothing where it is declared there. */
export function sourceOf(
  scope: Scope,
  { specifier, local }: Exported,
): { readonly specifier: string; readonly name: string } | undefined {
  if (specifier !== undefined) return { specifier, name: local };
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    if (at.names.has(local)) return undefined;
    const imported = at.imports.get(local);
    if (imported) return imported;
  }
  return undefined;
}

/** What a name is that a star hands on. */
export function targetByStar(
  names: PackageNames,
  { path }: Scope,
  { specifier }: Star,
  name: string,
): Target | undefined {
  const module = names.moduleOf(path, specifier);
  return module && names.exportOf(module, name);
}

export const isSameTarget = (one: Target, other: Target): boolean =>
  one.kind === other.kind &&
  one.scope === other.scope &&
  (one.kind === "module" || other.kind === "module" || one.name === other.name);

/** Whether a module that exports something can be handed a lock by the scope that declares it. */
export function isHandedOn(to: Scope, from: Scope): boolean {
  for (let at: Scope | undefined = to; at; at = at.parent) if (at === from) return true;
  return (from.kind === "module" || from.kind === "ambient") && !from.equals;
}

/** Whether an export is one that a run before has made: of a lock, or of what is behind it. */
export function isOfLock(scope: Scope, exported: Exported): boolean {
  const { name, node, isTypeOnly } = exported;
  if (nameBehindLock(name) !== undefined) return isLock(scope, exported);
  const isType = isTypeOnly || ("isTypeOnly" in node && node.isTypeOnly);
  const bare = name.replace(/\$+$/, "");
  const locked = scope.exported.get(bare);
  return bare !== name && locked !== undefined && (isType || isLock(scope, locked));
}

/** Whether a scope is in a namespace that is a lock. */
export function isInLock(scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent)
    if (at.kind === "namespace" && nameBehindLock(at.key) !== undefined) return true;
  return false;
}

/** Whether a namespace can stand for a module there: one that is imported as types alone has no values to hand on. */
export function canHold({ kind, imports }: Scope, { specifier, local, isTypeOnly }: Exported): boolean {
  const declaration = specifier === undefined ? imports.get(local)?.declaration : undefined;
  const clause = declaration && "importClause" in declaration ? declaration.importClause : undefined;
  // TypeScript 6 has another name for it, the older ones have not.
  const { isTypeOnly: isTypes } = (clause ?? {}) as { readonly isTypeOnly?: boolean };
  return kind === "module" && !isTypeOnly && isTypes !== true;
}

export const isIdentifier = (name: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
