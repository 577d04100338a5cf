import type ts from "typescript";
import type { GatedWorld } from "../analysis/gates/lock/gated-world.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import type { Sources } from "../editor/harmless-edit.js";
import {
  outlives,
  readWorldOf,
  type KeptWorld,
  type ReadWorld,
  type Searched,
} from "../editor/kept-world.js";
import { changedFiles } from "./changed-files.js";

// Not in the published types of the compiler, but in every version from 5.4 to 6.
interface InternalProgram extends ts.Program {
  /**
   * What the imports of each file lead to, by their paths: the same object as in the program before, as long as that has the
   * same files, and no import, no reference and no `package.json` leads elsewhere.
   */
  readonly resolvedModules?: ReadonlyMap<string, Resolutions>;
}
interface Resolutions {
  forEach(
    visit: (found: { readonly resolvedModule?: { readonly resolvedFileName: string } | undefined }) => void,
  ): void;
}
interface InternalSourceFile extends ts.SourceFile {
  readonly path: string;
}

interface Kept extends KeptWorld {
  /** What the program was made with: its options, and what its imports lead to. */
  readonly options: ts.CompilerOptions;
  readonly resolved: InternalProgram["resolvedModules"];
  /** The text of each `package.json` that was read. */
  readonly manifests: ReadonlyMap<string, string | undefined>;
  /** The files of the last program. */
  files: readonly ts.SourceFile[];
}

/** The gated world of a program, kept from one program to the next as long as nothing typed can change it. */
export interface WorldOfPrograms {
  of(program: ts.Program, context: AnalysisContext): ReadWorld | undefined;
  /** @param manifests those that were read with the world */
  keep(
    program: ts.Program,
    context: AnalysisContext,
    world: GatedWorld,
    searched: Searched,
    manifests: Kept["manifests"],
  ): void;
}

export function worldOfPrograms(): WorldOfPrograms {
  let kept: Kept | undefined;
  return {
    of(program, { compiler }) {
      if (kept && !isStillOf(kept, program, (file) => compiler.readFile(file))) kept = undefined;
      return kept?.read;
    },
    keep(program, context, world, searched, manifests) {
      const { resolvedModules: resolved } = program as InternalProgram;
      kept = resolved && {
        read: readWorldOf(context, world, searched),
        sources: sourcesOf(program, resolved, searched),
        unsettled: new Map(),
        options: program.getCompilerOptions(),
        resolved,
        manifests: new Map(manifests),
        files: program.getSourceFiles(),
      };
    },
  };
}

function isStillOf(kept: Kept, program: ts.Program, read: (file: string) => string | undefined): boolean {
  const { resolvedModules } = program as InternalProgram;
  if (resolvedModules !== kept.resolved || program.getCompilerOptions() !== kept.options) return false;
  const files = program.getSourceFiles();
  const isSame = changedFiles(kept.files, files)?.every(({ was, is }) =>
    outlives(kept, { fileName: is.fileName, before: was.text, after: is.text }),
  );
  kept.files = files;
  return isSame === true && [...kept.manifests].every(([file, text]) => read(file) === text);
}

/**
 * The files that those which were read lead to by their imports, but for those that are installed: what is installed imports
 * nothing of the program's own.
 */
function sourcesOf(
  program: ts.Program,
  resolved: ReadonlyMap<string, Resolutions>,
  { files }: Searched,
): Sources {
  const sources = new Set(files);
  for (const fileName of sources) {
    const file = fileName.includes("/node_modules/") ? undefined : program.getSourceFile(fileName);
    if (!file) continue;
    resolved.get((file as InternalSourceFile).path)?.forEach(({ resolvedModule }) => {
      // What a referenced project has built is read as its sources.
      const led = resolvedModule && program.getSourceFile(resolvedModule.resolvedFileName);
      if (led) sources.add(led.fileName);
    });
  }
  return sources;
}
