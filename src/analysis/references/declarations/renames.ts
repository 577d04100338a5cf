import { handingsIn, renamesIn, type Handing } from "./handings.js";
import type { ProgramModules } from "./program-modules.js";

/** Names, to which the other ones are added that they lead to. */
export interface Renamed {
  readonly names: Set<string>;
  /** The names of what is called; these go over to what is assigned, extends or has the type as well. */
  readonly signatures: Set<string>;
  /** Those of both that may stand by themselves: members are never exported or imported. */
  readonly free: ReadonlySet<string>;
  /** Those of `signatures` that are types. */
  readonly types: ReadonlySet<string>;
  /** The files whose default, or `export =`, has one of the names. */
  readonly defaults: ReadonlySet<string>;
}

/**
 * Adds the other names under which files of a program refer to what has one of `names`: by `import { a as b }`, by
 * `export { a as b }`, by `export default a` and what imports that.
 *
 * It reads texts, not trees, and so may add a few too many.
 */
export function closeOverRenames(
  modules: ProgramModules,
  { names, signatures, free, types, defaults }: Renamed,
): void {
  const known = () => ({ modules, free: new Set(free), types: new Set(types), defaults: new Set(defaults) });
  // Members are taken out by assignments alone, which only signatures go over to.
  close({ ...known(), names, first: [...names].filter((name) => free.has(name)), read: renamesIn });
  const read = (file: string, code: string) => [...renamesIn(file, code), ...handingsIn(file, code)];
  close({ ...known(), names: signatures, first: [...signatures], read });
}

interface Closing {
  readonly modules: ProgramModules;
  readonly names: Set<string>;
  /** The names to begin with. */
  readonly first: readonly string[];
  readonly free: Set<string>;
  readonly types: Set<string>;
  readonly defaults: Set<string>;
  readonly read: (fileName: string, code: string) => readonly Handing[];
}

/** Only the files that have a name need to be read, and those that have one of the names that it leads to. */
function close(closing: Closing): void {
  const { modules, defaults, first, read } = closing;
  const handings: Handing[] = [];
  const seen = new Set<string>();
  const followed = new Set<string>();
  const look = (files: readonly string[]): void => {
    for (const file of files) {
      if (seen.has(file)) continue;
      seen.add(file);
      handings.push(...read(file, modules.codeOf(file)));
    }
  };
  for (let added = first; added.length > 0 || defaults.size > followed.size;) {
    // A default has no name by which it is imported.
    for (const name of added) if (name !== "default") look(modules.having(name));
    for (const file of defaults) {
      if (followed.has(file)) continue;
      followed.add(file);
      look(modules.importing(file));
    }
    added = addAll(closing, handings);
  }
}

function addAll(
  { modules, names, free, types, defaults }: Closing,
  handings: readonly Handing[],
): readonly string[] {
  const added: string[] = [];
  const sets = { name: free, base: free, value: names, type: types };
  const leads = ({ from, module, kind }: Handing): boolean =>
    module !== undefined
      ? [...defaults].some((file) => modules.mayDenote(module, file))
      : names.has(from) && sets[kind].has(from);
  const isType = ({ from, kind }: Handing): boolean =>
    kind === "base" || (kind === "name" && types.has(from));
  for (let isMore = true; isMore;) {
    isMore = false;
    const add = (set: Set<string>, entry: string): void => {
      if (set.has(entry)) return;
      set.add(entry);
      isMore = true;
    };
    for (const handing of handings) {
      const { to, file } = handing;
      if (!leads(handing)) continue;
      if (!names.has(to)) added.push(to);
      add(names, to);
      add(free, to);
      if (to === "default") add(defaults, file);
      if (isType(handing)) add(types, to);
    }
  }
  return added;
}
