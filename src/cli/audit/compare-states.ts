import type { Audit } from "../../audit/audit.js";
import type { PackageState } from "../../audit/state/package-state.js";
import type { Problem } from "../../problem.js";
import { locateTypeScript } from "../../programs/locate-typescript.js";
import { Refusal } from "../../hosts/refusal.js";
import { watchedAudit, type Patience } from "./watched-audit.js";

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
  patience: Patience,
): Promise<Audit | Problem> {
  const { name } = older.manifest;
  if (name !== newer.manifest.name)
    throw new Refusal({ code: "state-of-another", state: older.label, name, wanted: newer.manifest.name });
  const answer = await watchedAudit(project, older, newer, patience);
  switch (answer?.kind) {
    case "audit":
      return answer.found;
    case "problem":
      return answer.problem;
    case "no-declarations":
      throw new Refusal({
        code: "state-undeclared",
        state: answer.side === "old" ? older.label : newer.label,
      });
    case "malformed": {
      const { file, line, reason } = answer;
      throw new Refusal({ code: "state-malformed", state: newer.label, file, line, reason });
    }
    case "failed":
      throw new Error(answer.error);
    case undefined: {
      const installed = locateTypeScript(project);
      if ("code" in installed) return installed;
      const reason = "it does not come to an end with these declarations";
      return { code: "typescript-failed", version: installed.version, reason };
    }
  }
}
