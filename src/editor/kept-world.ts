import type ts from "typescript";
import type { CatalogEntry, UnreadableCatalog } from "../analysis/catalog/feature.js";
import { catalogReadOf, keepCatalog } from "../analysis/catalog/read-catalog.js";
import { catalogsOf } from "../analysis/flags/flag-findings.js";
import type { GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { marksAgain, writtenMarks, type WrittenMarks } from "../analysis/gates/mark/marks-again.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import type { FilesMentioning } from "../analysis/program/files-mentioning.js";
import { addsNames } from "../analysis/references/declarations/added-names.js";
import { isHarmless, type Sources, type TextEdited } from "./harmless-edit.js";

/**
 * What has been read of the gated world of one program, as far as it is the same in later ones: trees, names and catalogs. Types
 * and symbols are those of one program alone.
 */
export interface ReadWorld {
  readonly world: WrittenWorld;
  readonly catalogs: readonly CatalogEntry[];
  /** The catalogs by where they are named, each once. */
  readonly catalogsAt: readonly (readonly [ts.TypeNode, CatalogEntry | UnreadableCatalog])[];
  readonly searched: Searched;
}

type WrittenWorld = Pick<GatedWorld, "names" | "flags" | "apis" | "values" | "unlocked"> & {
  readonly marks: WrittenMarks;
};

/** What a world was read from. */
export interface Searched {
  /** The words that files were searched for. */
  readonly words: ReadonlySet<string>;
  /** More words, of which only files in some folders were read. */
  readonly wordsIn: ReadonlyMap<string, readonly string[]>;
  /** The files that were read because they have one. */
  readonly files: ReadonlySet<string>;
}

/**
 * A search of files that is remembered.
 *
 * @param before what was searched for a world that is kept
 */
export function remembered(
  search: FilesMentioning,
  before?: Searched,
): Searched & { readonly search: FilesMentioning } {
  const words = new Set(before?.words);
  const wordsIn = new Map(before?.wordsIn);
  const files = new Set(before?.files);
  return {
    words,
    wordsIn,
    files,
    search(word, folders) {
      const found = search(word, folders);
      const inside = folders && [...folders];
      if (inside) wordsIn.set(word, inside);
      else words.add(word);
      for (const fileName of found) if (!inside || isIn(inside, fileName)) files.add(fileName);
      return found;
    },
  };
}

const isIn = (folders: readonly string[], fileName: string): boolean =>
  folders.some((folder) => fileName.startsWith(`${folder}/`));

/** The words that may have a file be read. */
function* wordsFor({ words, wordsIn }: Searched, fileName: string): Iterable<string> {
  yield* words;
  for (const [word, folders] of wordsIn) if (isIn(folders, fileName)) yield word;
}

export function readWorldOf(
  context: AnalysisContext,
  world: GatedWorld,
  { words, wordsIn, files }: Searched,
): ReadWorld {
  const { names, flags, apis, values, unlocked, marks } = world;
  return {
    world: { names, flags, apis, values, unlocked, marks: writtenMarks(marks) },
    catalogs: catalogsOf(context, world),
    catalogsAt: catalogsAt(context, world),
    searched: { words, wordsIn, files },
  };
}

/**
 * A world that was read of an earlier program, in this one.
 *
 * @returns nothing where it is not the same
 */
export function worldAgain(
  context: AnalysisContext,
  { world, catalogsAt }: ReadWorld,
  keys: Pick<GatedWorld, "hasKeys" | "mayHaveKeys">,
): GatedWorld | undefined {
  for (const [node, catalog] of catalogsAt) {
    const type = context.compiler.typeOfTypeNode(node);
    if (type) keepCatalog(context, type, catalog);
  }
  const marks = marksAgain(context, world.marks);
  return marks && { ...world, marks, ...keys };
}

/** The catalogs by where they are named. */
function catalogsAt(context: AnalysisContext, { apis }: GatedWorld): ReadWorld["catalogsAt"] {
  const found = new Map<CatalogEntry | UnreadableCatalog, ts.TypeNode>();
  for (const { catalog } of apis) {
    const type = catalog && context.compiler.typeOfTypeNode(catalog);
    const entry = type && catalogReadOf(context, type);
    if (catalog && entry) found.set(entry, catalog);
  }
  return [...found].map(([entry, node]) => [node, entry] as const);
}

/** A world that is kept as long as nothing typed can change it. */
export interface KeptWorld {
  readonly read: ReadWorld;
  readonly sources: Sources;
  /** The files in which somebody is in the middle of typing, as they were before. */
  readonly unsettled: Map<string, string>;
}

/** Whether a world is the same after an edit: nothing it was read from has changed, and nothing marked has one more name. */
export function outlives(kept: KeptWorld, edit: TextEdited): boolean {
  const words = wordsFor(kept.read.searched, edit.fileName);
  return isHarmless(edit, words, kept.sources) && !addsNameOfMark(kept, edit);
}

/** `import { paint as draw }`, `export const image = paint("tree")` */
function addsNameOfMark({ read, unsettled }: KeptWorld, { fileName, before, after }: TextEdited): boolean {
  const { marks } = read.world;
  if (marks.packages.size === 0) return false;
  const settled = unsettled.get(fileName) ?? before;
  const adds = addsNames(marks, fileName, settled, after);
  if (adds === "unsettled") unsettled.set(fileName, settled);
  else unsettled.delete(fileName);
  return adds === true;
}
