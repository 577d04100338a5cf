import type { PackageNames, Target } from "../scopes/package-names.js";
import type { Exported, Scope, Star } from "../scopes/scope.js";

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
