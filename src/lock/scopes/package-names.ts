import type { DeclarationFile, Exported, Scope, Star } from "./scope.js";

/** The names of a package, over all its files. */
export interface PackageNames {
  /** The module that a specifier in a file leads to; nothing where it is not of this package. */
  moduleOf(path: string, specifier: string): Scope | undefined;
  /** All blocks of one module or namespace that have been read. */
  blocksOf(key: string): readonly Scope[];
  /** What an export of a module or namespace is in the end. */
  exportOf(module: Scope, name: string): Target | undefined;
  /** What an entry of an `export { … }` names in the end. */
  targetOf(scope: Scope, exported: Exported): Target | undefined;
  /** What a name means in a scope, by what is declared or imported there or further out. */
  meantBy(scope: Scope, name: string): Target | undefined;
  /**
   * The export itself, one step away.
   *
   * @param seen steps that have been taken before: modules may re-export each other in a circle
   */
  stepOf(module: Scope, name: string, seen?: Set<string>): Step | undefined;
  /** All names that `export *` of a module hands on; nothing where they are not all known. */
  namesOf(module: Scope): ReadonlySet<string> | undefined;
}

/** Where a module has an export from, with the block that says so. */
export type Step =
  | { readonly kind: "entry"; readonly scope: Scope; readonly exported: Exported }
  | { readonly kind: "star"; readonly scope: Scope; readonly star: Star; readonly module: Scope }
  | Target;

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

  function stepOf(module: Scope, name: string, seen = new Set<string>()): Step | undefined {
    const id = `${module.path}\0${module.key}\0${name}`;
    if (seen.has(id)) return undefined;
    seen.add(id);
    for (const scope of allBlocks(module)) {
      const exported = scope.exported.get(name);
      if (exported) return { kind: "entry", scope, exported };
    }
    for (const scope of allBlocks(module)) {
      if (scope.equals) return equalsOf(scope, name, seen);
      if (isExportedHere(scope, name)) return { kind: "declared", scope, name: localOf(scope, name) };
    }
    if (name === "default") return undefined;
    for (const scope of allBlocks(module)) {
      for (const star of scope.stars) {
        const target = moduleOf(scope.path, star.specifier);
        if (target && exportOf(target, name, new Set(seen)))
          return { kind: "star", scope, star, module: target };
      }
    }
    return undefined;
  }

  function exportOf(module: Scope, name: string, seen = new Set<string>()): Target | undefined {
    const step = stepOf(module, name, seen);
    if (step?.kind === "star") return exportOf(step.module, name, seen);
    return step?.kind === "entry" ? behind(step.scope, step.exported, seen) : step;
  }

  function namesOf(module: Scope, seen = new Set<Scope>()): ReadonlySet<string> | undefined {
    const found = new Set<string>();
    if (seen.has(module)) return found;
    seen.add(module);
    for (const scope of allBlocks(module)) {
      if (scope.equals) return undefined;
      for (const name of [...scope.exported.keys(), ...scope.names.keys()]) {
        if (name !== "default" && (scope.exported.has(name) || isExportedHere(scope, name))) found.add(name);
      }
      for (const { specifier } of scope.stars) {
        const target = moduleOf(scope.path, specifier);
        const names = target && namesOf(target, seen);
        if (!names) return undefined;
        for (const name of names) found.add(name);
      }
    }
    return found;
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

  return {
    moduleOf,
    blocksOf,
    exportOf: (module, name) => exportOf(module, name),
    targetOf: (scope, exported) => behind(scope, exported, new Set()),
    meantBy: (scope, name) => localTarget(scope, name, new Set()),
    stepOf,
    namesOf: (module) => namesOf(module),
  };
}

/** Whether a declaration is exported where it stands: by a modifier, or because all are. */
function isExportedHere(scope: Scope, name: string): boolean {
  return localParts(scope, name).some(
    ({ exportKeyword, defaultKeyword, kind }) =>
      (exportKeyword !== undefined && (defaultKeyword !== undefined) === (name === "default")) ||
      (!scope.isExplicit && kind !== "alias" && defaultKeyword === undefined),
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
