import type { GatedNames } from "../gated-names.js";
import { push } from "../../../push.js";
import { WordIndex } from "../word-index.js";
import type { DeclaredUnit } from "./declared-units.js";
import type { Handing } from "./handing.js";
import type { ProgramModules } from "./program-modules.js";

/**
 * The names that lead to values of some types: those of the types, and of all declarations that are written with a name
 * which leads there. A file with none of them has no such value, whatever members it refers to: `session.name` can only
 * be that of `Session` where something in the file has brought one in.
 *
 * It reads texts, not trees, and so has a few too many.
 *
 * @param types the names of the types
 * @param defaults the files whose default, or `export =`, is one of them
 * @returns `"unknown"` where a value may be had without any name
 */
export function leadingNames(
  modules: ProgramModules,
  types: ReadonlySet<string>,
  defaults: ReadonlySet<string>,
): GatedNames {
  const leading = new Set(types);
  const leadingDefaults = new Set(defaults);
  const seen = new Set<string>();
  const units = new WordIndex<DeclaredUnit>();
  const renames = new Map<string, Handing[]>();
  const imports = new Map<string, Imports>();
  const add = (handing: Handing): void => {
    if (handing.to === "default") leadingDefaults.add(handing.file);
    else addName(handing.to);
  };
  const addUnit = ({ names, isDefault, file }: DeclaredUnit): void => {
    for (const name of names) addName(name);
    if (isDefault) leadingDefaults.add(file);
  };
  const toFollow = [...leading];
  const addName = (name: string): void => {
    if (leading.has(name)) return;
    leading.add(name);
    toFollow.push(name);
  };
  const followedDefaults = new Set<string>();
  const read = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const unit of modules.unitsOf(file)) {
      // What declares nothing new leads nowhere else, whatever it is declared with.
      if (!unit.isDefault && unit.names.every((name) => leading.has(name))) continue;
      if (unit.isDeclaration) units.addDeclaration(unit, unit.whole);
      else units.add(unit, unit.text);
    }
    for (const rename of modules.renamesOf(file)) {
      const { module, from } = rename;
      if (module === undefined) {
        push(renames, from, rename);
        continue;
      }
      const known = imports.get(module);
      if (known) known.handings.push(rename);
      else imports.set(module, { handings: [rename], compared: 0, isLeading: false });
    }
  };
  for (let before = -1; before < leading.size + leadingDefaults.size;) {
    before = leading.size + leadingDefaults.size;
    for (let name = toFollow.pop(); name !== undefined; name = toFollow.pop()) {
      for (const file of modules.having(name)) read(file);
      for (const unit of units.having(name)) addUnit(unit);
      for (const rename of renames.get(name) ?? []) add(rename);
    }
    for (const file of leadingDefaults) {
      if (followedDefaults.has(file)) continue;
      followedDefaults.add(file);
      for (const importing of modules.importing(file)) read(importing);
    }
    const files = [...leadingDefaults];
    for (const [module, imported] of imports) {
      imported.isLeading ||= files.slice(imported.compared).some((file) => modules.mayDenote(module, file));
      imported.compared = files.length;
      if (imported.isLeading) for (const handing of imported.handings.splice(0)) add(handing);
    }
  }
  if (leading.has("ImportMeta")) leading.add("meta");
  return implicit.some((name) => leading.has(name)) ? "unknown" : leading;
}

/** What is imported from a module as its default, or as a whole, and has not been followed. */
interface Imports {
  readonly handings: Handing[];
  /** With how many of the files whose default leads there it has been compared. */
  compared: number;
  isLeading: boolean;
}

// What literals and elements are of, and what every object has.
const implicit = (
  "Array ReadonlyArray Boolean Number String Symbol BigInt Function CallableFunction NewableFunction Object RegExp " +
  "Promise PromiseLike Iterable Iterator AsyncIterable Generator AsyncGenerator TemplateStringsArray IArguments " +
  "JSX IntrinsicElements Element ElementClass LibraryManagedAttributes"
).split(" ");
