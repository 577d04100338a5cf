import type ts from "typescript";
import type { GateMistakenFinding } from "../../../finding.js";
import { isExportedBy } from "../../../opt-in/plan/flags-name.js";
import type { AnalysisContext } from "../../../program/context.js";
import type { ProgramFlags } from "../program-flags.js";

/**
 * The interface for a program's flags, where its module keeps it to itself: a program could not add to it. That of a
 * namespace or an ambient module is reached through these.
 */
export function unexportedFlagsIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  flags: ProgramFlags,
): readonly GateMistakenFinding[] {
  const { compiler, is } = context;
  if (flags.fileName !== file.fileName) return [];
  const [module] = compiler.namesAt([file]);
  const declaration = file.statements.find((each) => is.interface(each) && each.name.text === flags.name);
  if (!module || !declaration || !is.interface(declaration)) return [];
  if (compiler.exportsOf(module).some((each) => isExportedBy(context, each, flags))) return [];
  const { name } = declaration;
  const span = { file: file.fileName, start: compiler.startOf(name), end: name.end };
  return [{ code: "gate-mistaken", ...span, mistake: { kind: "flags-not-exported", name: flags.name } }];
}
