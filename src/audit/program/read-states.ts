import type ts from "typescript";
import { exposed, type Exposed, type Way } from "../ambient/exposed.js";
import type { LeftDeclaration } from "../catalog/left-declarations.js";
import { levelCatalogs } from "../catalog/level-catalogs.js";
import type { DeclaredCatalog } from "../catalog/read-catalogs.js";
import { markingIn, type Marking } from "../surface/markings.js";
import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import type { PackageState } from "../state/package-state.js";
import { entryPoints } from "../state/entry-points.js";
import { readSurface, type Known, type Surface } from "../surface/surface.js";
import { unchangedFiles } from "../surface/unchanged.js";
import { heirsIn, type Heirs } from "../settled/heirs.js";
import { reasonsIn, type Reasons } from "../settled/reasons.js";
import { settledIn, type Settled } from "../settled/settled.js";
import { declarationsNamed, type NamedDeclarations } from "../settled/named.js";
import { isShareable, newName, sharingReplacements } from "../settled/share.js";
import { usesOf, type Use } from "../surface/usage.js";
import type { Compiled, CompilerAtHand, Sources } from "./compiled.js";
import { bareReplacements } from "./bare.js";
import { membersOf } from "../compare/compare-enums.js";
import { exportPairs, type ExportPair, type Renamed } from "../compare/pairs.js";
import { doorsOf, installed, packageFolder, sides, type Door, type Side } from "./layout.js";
import { addDoors, catalogsOf, isAugmenting, leftIn, ownFiles } from "./read-alone.js";
import { alikeIn, sharingTrees } from "./shared-trees.js";
import { lostImports, type LostImport } from "./lost-imports.js";
import { refuseMalformed } from "./malformed.js";
import { rewrite, type Replacement, type Rewritten } from "./rewritten.js";

/** Two states as they can be compared. */
export interface StatesRead {
  readonly doors: readonly Door[];
  readonly older: Surface;
  readonly newer: Surface;
  /** What the manifests say; nothing where one has no version. */
  readonly versions: Readonly<Record<Side, string | undefined>>;
  readonly pairs: readonly ExportPair[];
  /** All files of both states and the doors to them, as they are compared. */
  readonly sources: Sources;
  /** The same as they are published. */
  readonly published: Sources;
  /** Whether they declare anything for everybody: then no program sees both. */
  readonly isForAll: boolean;
  /** Where something is in the files as they are published. */
  readonly origin: Exposed["origin"];
  /** Whether both are of one format: CommonJS, or not. */
  readonly isSameFormat: boolean;
  readonly roots: readonly string[];
  /** Those of them that are written in another way to be compared. */
  readonly bare: ReadonlyMap<string, Rewritten>;
  readonly catalogs: Readonly<Record<Side, readonly DeclaredCatalog[]>>;
  /** What the newer state still has of features that have been rejected. */
  readonly left: readonly LeftDeclaration[];
  /** What the newer state imports and is not there. */
  readonly lost: readonly LostImport[];
  /** What a declaration is marked with, by its file and the text before it. */
  readonly markingAt: (path: string, lead: string) => Marking;
  readonly useOf: (pair: ExportPair) => Use;
  /** Whether an export cannot have changed: all that it is made of is the same, file by file. */
  readonly isUnchanged: (pair: ExportPair) => boolean;
  /** Where the newer one of a pair is in the bare form. */
  readonly renamed: Renamed;
  readonly likeness: Settled["likeness"];
  readonly reasons: Reasons;
  /** What a name stands for in a file of the older state. */
  readonly oldNamed: NamedDeclarations;
  readonly heirs: Heirs;
}

/** Reads what two states of a package export. */
export async function readStates(
  atHand: CompilerAtHand,
  older: PackageState,
  newer: PackageState,
): Promise<StatesRead> {
  const { name } = newer.manifest;
  const states = { old: older, new: newer };
  const beside = exposed(older, newer);
  const main = doorsOf(name, [...entryPoints(older), ...entryPoints(newer)]);
  const ways = new Map<Door, Way>(
    beside.ways.map((way, index) => {
      const { specifier, mode, beside: kind } = way;
      return [{ id: main.length + index, subpath: ".", specifier, mode, beside: kind }, way];
    }),
  );
  const doors = [...main, ...ways.keys()];
  const sources = new Map(beside.sources);
  const roots = sides.flatMap((side) =>
    addDoors(sources, side, doors, (door) => {
      const { specifier } = door;
      return (
        ways.get(door)?.openings[side] ?? beside.openings[side].get(specifier) ?? { specifier, more: [] }
      );
    }),
  );
  const folders = { old: packageFolder("old", name), new: packageFolder("new", name) };
  const alike = alikeIn(sources, folders);
  const compiled = await atHand.compile(sources, roots);
  const syntax = sharingTrees(compiled, alike);
  try {
    const oldSurface = readSurface(compiled, "old", doors, beside.isAny || isAugmenting(older));
    const known: Known = (path) => oldSurface.listed.get(alike(path) ?? "");
    const newSurface = readSurface(compiled, "new", doors, beside.isAny || isAugmenting(newer), known);
    const pairs = exportPairs(oldSurface, newSurface);
    const own = ownFiles(compiled, name);
    refuseMalformed(compiled, own, older, newer, beside.origin);
    const catalogs = {
      old: catalogsOf(compiled, sources, own, "old"),
      new: catalogsOf(compiled, sources, own, "new"),
    };
    const entries = {
      old: catalogs.old.map((each) => each.catalog),
      new: catalogs.new.map((each) => each.catalog),
    };
    const markingAt = (path: string, lead: string): Marking =>
      markingIn(lead, path.startsWith("old/") ? entries.old : entries.new);
    const same = unchangedFiles(name, older.files, newer.files);
    const isSamePlace = (pair: ExportPair): boolean => isUnchanged(pair, same, name);
    // What a CommonJS module hands out by default is all of it, to an import.
    const isSameFormat = (older.manifest.type ?? "commonjs") === (newer.manifest.type ?? "commonjs");
    const flags = otherStatuses(entries.old, entries.new);
    // Where all files are the same, and lead to the same, nothing has to be read of what is in them.
    const isSame =
      isSameFormat && flags.size === 0 && hasSameFiles(older, newer, same) && pairs.every(isSamePlace);
    const compared = isSame ? [] : own;
    const settled = settledIn(syntax, folders, compared, pairs, flags);
    return {
      doors,
      older: oldSurface,
      newer: newSurface,
      versions: { old: older.manifest.version, new: newer.manifest.version },
      pairs,
      sources,
      published: beside.isAny ? publishedSources(states, doors) : sources,
      isForAll: beside.isAny,
      origin: beside.origin,
      isSameFormat,
      roots,
      bare: bareFiles(syntax, compared, pairs, [
        sharingReplacements(settled),
        levelCatalogs(catalogs.old, catalogs.new),
      ]),
      catalogs,
      lost: isSame ? [] : lostImports(compiled, own, older, newer),
      left: leftIn(compiled, () => newSurface.items, entries.new),
      markingAt,
      useOf: usesIn(syntax, compared, oldSurface, newSurface),
      isUnchanged: (pair) => isSame || (isSameFormat && (isSamePlace(pair) || settled.isSettled(pair))),
      renamed: renamedBy(settled),
      likeness: settled.likeness,
      reasons: reasonsIn(settled, ({ path, start, end }) => sources.get(path)?.slice(start, end) ?? ""),
      oldNamed: declarationsNamed(settled, "old/"),
      heirs: heirsIn(settled, { old: oldSurface.items, new: newSurface.items }),
    };
  } finally {
    compiled.close();
  }
}

/** The files of both states as they are, for programs that use them. */
function publishedSources(states: Readonly<Record<Side, PackageState>>, doors: readonly Door[]): Sources {
  const sources = new Map(sides.flatMap((side) => [...installed(side, states[side])]));
  for (const side of sides) addDoors(sources, side, doors);
  return sources;
}

/** Whether two states have nothing but the same files, whatever their manifests say of them. */
const hasSameFiles = (older: PackageState, newer: PackageState, same: ReadonlySet<string>): boolean =>
  [older, newer].every(({ files }) =>
    [...files.keys()].every((path) => same.has(path) || path.endsWith("package.json")),
  );

/** The flags that mean something else than before where they are marks. */
function otherStatuses(olds: readonly CatalogEntry[], news: readonly CatalogEntry[]): ReadonlySet<string> {
  const [older, newer] = [olds, news].map(
    (catalogs) =>
      new Map(
        catalogs.flatMap(({ features }) => [...features.values()].map(({ flag, status }) => [flag, status])),
      ),
  );
  const flags = [...(older?.keys() ?? []), ...(newer?.keys() ?? [])];
  return new Set(flags.filter((flag) => older?.get(flag) !== newer?.get(flag)));
}

function renamedBy(settled: Settled): Renamed {
  return (pair) => {
    const piece = settled.pieceAt(pair.new.places[0]);
    const old = piece && settled.supposed.get(piece);
    if (!piece || !old || !isShareable(settled, piece, old)) return undefined;
    return { path: piece.path, name: newName(piece.name) };
  };
}

function bareFiles(
  { compiler, fileName }: Compiled,
  own: readonly string[],
  pairs: readonly ExportPair[],
  more: readonly ReadonlyMap<string, readonly Replacement[]>[],
): ReadonlyMap<string, Rewritten> {
  // That an enum has more members than before breaks nobody, and must not make all that mentions it look different.
  const enums = new Map(
    pairs
      .filter((pair) => pair.old.kinds.includes("enum") && pair.new.kinds.includes("enum"))
      .map((pair) => [pair.new.places[0], pair.old.places[0]]),
  );
  const membersAt = new Map<string, ReadonlySet<string>>();
  for (const [place, oldPlace] of enums) {
    if (!place || !oldPlace) continue;
    membersAt.set(
      `${place.path} ${place.start}`,
      enumMembers(
        compiler.sourceFile(fileName(oldPlace.path))?.text.slice(oldPlace.start, oldPlace.end) ?? "",
      ),
    );
  }
  const rewritten = new Map<string, Rewritten>();
  // By their trees: files that are alike have one.
  const known = new Map<ts.SourceFile, readonly Replacement[]>();
  for (const path of own) {
    const file = compiler.sourceFile(fileName(path));
    if (!file) continue;
    const replacements =
      known.get(file) ??
      bareReplacements(compiler, file, (member) => {
        const members = membersAt.get(`${path} ${compiler.startOf(member.parent)}`);
        const name = file.text.slice(compiler.startOf(member.name), member.name.end);
        return members !== undefined && !members.has(name.replace(/^["']|["']$/g, ""));
      });
    // Enums are another thing on each side.
    if (!/\benum\b/.test(file.text)) known.set(file, replacements);
    rewritten.set(
      path,
      rewrite(file.text, [...more.flatMap((each) => each.get(path) ?? []), ...replacements]),
    );
  }
  return rewritten;
}

/** The names of the members of an enum. */
const enumMembers = (text: string): ReadonlySet<string> => new Set(membersOf(text).keys());

function usesIn(
  compiled: Compiled,
  own: readonly string[],
  older: Surface,
  newer: Surface,
): (pair: ExportPair) => Use {
  const uses = [older, newer].map(({ side, items }) =>
    usesOf(
      compiled,
      own.filter((path) => path.startsWith(`${side}/`)),
      items,
    ),
  );
  return (pair) => {
    // What is for everybody anybody may write as well as read.
    if (pair.old.door.beside) return { gives: true, takes: true };
    const all = uses.map((useOf, index) => useOf(index === 0 ? pair.old : pair.new));
    const giving = all.filter(({ gives }) => gives);
    return {
      gives: giving.length > 0,
      takes: all.some(({ takes }) => takes),
      isPart: giving.length > 0 && giving.every(({ isPart }) => isPart),
    };
  };
}

function isUnchanged({ old, new: newer }: ExportPair, same: ReadonlySet<string>, name: string): boolean {
  if (old.places.length === 0 || old.places.length !== newer.places.length) return false;
  const within = (path: string): string => path.split(`node_modules/${name}/`)[1] ?? path;
  return old.places.every(({ path, start }, index) => {
    const other = newer.places[index];
    return other?.start === start && within(other.path) === within(path) && same.has(within(path));
  });
}
