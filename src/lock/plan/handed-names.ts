import type { Edit } from "../edits/edit.js";
import { push } from "../../push.js";
import type { PackageNames } from "../scopes/package-names.js";
import { exportName } from "../syntax/export-name.js";
import { endOf, type Exported, type Scope, type Star } from "../scopes/scope.js";
import { unused } from "./locked-names.js";

/** What a declaration is to be known by beside its name, and where the modules on the way to it hand that on. */
export interface HandedNames {
  /**
   * The further name of what a module exports under a name; nothing where it has none.
   *
   * @param isAlias whether `import A = N.P` is to stand for it, which cannot name what is exported as a type alone
   */
  nameIn(module: Scope, name: string, isAlias?: boolean): string | undefined;
  /** By which name a scope can refer to what one of its exports stands for: in place of `local` of that export. */
  localOf(scope: Scope, exported: Exported): string | undefined;
  /** For the `export { … }` of a scope. */
  specifiersOf(scope: Scope): readonly string[];
  /** For the list of names beside an `export *`. */
  besideStar(star: Star): readonly string[];
  /** In lists of names that a scope exports from elsewhere. */
  editsOf(path: string): readonly Edit[];
}

/** One kind of further names. */
export interface Naming {
  /** What they end with. */
  readonly suffix: string;
  /** Whether they are types alone. */
  readonly isType: boolean;
  /** How a declaration is called where it stands, and what its further name is made of. */
  readonly declaredAs: (
    scope: Scope,
    local: string,
    name: string,
  ) => { readonly local: string; readonly base: string } | undefined;
  /** Whether an export has a further name that what it names has not. */
  readonly beginsAt: (exported: Exported | Star, name: string) => boolean;
  /** How a module is called by its further name, where it is exported as a whole. */
  readonly moduleAs: (exported: Exported) => string | undefined;
  /** Whether an import is renamed by itself to what has the further name. */
  readonly renamesImports: boolean;
}

export function handedNames(names: PackageNames, naming: Naming): HandedNames {
  const { suffix, beginsAt, declaredAs } = naming;
  const keyword = naming.isType ? "type " : "";
  const known = new Map<Scope, Map<string, string>>();
  const specifiers = new Map<Scope, string[]>();
  const stars = new Map<Star, string[]>();
  const edits = new Map<string, Edit[]>();
  const imported = new Map<Scope, Map<string, string>>();
  const aliased = new Map<Scope, Set<string>>();

  function nameIn(module: Scope, name: string, seen = new Set<string>()): string | undefined {
    const step = names.stepOf(module, name, seen);
    switch (step?.kind) {
      case "entry":
        return ofEntry(step.scope, step.exported, seen);
      case "star": {
        const inner = nameIn(step.module, name, seen);
        // Through `export *` it has the same name in all modules.
        if (!beginsAt(step.star, name)) return inner;
        return once(step.scope, name, (as) => {
          push(stars, step.star, written(inner ?? name, as, step.star.isTypeOnly));
        });
      }
      case "declared":
        return ofDeclared(step.scope, step.name, name);
      default:
        return undefined;
    }
  }

  function ofEntry(scope: Scope, exported: Exported, seen: Set<string>): string | undefined {
    const { name, local, specifier, node, isTypeOnly } = exported;
    const module = naming.moduleAs(exported);
    if (module !== undefined)
      return once(scope, name, (as) => {
        push(specifiers, scope, written(module, as));
      });
    if (specifier === undefined) {
      if (scope.names.has(local) && !beginsAt(exported, name)) return ofDeclared(scope, local, name);
      const here = localOf(scope, exported, seen) ?? (beginsAt(exported, name) ? local : undefined);
      return here === undefined
        ? undefined
        : once(scope, name, (as) => {
            push(specifiers, scope, written(here, as));
          });
    }
    const inner = localOf(scope, exported, seen) ?? (beginsAt(exported, name) ? local : undefined);
    if (inner === undefined) return undefined;
    return once(scope, name, (as) => {
      push(edits, scope.path, {
        start: node.end,
        end: node.end,
        newText: `, ${written(inner, as, isTypeOnly)}`,
      });
    });
  }

  function localOf(
    scope: Scope,
    { local, specifier, name }: Exported,
    seen: Set<string>,
  ): string | undefined {
    if (specifier !== undefined) {
      const module = names.moduleOf(scope.path, specifier);
      return module && nameIn(module, local, seen);
    }
    for (let owner: Scope | undefined = scope; owner; owner = owner.parent) {
      if (owner.names.has(local)) return declaredAs(owner, local, name)?.local;
      const from = owner.imports.get(local);
      if (!from) continue;
      const module = from.name === "*" ? undefined : names.moduleOf(owner.path, from.specifier);
      const inner = module && nameIn(module, from.name, seen);
      if (inner === undefined) return undefined;
      return naming.renamesImports ? local : importOf(owner, from.specifier, inner);
    }
    return undefined;
  }

  /** Imports a further name beside the name itself. */
  function importOf(scope: Scope, specifier: string, name: string): string {
    const before = imported.get(scope) ?? new Map<string, string>();
    imported.set(scope, before);
    const key = `${specifier} ${name}`;
    const known = before.get(key);
    if (known !== undefined) return known;
    const as = unused(scope, name);
    before.set(key, as);
    const at = endOf(scope);
    const list = as === name ? name : `${exportName(name)} as ${as}`;
    const newText = `\nimport { ${list} } from ${JSON.stringify(specifier)};`;
    push(edits, scope.path, { start: at, end: at, newText });
    return as;
  }

  function ofDeclared(scope: Scope, local: string, name: string): string | undefined {
    const declared = declaredAs(scope, local, name);
    if (!declared) return undefined;
    return once(scope, declared.base, (as) => {
      push(specifiers, scope, written(declared.local, as));
    });
  }

  function written(local: string, as: string, isInTypes = false): string {
    const list = local === as ? exportName(as) : `${exportName(local)} as ${exportName(as)}`;
    return (isInTypes ? "" : keyword) + list;
  }

  function once(scope: Scope, name: string, make: (as: string) => void): string {
    const before = known.get(scope)?.get(name);
    if (before !== undefined) return before;
    // A name that is declared is no trouble: what is exported has names of its own.
    let as = name + suffix;
    while (scope.exported.has(as)) as += "$";
    known.set(scope, (known.get(scope) ?? new Map<string, string>()).set(name, as));
    make(as);
    return as;
  }

  return {
    nameIn(module, name, isAlias = false) {
      const as = nameIn(module, name);
      if (as !== undefined && isAlias)
        aliased.set(module, (aliased.get(module) ?? new Set<string>()).add(as));
      return as;
    },
    localOf: (scope, exported) => localOf(scope, exported, new Set()),
    specifiersOf: (scope) =>
      (specifiers.get(scope) ?? []).map((specifier) =>
        [...(aliased.get(scope) ?? [])].some((as) => specifier.endsWith(` ${as}`))
          ? specifier.slice(keyword.length)
          : specifier,
      ),
    besideStar: (star) => stars.get(star) ?? [],
    editsOf: (path) => edits.get(path) ?? [],
  };
}
