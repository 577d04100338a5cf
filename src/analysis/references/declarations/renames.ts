import type { Handing } from "./handing.js";
import { handingsIn } from "./handings.js";
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
 *
 * @returns those of all the names that may stand by themselves
 */
export function closeOverRenames(
  modules: ProgramModules,
  { names, signatures, free, types, defaults }: Renamed,
): ReadonlySet<string> {
  const known = () => ({ modules, free: new Set(free), types: new Set(types), defaults: new Set(defaults) });
  // Members are taken out by assignments alone, which only signatures go over to.
  const first = [...names].filter((name) => free.has(name));
  const ofNames = close({ ...known(), names, first, isOfCalls: false });
  const ofCalls = close({ ...known(), names: signatures, first: [...signatures], isOfCalls: true });
  return new Set([...ofNames, ...ofCalls]);
}

interface Closing {
  readonly modules: ProgramModules;
  readonly names: Set<string>;
  /** The names to begin with. */
  readonly first: readonly string[];
  readonly free: Set<string>;
  readonly types: Set<string>;
  readonly defaults: Set<string>;
  /** Whether the names go over to what is assigned, too. */
  readonly isOfCalls: boolean;
}

/** Only the files that have a name need to be read, and those that have one of the names that it leads to. */
function close(closing: Closing): ReadonlySet<string> {
  const { modules, free, defaults, first, isOfCalls } = closing;
  const handings: Handing[] = [];
  const renamed = new Set<string>();
  const assigned = new Set<string>();
  const followed = new Set<string>();
  const look = (file: string, isFree: boolean, mayAssign: boolean): void => {
    if (isFree && isNew(renamed, file)) handings.push(...modules.renamesOf(file));
    if (mayAssign && isNew(assigned, file)) handings.push(...handingsIn(file, modules.codeOf(file)));
  };
  for (let added = first; added.length > 0 || defaults.size > followed.size;) {
    for (const name of added) {
      // A default has no name by which it is imported.
      if (name === "default") continue;
      for (const file of modules.having(name))
        look(file, free.has(name), isOfCalls && !assigned.has(file) && mayAssign(closing, file, name));
    }
    for (const file of defaults)
      if (isNew(followed, file))
        for (const importing of modules.importing(file)) look(importing, true, isOfCalls);
    added = addAll(closing, handings);
  }
  return free;
}

function isNew(set: Set<string>, entry: string): boolean {
  const isIt = !set.has(entry);
  set.add(entry);
  return isIt;
}

/**
 * In a declaration file nothing is assigned: there, what is no type goes over to something by `typeof` alone, or as a base.
 */
function mayAssign({ modules, free, types }: Closing, file: string, name: string): boolean {
  if (types.has(name) || !isDeclarationFile.test(file)) return true;
  if (!free.has(name)) return false;
  const values = modules.codeOf(file).match(/\b(?:typeof|extends)\b[^;{}]*/g) ?? [];
  return values.some((value) => value.includes(name));
}

const isDeclarationFile = /\.d\.(?:[^/.]+\.)?[cm]?ts$/;

function addAll(
  { modules, names, free, types, defaults }: Closing,
  handings: readonly Handing[],
): readonly string[] {
  const added: string[] = [];
  const sets = { name: free, base: free, value: names, type: names };
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
      const isNewType = isType(handing) && !types.has(to);
      // What was known as a member alone is looked for anew: there is more that it may go over to.
      if (!names.has(to) || !free.has(to) || isNewType) added.push(to);
      add(names, to);
      add(free, to);
      if (to === "default") add(defaults, file);
      if (isNewType) add(types, to);
    }
  }
  return added;
}
