import type ts from "typescript";
import type { CatalogEntry, UnreadableCatalog } from "../../analysis/catalog/feature.js";
import { mayReferTo, type GatedWorld } from "../../analysis/gates/lock/gated-world.js";
import { mayTextUseMarks } from "../../analysis/gates/mark/mark-world.js";
import { addsNames } from "../../analysis/references/declarations/added-names.js";
import { hasKeyOf } from "../../analysis/references/name-places.js";
import { isHarmless, type TextEdited } from "./harmless-edit.js";
import { sourcesOf, type ProgramFiles, type Sources } from "./type-sources.js";

/** What has been read of the gated world of one program. */
export interface ReadWorld {
  readonly world: GatedWorld;
  readonly catalogs: readonly CatalogEntry[];
  /** The catalogs by where they are named, each once. */
  readonly catalogsAt: readonly (readonly [ts.TypeNode, CatalogEntry | UnreadableCatalog])[];
  /** The words that files were searched for. */
  readonly words: ReadonlySet<string>;
  /** The files that were read because they have one. */
  readonly files: ReadonlySet<string>;
  /** All files of the program. */
  readonly fileNames: readonly string[];
}

/** The gated worlds of programs, each kept from one program to the next as long as nothing typed can change it. */
export interface KeptWorlds {
  keep(projectId: string, read: ReadWorld, program: ProgramFiles): void;
  of(projectId: string): ReadWorld | undefined;
  /** Something has been typed. */
  readonly edited: (edit: TextEdited) => void;
  /** Something has changed that nobody can tell the consequences of. */
  forget(): void;
}

interface Kept {
  readonly read: ReadWorld;
  readonly sources: Sources;
  /** The files in which somebody is in the middle of typing, as they were before. */
  readonly unsettled: Map<string, string>;
}

export function keptWorlds(): KeptWorlds {
  const worlds = new Map<string, Kept>();
  return {
    keep(projectId, read, program) {
      const sources = sourcesOf(read.files, program);
      if (sources) worlds.set(projectId, { read, sources, unsettled: new Map() });
    },
    of: (projectId) => worlds.get(projectId)?.read,
    edited(edit) {
      for (const [id, kept] of worlds) {
        const { read, sources } = kept;
        if (!isHarmless(edit, read.words, sources) || hasKeys(read, edit) || hasNames(kept, edit))
          worlds.delete(id);
      }
    },
    forget: () => worlds.clear(),
  };
}

/** Whether other files may have members by a key that is written in this one: `app[KEY]`, `key: keyof App`. */
function hasKeys({ world: { names } }: ReadWorld, { before, after }: TextEdited): boolean {
  return [before, after].some((text) => hasKeyOf(names, text) || /\bkeyof\b/.test(text));
}

/** Whether what is marked has one more name: `import { paint as draw }`, `export const image = paint("tree")`. */
function hasNames({ read, unsettled }: Kept, { fileName, before, after }: TextEdited): boolean {
  const { marks } = read.world;
  if (marks.packages.size === 0) return false;
  const settled = unsettled.get(fileName) ?? before;
  const adds = addsNames(marks, fileName, settled, after);
  if (adds === "unsettled") unsettled.set(fileName, settled);
  else unsettled.delete(fileName);
  return adds === true;
}

/** Whether a file with this text can have anything to do with a world; never wrong when it says no. */
export function mayConcern({ world, catalogs }: ReadWorld, text: string): boolean {
  return (
    mayReferTo(world, text) ||
    mayTextUseMarks(world.marks, text) ||
    catalogs.some(({ features }) => [...features.keys()].some((flag) => text.includes(flag)))
  );
}
