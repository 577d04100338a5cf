import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { fileOf } from "../../program/place-of.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { programFlagsOf, type MarkWorld } from "./mark-world.js";
import { saysTrue, type ProgramFlags } from "./program-flags.js";

/** A flag in a block that merges flags into the interface of a library. */
export interface BlockFlag {
  readonly program: ProgramFlags;
  readonly file: ts.SourceFile;
  /** Where the flag is named. */
  readonly name: ts.PropertyName;
  readonly flag: string;
  readonly member: ts.TypeElement;
  /** Whether it says `true`, and not `false`, `boolean` or `?`: what says anything else opens nothing. */
  readonly isTrue: boolean;
}

/**
 * All flags that are merged into the interfaces of libraries, by whom ever: in the program, and in what it depends on. They
 * are asked for with each file of the program, and read once.
 */
export function flagBlocks(context: AnalysisContext, world: MarkWorld): readonly BlockFlag[] {
  const known = read(context);
  let blocks = known.get(world);
  if (!blocks) {
    blocks = programFlagsOf(world).flatMap((program) => flagsIn(context, program));
    known.set(world, blocks);
  }
  return blocks;
}

const read = perAnalysis(() => new WeakMap<MarkWorld, readonly BlockFlag[]>());

function flagsIn(context: AnalysisContext, program: ProgramFlags): readonly BlockFlag[] {
  const { compiler, is } = context;
  return compiler.declarationsOf(program.symbol).flatMap((block) => {
    if (!is.interface(block)) return [];
    const file = fileOf(context, block);
    // What the library itself declares there is no flag.
    if (packageFolderOf(context, file.fileName) === program.folder) return [];
    return block.members.flatMap((member): readonly BlockFlag[] => {
      const { name } = member;
      if (!name || !(is.identifier(name) || is.stringLiteral(name))) return [];
      return [{ program, file, name, flag: name.text, member, isTrue: saysTrue(context, member) }];
    });
  });
}
