import type { Edit } from "../edits/edit.js";
import type { PackageNames } from "../scopes/package-names.js";
import { anonymous, type Exported, type Scope } from "../scopes/scope.js";
import type { PlannedName } from "./locked-names.js";

/**
 * The names under which the package itself reaches what is behind locks. They are exported as types alone, so nobody can
 * call or construct by them; declarations need no more, nor does a program that names such a type in what it emits.
 */
export interface HiddenNames {
  /** The lock of what a name of a scope is in the end. */
  plannedAt(scope: Scope, name: string): PlannedName | undefined;
  /** The name of what is behind the lock that a module exports under a name. */
  hide(module: Scope, name: string): string | undefined;
  /** For the `export { … }` of a scope. */
  specifiersOf(scope: Scope): readonly string[];
  /** In lists of names that a scope exports from elsewhere. */
  editsOf(path: string): readonly Edit[];
}

export function hiddenNames(names: PackageNames, planned: Iterable<PlannedName>): HiddenNames {
  const byScope = new Map<Scope, Map<string, PlannedName>>();
  const hidden = new Map<Scope, Map<string, string>>();
  const specifiers = new Map<Scope, string[]>();
  const edits = new Map<string, Edit[]>();
  for (const each of planned) if (!each.only) at(byScope, each.scope, () => new Map()).set(each.name, each);

  function hide(module: Scope, name: string): string | undefined {
    const entry = names.entryOf(module, name);
    if (entry) return hideEntry(entry.scope, entry.exported);
    const target = names.exportOf(module, name);
    if (target?.kind !== "declared") return undefined;
    // Through `export *` it has the same name in all modules.
    return hideDeclared(target.scope, target.name, name);
  }

  function hideEntry(scope: Scope, exported: Exported): string | undefined {
    const { name, local, specifier, node } = exported;
    if (specifier === undefined) {
      if (scope.names.has(local)) return hideDeclared(scope, local, name);
      const owner = ownerOf(scope, local);
      if (owner && byScope.get(owner)?.has(local)) {
        return once(scope, name, (as) => void at(specifiers, scope, () => []).push(`type ${local} as ${as}`));
      }
      // The import has been given another name for what is behind the lock: see `importEdits`.
      const imported = scope.imports.get(local);
      const module = imported && names.moduleOf(scope.path, imported.specifier);
      if (!module || hide(module, imported.name) === undefined) return undefined;
      return once(scope, name, (as) => void at(specifiers, scope, () => []).push(`type ${local} as ${as}`));
    }
    const module = names.moduleOf(scope.path, specifier);
    const inner = module && hide(module, local);
    if (inner === undefined) return undefined;
    return once(scope, name, (as) => {
      const type = exported.isTypeOnly ? "" : "type ";
      const newText = `, ${type}${inner === as ? inner : `${inner} as ${as}`}`;
      at(edits, scope.path, () => []).push({ start: node.end, end: node.end, newText });
    });
  }

  function hideDeclared(scope: Scope, local: string, name: string): string | undefined {
    const plan = byScope.get(scope)?.get(local);
    if (!plan) return undefined;
    const exportedAs = name === "default" && local !== anonymous ? local : name;
    return once(scope, exportedAs, (as) => {
      at(specifiers, scope, () => []).push(
        as === plan.localName ? `type ${as}` : `type ${plan.localName} as ${as}`,
      );
    });
  }

  function once(scope: Scope, name: string, make: (as: string) => void): string {
    const known = at(hidden, scope, () => new Map<string, string>());
    const before = known.get(name);
    if (before !== undefined) return before;
    // A name that is declared is no trouble: what is exported has names of its own.
    let as = `${name}$`;
    while (scope.exported.has(as)) as += "$";
    known.set(name, as);
    make(as);
    return as;
  }

  return {
    plannedAt: (scope, name) => byScope.get(scope)?.get(name),
    hide,
    specifiersOf: (scope) => specifiers.get(scope) ?? [],
    editsOf: (path) => edits.get(path) ?? [],
  };
}

/** The scope around one that declares a name. */
function ownerOf(scope: Scope, name: string): Scope | undefined {
  let owner = scope.parent;
  while (owner && !owner.names.has(name)) owner = owner.parent;
  return owner;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
