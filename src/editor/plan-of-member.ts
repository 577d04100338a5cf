import type ts from "typescript";
import type { GatedMember } from "../analysis/gates/lock/gated-members.js";
import type { Plan } from "../analysis/opt-in/plan/plan.js";
import { planOptIn } from "../analysis/opt-in/plan/plan-opt-in.js";
import { planProgramFlags } from "../analysis/opt-in/plan/program-flags-site.js";
import { fileOf } from "../analysis/program/place-of.js";
import type { AnalysisContext } from "../analysis/program/context.js";

/** How to opt in to a member that is offered: by the flags of its receiver, or by those of the program. */
export function planOfMember(
  context: AnalysisContext,
  receiver: ts.Node,
  { feature: { flag }, program }: GatedMember,
): Plan | undefined {
  return program
    ? planProgramFlags(context, program, [flag], fileOf(context, receiver).fileName)
    : planOptIn(context, receiver, [flag]);
}
