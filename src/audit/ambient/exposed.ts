import { installed, packageFolder, sides, type Beside, type Opening, type Side } from "../program/layout.js";
import type { ModuleMode } from "../state/entry-points.js";
import type { PackageState } from "../state/package-state.js";
import { additionsModule, globalsModule, type CopiesModule, type Copy } from "./copied-globals.js";
import { partsOf, type Parts } from "./parts.js";
import { reachOf, type Reach } from "./reach.js";

/** What two states have beside their exports, written so that it can be exported: neither sees that of the other. */
export interface Exposed {
  /** Whether there is any of it. */
  readonly isAny: boolean;
  /** The files of both states, at their places. */
  readonly sources: ReadonlyMap<string, string>;
  readonly ways: readonly Way[];
  /** What leads to an entry point, where that is a module that is no file. */
  readonly openings: Readonly<Record<Side, ReadonlyMap<string, Opening>>>;
  /** Where something is in the files as they are. */
  readonly origin: (path: string, position: number) => { readonly path: string; readonly position: number };
}

/** A way to what is beside the exports. */
export interface Way {
  /** The entry point that brings it. */
  readonly specifier: string;
  readonly mode: ModuleMode;
  readonly beside: Beside;
  readonly openings: Readonly<Record<Side, Opening>>;
}

interface SideParts {
  readonly state: PackageState;
  readonly parts: ReadonlyMap<string, Parts>;
  readonly reach: Reach;
}

export function exposed(older: PackageState, newer: PackageState): Exposed {
  const all = { old: sideParts(older), new: sideParts(newer) };
  const sources = new Map(sides.flatMap((side) => [...installed(side, all[side].state)]));
  const copies = new Map<string, Copy[]>();
  const origin: Exposed["origin"] = (path, position) => {
    const copy = copies.get(path)?.find(({ from, to }) => from <= position && position <= to);
    return copy ? { path: copy.path, position: position + copy.shift } : { path, position };
  };
  if (sides.every((side) => all[side].parts.size === 0)) {
    const none = new Map<string, Opening>();
    return { isAny: false, sources, ways: [], openings: { old: none, new: none }, origin };
  }
  // What is renamed first is copied by its own name.
  const modules = exposedModules(all, sources);
  const additions = exposedAdditions(all, sources, copies);
  return {
    isAny: true,
    sources,
    ways: [...additions, ...modules.ways],
    openings: modules.openings,
    origin,
  };
}

/** The files of a state that have something beside exports, and which entry point leads to which. */
function sideParts(state: PackageState): SideParts {
  const parts = new Map(
    [...state.files].flatMap(([path, text]) => {
      if (path.endsWith(".json")) return [];
      const found = partsOf(text);
      const isAny =
        found.globals.length > 0 ||
        found.modules.some(({ name }) => isForeign(state.manifest.name, name)) ||
        !found.isModule;
      return isAny ? [[path, found] as const] : [];
    }),
  );
  return { state, parts, reach: parts.size > 0 ? reachOf(state) : new Map() };
}

/** The first entry point that leads to each file; the main one, where it does. */
function firstTo(
  { parts, reach }: SideParts,
  isMeant: (parts: Parts) => boolean,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [specifier, files] of reach)
    for (const path of files) {
      const found = parts.get(path);
      if (found && isMeant(found) && !first.has(path)) first.set(path, specifier);
    }
  return first;
}

/**
 * A module that is no file has one name for everybody: each state gets one of its own for it, which is as long, so that all
 * stays where it is.
 */
function exposedModules(all: Readonly<Record<Side, SideParts>>, sources: Map<string, string>) {
  const declared = { old: modulesIn(all.old), new: modulesIn(all.new) };
  const names = [...new Set([...declared.old.keys(), ...declared.new.keys()])];
  const ownName = (name: string, side: Side): string =>
    String.fromCharCode(0xe000 + 2 * names.indexOf(name) + sides.indexOf(side)) + name.slice(1);
  const openings = { old: new Map<string, Opening>(), new: new Map<string, Opening>() };
  for (const side of sides) {
    const { state, parts } = all[side];
    const own = [...declared[side].keys()];
    if (own.length === 0) continue;
    for (const path of state.files.keys()) {
      if (path.endsWith(".json")) continue;
      const at = `${packageFolder(side, state.manifest.name)}/${path}`;
      const text = (sources.get(at) ?? "").replace(
        /(\b(?:from|import|require\s*\(|import\s*\(|module)\s*)(["'])([^"'\n]+)\2/g,
        (written, before: string, quote: string, name: string) => {
          const isMeant = declared[side].has(name) && (!before.startsWith("module") || parts.has(path));
          return isMeant ? before + quote + ownName(name, side) + quote : written;
        },
      );
      sources.set(at, text);
    }
    for (const [name, { specifier }] of declared[side])
      openings[side].set(name, { specifier: ownName(name, side), more: [specifier] });
  }
  const entries = new Set(sides.flatMap((side) => [...all[side].reach.keys()]));
  const ways = names.flatMap((name): Way[] => {
    const found = declared.old.get(name) ?? declared.new.get(name);
    if (!found || entries.has(name)) return [];
    const openingOf = (side: Side): Opening => {
      const { specifier } = declared[side].get(name) ?? { specifier: ownName(name, side) };
      return { specifier: ownName(name, side), more: [specifier] };
    };
    return [
      {
        specifier: found.specifier,
        mode: found.isWhole ? "require" : "import",
        beside: { kind: "module", name },
        openings: { old: openingOf("old"), new: openingOf("new") },
      },
    ];
  });
  return { ways, openings };
}

/** The modules that scripts of a state declare, each with the entry point that leads there. */
function modulesIn(
  side: SideParts,
): ReadonlyMap<string, { readonly specifier: string; readonly isWhole: boolean }> {
  const found = new Map<string, { readonly specifier: string; readonly isWhole: boolean }>();
  const isMeant = ({ isModule, modules, shorthands }: Parts): boolean =>
    !isModule && modules.length + shorthands.length > 0;
  for (const [path, specifier] of firstTo(side, isMeant)) {
    const { modules = [], shorthands = [] } = side.parts.get(path) ?? {};
    for (const { name, isWhole } of [...modules, ...shorthands.map((each) => ({ ...each, isWhole: false }))])
      found.set(name, { specifier, isWhole: isWhole || found.get(name)?.isWhole === true });
  }
  return found;
}

/** What is added to what the package does not have: to what is global, or to a module of another package. */
const isForeign = (packageName: string, name: string): boolean =>
  !/^[.#]/.test(name) && name !== packageName && !name.startsWith(`${packageName}/`);

/**
 * A way to what is global, and to what is added to each other module, for each entry point that brings something of it that
 * the main one does not.
 */
function exposedAdditions(
  all: Readonly<Record<Side, SideParts>>,
  sources: Map<string, string>,
  copies: Map<string, Copy[]>,
): readonly Way[] {
  const { name } = all.new.state.manifest;
  const isGlobal = ({ isModule, globals, isDeclaring }: Parts): boolean =>
    globals.length > 0 || (!isModule && isDeclaring);
  const ways = waysTo(all, isGlobal, { kind: "global" }, (side, index) =>
    globalsModule(packageFolder(side, name), `proviso-globals${index}`, sources, copies),
  );
  const augmented = new Set(
    sides.flatMap((side) =>
      [...all[side].parts.values()].flatMap(({ isModule, modules }) =>
        isModule ? modules.flatMap((each) => (isForeign(name, each.name) ? [each.name] : [])) : [],
      ),
    ),
  );
  const further = [...augmented].flatMap((module, at) => {
    const isOne = ({ isModule, modules }: Parts): boolean =>
      isModule && modules.some((each) => each.name === module);
    return waysTo(all, isOne, { kind: "module", name: module }, (side, index) =>
      additionsModule(
        packageFolder(side, name),
        `proviso-additions${at}-${index}`,
        { module, side },
        sources,
        copies,
      ),
    );
  });
  return [...ways, ...further];
}

function waysTo(
  all: Readonly<Record<Side, SideParts>>,
  isMeant: (parts: Parts) => boolean,
  beside: Beside,
  moduleOf: (side: Side, index: number) => CopiesModule,
): readonly Way[] {
  const firsts = { old: firstTo(all.old, isMeant), new: firstTo(all.new, isMeant) };
  const specifiers = [...new Set([...firsts.old.values(), ...firsts.new.values()])];
  const copied = (side: Side, specifier: string, index: number): CopiesModule => {
    const { parts, reach } = all[side];
    const module = moduleOf(side, index);
    for (const path of reach.get(specifier) ?? []) {
      const found = parts.get(path);
      // The newer state may bring it by more entry points than before, and each has to.
      const isTold = side === "new" || firsts.old.get(path) === specifier;
      if (found && isMeant(found) && isTold) module.add(path, found);
    }
    return module;
  };
  return specifiers.map((specifier, index) => {
    const [old, newer] = [copied("old", specifier, index), copied("new", specifier, index)];
    // What nobody has added to before asks for something where it does now.
    old.addEmpty(newer.interfaces());
    const openings = { old: old.opening(), new: newer.opening() };
    return { specifier, mode: "import", beside, openings };
  });
}
