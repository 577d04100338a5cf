import type ts from "typescript";
import { isAnyFlagWrong } from "../flags/program-flag-findings.js";
import { programFlagsOf, type MarkWorld } from "../gates/mark/mark-world.js";
import { compilerCodes } from "./compiler-codes.js";
import type { CompilerDiagnostic } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { nodesStartingAt } from "../program/node-at.js";

/** Whether an error only says that some flag of the program's is wrong; which one, and where, is a finding of its own. */
export function isOfFlagsBlock(
  context: AnalysisContext,
  file: ts.SourceFile,
  { code, start }: CompilerDiagnostic,
  world: MarkWorld,
): boolean {
  // "Interface 'ExperimentalFeatureFlags' incorrectly extends interface 'FlagsOf<…>'." It stands at one of the interface's
  // declarations, whichever the compiler takes for the first, and not at the flag that is wrong.
  if (code !== compilerCodes.interfaceDoesNotExtend) return false;
  const blocks = nodesStartingAt(context, file, start).map(({ parent }) => parent);
  return programFlagsOf(world).some(
    (program) =>
      context.compiler.declarationsOf(program.symbol).some((each) => blocks.includes(each)) &&
      isAnyFlagWrong(context, world, program),
  );
}
