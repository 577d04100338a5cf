import { audit, NoDeclarations, type Audit } from "../../audit/audit.js";
import type { PackageState } from "../../audit/state/package-state.js";
import type { Problem } from "../../problem.js";
import { Refusal } from "../refusal.js";
import { auditCompiler, CompilerProblem } from "./audit-compiler.js";

/**
 * Compares two states with the compiler that a project has installed.
 *
 * @throws {Refusal} where they are states of two packages, or one of them has no declarations
 * @returns the audit, or why the compiler could not be had
 */
export async function compareStates(
  project: string,
  older: PackageState,
  newer: PackageState,
): Promise<Audit | Problem> {
  const { name } = older.manifest;
  if (name !== newer.manifest.name)
    throw new Refusal({ code: "state-of-another", state: older.label, name, wanted: newer.manifest.name });
  const compiler = auditCompiler(project);
  try {
    return await audit(compiler, older, newer);
  } catch (error) {
    if (error instanceof CompilerProblem) return error.problem;
    if (error instanceof NoDeclarations) {
      const state = error.side === "old" ? older.label : newer.label;
      throw new Refusal({ code: "state-undeclared", state });
    }
    throw error;
  } finally {
    compiler.remove();
  }
}
