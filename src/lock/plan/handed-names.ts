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
   * @param isValue whether `import A = N.P` is to stand for it, or `class A extends N.P`, which cannot name what is exported
   *   as a type alone
   */
  nameIn(module: Scope, name: string, isValue?: boolean): string | undefined;
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

/** How a name is looked for. */
interface Way {
  /** Steps that have been taken before: modules may re-export each other in a circle. */
  readonly seen: Set<string>;
  readonly isValue: boolean;
}

/** One entry of an `export { … }`. */
interface Entry {
  readonly scope: Scope;
  readonly local: string;
  readonly as: string;
  /** `export type { … }` */
  readonly isInTypes: boolean;
}

export function handedNames(names: PackageNames, naming: Naming): HandedNames {
  const { suffix, beginsAt, declaredAs } = naming;
  const known = new Map<Scope, Map<string, string>>();
  const entries = new Map<Scope, Entry[]>();
  const stars = new Map<Star, Entry[]>();
  const listed = new Map<string, { readonly at: number; readonly entry: Entry }[]>();
  const imports = new Map<string, Edit[]>();
  const imported = new Map<Scope, Map<string, string>>();
  const values = new Map<Scope, Set<string>>();

  function nameIn(module: Scope, name: string, way: Way): string | undefined {
    const step = names.stepOf(module, name, way.seen);
    switch (step?.kind) {
      case "entry":
        return ofEntry(step.scope, step.exported, way);
      case "star": {
        const inner = nameIn(step.module, name, way);
        // Through `export *` it has the same name in all modules.
        if (!beginsAt(step.star, name)) return inner;
        return once(step.scope, name, way, (as) => {
          push(stars, step.star, entryOf(step.scope, inner ?? name, as, step.star.isTypeOnly));
        });
      }
      case "declared":
        return ofDeclared(step.scope, step.name, name, way);
      default:
        return undefined;
    }
  }

  function ofEntry(scope: Scope, exported: Exported, way: Way): string | undefined {
    const { name, local, specifier, node, isTypeOnly } = exported;
    const module = naming.moduleAs(exported);
    const add = (own: string): string =>
      once(scope, name, way, (as) => {
        push(entries, scope, entryOf(scope, own, as));
      });
    if (module !== undefined) return add(module);
    if (specifier === undefined && scope.names.has(local) && !beginsAt(exported, name))
      return ofDeclared(scope, local, name, way);
    const inner = localOf(scope, exported, way) ?? (beginsAt(exported, name) ? local : undefined);
    if (inner === undefined || specifier === undefined) return inner === undefined ? undefined : add(inner);
    return once(scope, name, way, (as) => {
      push(listed, scope.path, { at: node.end, entry: entryOf(scope, inner, as, isTypeOnly) });
    });
  }

  function localOf(scope: Scope, { local, specifier, name }: Exported, way: Way): string | undefined {
    if (specifier !== undefined) {
      const module = names.moduleOf(scope.path, specifier);
      return module && nameIn(module, local, way);
    }
    for (let owner: Scope | undefined = scope; owner; owner = owner.parent) {
      if (owner.names.has(local)) return declaredAs(owner, local, name)?.local;
      const from = owner.imports.get(local);
      if (!from) continue;
      const module = from.name === "*" ? undefined : names.moduleOf(owner.path, from.specifier);
      const inner = module && nameIn(module, from.name, way);
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
    push(imports, scope.path, { start: at, end: at, newText });
    return as;
  }

  function ofDeclared(scope: Scope, local: string, name: string, way: Way): string | undefined {
    const declared = declaredAs(scope, local, name);
    if (!declared) return undefined;
    return once(scope, declared.base, way, (as) => {
      push(entries, scope, entryOf(scope, declared.local, as));
    });
  }

  function written({ scope, local, as, isInTypes }: Entry): string {
    const isType = naming.isType && !isInTypes && values.get(scope)?.has(as) !== true;
    const list = local === as ? exportName(as) : `${exportName(local)} as ${exportName(as)}`;
    return (isType ? "type " : "") + list;
  }

  function once(scope: Scope, name: string, { isValue }: Way, make: (as: string) => void): string {
    let as = known.get(scope)?.get(name);
    if (as === undefined) {
      // A name that is declared is no trouble: what is exported has names of its own.
      as = name + suffix;
      while (scope.exported.has(as)) as += "$";
      known.set(scope, (known.get(scope) ?? new Map<string, string>()).set(name, as));
      make(as);
    }
    if (isValue) values.set(scope, (values.get(scope) ?? new Set<string>()).add(as));
    return as;
  }

  return {
    nameIn: (module, name, isValue = false) => nameIn(module, name, { seen: new Set(), isValue }),
    localOf: (scope, exported) => localOf(scope, exported, { seen: new Set(), isValue: false }),
    specifiersOf: (scope) => (entries.get(scope) ?? []).map(written),
    besideStar: (star) => (stars.get(star) ?? []).map(written),
    editsOf: (path) => [
      ...(imports.get(path) ?? []),
      ...(listed.get(path) ?? []).map(({ at, entry }) => ({
        start: at,
        end: at,
        newText: `, ${written(entry)}`,
      })),
    ],
  };
}

const entryOf = (scope: Scope, local: string, as: string, isInTypes = false): Entry => ({
  scope,
  local,
  as,
  isInTypes,
});
