import type ts from "typescript";
import { foreignPolicy, silent, type ForeignPolicy } from "../analysis/gates/mark/foreign/foreign-policy.js";
import { entryAmong } from "../programs/plugin-entry.js";

/** What a program of TypeScript 5 or 6 asks about foreign marks. An entry that is malformed is told elsewhere. */
export function foreignOfProgram(program: ts.Program): ForeignPolicy {
  const { plugins } = program.getCompilerOptions();
  const policy = foreignPolicy(entryAmong(Array.isArray(plugins) ? plugins : []));
  return "malformed" in policy ? silent : policy;
}
