import type ts from "typescript";
import { isReadable } from "../catalog/read-catalog.js";
import type { Edit, Finding } from "../finding.js";
import { flagBlocks, type BlockFlag } from "../gates/mark/flag-blocks.js";
import type { MarkWorld } from "../gates/mark/mark-world.js";
import type { ProgramFlags } from "../gates/mark/program-flags.js";
import { removeMember } from "../opt-in/edit/remove-member.js";
import type { AnalysisContext } from "../program/context.js";
import { isOwnFile } from "../program/package-folder.js";
import { replacedModules } from "./replaced-modules.js";
import { strayFlags } from "./stray-flags.js";
import type { WrittenFlag } from "./written-flags.js";

/** What is wrong with the program's flags in one file, wherever it says them: no such flag, removed, not `true`. */
export function programFlagFindings(
  context: AnalysisContext,
  fileName: string,
  world: MarkWorld,
): readonly Finding[] {
  if (world.packages.size === 0 || !isOwnFile(context, fileName)) return [];
  const found = flagBlocks(context, world)
    .filter(({ file }) => file.fileName === fileName)
    .flatMap((flag) => findingOf(context, flag));
  return [...found, ...replacedModules(context, fileName, world), ...strayFlags(context, fileName, world)];
}

/** Whether a flag that the program says itself is wrong, and so has a finding. */
export const isAnyFlagWrong = (context: AnalysisContext, world: MarkWorld, program: ProgramFlags): boolean =>
  flagBlocks(context, world).some(
    (flag) =>
      flag.program === program &&
      isOwnFile(context, flag.file.fileName) &&
      findingOf(context, flag).length > 0,
  );

function findingOf(context: AnalysisContext, written: BlockFlag): readonly Finding[] {
  const { program, flag, isTrue } = written;
  const { catalog } = program;
  const span = spanOf(context, written);
  if (!isReadable(catalog))
    return [{ code: "catalog-unreadable", ...span, member: flag, part: catalog.unreadable }];
  const feature = catalog.features.get(flag);
  if (!feature) return [{ code: "flag-unknown", ...span, flag, catalog }];
  if (feature.status === "rejected") {
    const edit = removeMember(context, written.member);
    return [{ code: "feature-removed", ...span, subject: "flag", member: undefined, feature, catalog, edit }];
  }
  return isTrue ? [] : [{ code: "flags-not-literal", ...span, flag }];
}

/** The program's flags of trial and accepted features, as far as the program writes them itself. */
export function writtenProgramFlags(context: AnalysisContext, world: MarkWorld): readonly WrittenFlag[] {
  return flagBlocks(context, world).flatMap((written): readonly WrittenFlag[] => {
    const { program, flag, file } = written;
    const { catalog } = program;
    const feature = isReadable(catalog) ? catalog.features.get(flag) : undefined;
    if (!feature || !isReadable(catalog) || !isOwnFile(context, file.fileName)) return [];
    const edit: Edit = removeMember(context, written.member);
    return [{ ...spanOf(context, written), node: written.name, feature, catalog, edit }];
  });
}

/** Whether a file may declare something for the program, and is not of a dependency's. */
export const isOwnDeclaration = (fileName: string): boolean =>
  !fileName.includes("/node_modules/") && /\.d\.[cm]?ts$/.test(fileName);

function spanOf({ compiler }: AnalysisContext, { file, name }: { file: ts.SourceFile; name: ts.Node }) {
  return { file: file.fileName, start: compiler.startOf(name), end: name.end };
}
