import { mayReferTo } from "../../analysis/gates/lock/gated-world.js";
import { mayTextUseMarks } from "../../analysis/gates/mark/mark-world.js";
import { hasKeyOf } from "../../analysis/references/name-places.js";
import type { TextEdited } from "../../editor/harmless-edit.js";
import { outlives, type KeptWorld, type ReadWorld } from "../../editor/kept-world.js";
import { sourcesOf, type ProgramFiles } from "./type-sources.js";

/** What has been read of the gated world of one program of TypeScript 7. */
export interface NativeReadWorld extends ReadWorld {
  /** Whether a file may name a gated member by a key that is written in another file. */
  readonly hasKeys: () => boolean;
  /** All files of the program. */
  readonly fileNames: readonly string[];
}

/** The gated worlds of programs, each kept from one program to the next as long as nothing typed can change it. */
export interface KeptWorlds {
  keep(projectId: string, read: NativeReadWorld, program: ProgramFiles): void;
  of(projectId: string): NativeReadWorld | undefined;
  /** Something has been typed. */
  readonly edited: (edit: TextEdited) => void;
  /** Something has changed that nobody can tell the consequences of. */
  forget(): void;
}

export function keptWorlds(): KeptWorlds {
  const worlds = new Map<string, KeptWorld & { readonly read: NativeReadWorld }>();
  return {
    keep(projectId, read, program) {
      const sources = sourcesOf(read.searched.files, program);
      if (sources) worlds.set(projectId, { read, sources, unsettled: new Map() });
    },
    of: (projectId) => worlds.get(projectId)?.read,
    edited(edit) {
      for (const [id, kept] of worlds)
        if (hasKeys(kept.read, edit) || !outlives(kept, edit)) worlds.delete(id);
    },
    forget: () => worlds.clear(),
  };
}

/** Whether other files may have members by a key that is written in this one: `app[KEY]`, `key: keyof App`. */
function hasKeys({ world: { names } }: ReadWorld, { before, after }: TextEdited): boolean {
  return [before, after].some((text) => hasKeyOf(names, text) || /\bkeyof\b/.test(text));
}

/** Whether a file with this text can have anything to do with a world; never wrong when it says no. */
export function mayConcern({ world, catalogs, hasKeys }: NativeReadWorld, text: string): boolean {
  return (
    mayReferTo({ ...world, hasKeys }, text) ||
    mayTextUseMarks(world.marks, text) ||
    catalogs.some(({ features }) => [...features.keys()].some((flag) => text.includes(flag)))
  );
}
