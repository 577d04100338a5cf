import type { DeclarationFile, Exported, Scope } from "./scope.js";

/** The names of a package, over all its files. */
export interface PackageNames {
  /** The module that a specifier in a file leads to; nothing where it is not of this package. */
  moduleOf(path: string, specifier: string): Scope | undefined;
  /** All blocks of one module or namespace that have been read. */
  blocksOf(key: string): readonly Scope[];
  /** What an export of a module or namespace is in the end. */
  exportOf(module: Scope, name: string): Target | undefined;
  /** The export itself, with the block that has it, one step away. */
  entryOf(module: Scope, name: string): { readonly scope: Scope; readonly exported: Exported } | undefined;
}

/** What a name stands for. */
export type Target =
  | { readonly kind: "declared"; readonly scope: Scope; readonly name: string }
  | { readonly kind: "module"; readonly scope: Scope };

/**
 * @param fileAt the file at a path; it may be read only when it is asked for
 * @param resolve the path that a specifier leads to inside the package
 */
export function packageNames(
  fileAt: (path: string) => DeclarationFile | undefined,
  resolve: (path: string, specifier: string) => string | undefined,
  blocks: ReadonlyMap<string, readonly Scope[]>,
): PackageNames {
  const blocksOf = (key: string): readonly Scope[] => blocks.get(key) ?? [];

  function moduleOf(path: string, specifier: string): Scope | undefined {
    const [ambient] = blocksOf(`"${specifier}"`);
    if (ambient) return ambient;
    const file = resolve(path, specifier);
    return file === undefined ? undefined : fileAt(file)?.scope;
  }

  const allBlocks = (module: Scope): readonly Scope[] => {
    const all = blocksOf(module.key);
    return all.includes(module) ? all : [module, ...all];
  };

  function entryOf(module: Scope, name: string) {
    for (const scope of allBlocks(module)) {
      const exported = scope.exported.get(name);
      if (exported) return { scope, exported };
    }
    return undefined;
  }

  function exportOf(module: Scope, name: string, seen = new Set<string>()): Target | undefined {
    const id = `${module.path}\0${module.key}\0${name}`;
    // Modules may re-export each other in a circle.
    if (seen.has(id)) return undefined;
    seen.add(id);
    const entry = entryOf(module, name);
    if (entry) return behind(entry.scope, entry.exported, seen);
    for (const scope of allBlocks(module)) {
      if (scope.equals) return equalsOf(scope, name, seen);
      if (isExportedHere(scope, name)) return { kind: "declared", scope, name: localOf(scope, name) };
    }
    if (name === "default") return undefined;
    for (const scope of allBlocks(module)) {
      for (const specifier of scope.stars) {
        const target = moduleOf(scope.path, specifier);
        const found = target && exportOf(target, name, seen);
        if (found) return found;
      }
    }
    return undefined;
  }

  function behind(scope: Scope, exported: Exported, seen: Set<string>): Target | undefined {
    if (exported.specifier === undefined) return localTarget(scope, exported.local, seen);
    const module = moduleOf(scope.path, exported.specifier);
    if (!module) return undefined;
    return exported.local === "*"
      ? { kind: "module", scope: module }
      : exportOf(module, exported.local, seen);
  }

  function localTarget(scope: Scope, name: string, seen: Set<string>): Target | undefined {
    if (scope.names.has(name)) return { kind: "declared", scope, name };
    const imported = scope.imports.get(name);
    if (!imported) return scope.parent && localTarget(scope.parent, name, seen);
    const module = moduleOf(scope.path, imported.specifier);
    if (!module) return undefined;
    return imported.name === "*" ? { kind: "module", scope: module } : exportOf(module, imported.name, seen);
  }

  // The members of what `export =` names are the exports of the module, where it is a namespace.
  function equalsOf(scope: Scope, name: string, seen: Set<string>): Target | undefined {
    if (!scope.equals) return undefined;
    const target = localTarget(scope, scope.equals.local.text, seen);
    if (target?.kind !== "declared" || name === "default") return target;
    const [inner] = blocksOf(`${target.scope.key}.${target.name}`);
    return inner && exportOf(inner, name, seen);
  }

  return { moduleOf, blocksOf, entryOf, exportOf: (module, name) => exportOf(module, name) };
}

/** Whether a declaration is exported where it stands: by a modifier, or because all are. */
function isExportedHere(scope: Scope, name: string): boolean {
  return localParts(scope, name).some(
    ({ exportKeyword, defaultKeyword, kind }) =>
      (exportKeyword !== undefined && (defaultKeyword !== undefined) === (name === "default")) ||
      (!scope.isExplicit && kind !== "alias"),
  );
}

function localParts(scope: Scope, name: string) {
  return scope.names.get(localOf(scope, name)) ?? [];
}

function localOf(scope: Scope, name: string): string {
  if (name !== "default") return name;
  for (const [local, parts] of scope.names) {
    if (parts.some(({ defaultKeyword }) => defaultKeyword)) return local;
  }
  return name;
}
