import type { CatalogEntry, FeatureEntry } from "../../analysis/catalog/feature.js";
import { leftDeclarations, type LeftDeclaration } from "../catalog/left-declarations.js";
import { mayDeclareCatalog, readCatalogs, type DeclaredCatalog } from "../catalog/read-catalogs.js";
import { entryPoints } from "../state/entry-points.js";
import type { PackageState } from "../state/package-state.js";
import { markingIn } from "../surface/markings.js";
import { openDoors, readSurface, type Surface } from "../surface/surface.js";
import type { Compiled, CompilerAtHand, Sources } from "./compiled.js";
import {
  doorFile,
  doorsOf,
  doorText,
  installed,
  packageFolder,
  type Door,
  type Opening,
  type Side,
} from "./layout.js";

/** What is to be known of two states that are the same: there is nothing to compare, and one of them is read. */
export interface StateAlone {
  readonly sources: Sources;
  readonly catalogs: readonly DeclaredCatalog[];
  readonly left: readonly LeftDeclaration[];
  /** Whether any entry point leads to declarations. */
  readonly isDeclared: boolean;
}

/** Reads what can be told of a state by itself. */
export async function readAlone(atHand: CompilerAtHand, state: PackageState): Promise<StateAlone> {
  const { name } = state.manifest;
  const doors = doorsOf(name, entryPoints(state));
  const sources = new Map(installed("new", state));
  const roots = addDoors(sources, "new", doors);
  const compiled = await atHand.compile(sources, roots);
  try {
    const catalogs = catalogsOf(compiled, sources, ownFiles(compiled, name), "new");
    const entries = catalogs.map(({ catalog }) => catalog);
    const items = (): Surface["items"] => readSurface(compiled, "new", doors, isAugmenting(state)).items;
    return {
      sources,
      catalogs,
      left: leftIn(compiled, items, entries),
      isDeclared: openDoors(compiled, "new", doors).size > 0,
    };
  } finally {
    compiled.close();
  }
}

/** Adds the doors of one state to its files, and has their paths. */
export function addDoors(
  sources: Map<string, string>,
  side: Side,
  doors: readonly Door[],
  openingOf: (door: Door) => Opening = ({ specifier }) => ({ specifier, more: [] }),
): readonly string[] {
  sources.set(`${side}/package.json`, '{ "type": "module" }');
  for (const door of doors) sources.set(doorFile(side, door), doorText(door, openingOf(door)));
  return doors.map((door) => doorFile(side, door));
}

/** The files of the package that the compiler has read. */
export function ownFiles({ compiler, pathOf }: Compiled, name: string): readonly string[] {
  const folders = (["old", "new"] as const).map((side) => `${packageFolder(side, name)}/`);
  return compiler.fileNames().flatMap((fileName) => {
    const path = pathOf(fileName);
    const isOwn =
      path !== undefined && folders.some((folder) => path.startsWith(folder)) && /\.[cm]?tsx?$/.test(path);
    return isOwn ? [path] : [];
  });
}

export const catalogsOf = (
  compiled: Compiled,
  sources: Sources,
  own: readonly string[],
  side: Side,
): readonly DeclaredCatalog[] =>
  readCatalogs(
    compiled,
    own.filter((path) => path.startsWith(`${side}/`) && mayDeclareCatalog(sources.get(path) ?? "")),
  );

/** What the newer state still has of features that have been rejected; what it exports is read where there are such features. */
export function leftIn(
  compiled: Compiled,
  items: () => Surface["items"],
  catalogs: readonly CatalogEntry[],
): readonly LeftDeclaration[] {
  const isRejected = ({ status }: FeatureEntry): boolean => status === "rejected";
  const rejected = catalogs.flatMap(({ features }) => [...features.values()].filter(isRejected));
  if (rejected.length === 0) return [];
  const flags = new Set(rejected.map(({ flag }) => flag));
  return leftDeclarations(compiled, items(), flags, (_, lead) => markingIn(lead, catalogs).mark);
}

/** Whether a state may add something to what modules export by blocks for them. */
export const isAugmenting = ({ files }: PackageState): boolean =>
  [...files].some(([path, text]) => !path.endsWith(".json") && /\b(?:module\s*["']|global\s*\{)/.test(text));
