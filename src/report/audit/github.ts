import type { Subject } from "../../audit/change.js";
import { workflowCommand, type Properties } from "../formats/workflow-command.js";
import type { AuditReport } from "./audit-report.js";
import { provenBy } from "./plain.js";
import { ageLine, breakLine, faultLine, verdictLine } from "./words.js";

/** The audit as workflow commands of GitHub Actions. */
export function githubAudit(report: AuditReport): string {
  const { breaks, faults, ages, verdict, strict } = report;
  return [
    ...breaks.map((found) =>
      workflowCommand(
        verdict.isEnough ? "notice" : "error",
        { ...place(found), title: `A break of ${report.package}` },
        [breakLine(found), ...provenBy(found)].join("\n"),
      ),
    ),
    ...faults.map((fault) => workflowCommand("error", { title: "A fault of the catalog" }, faultLine(fault))),
    ...ages
      .filter(({ expired }) => expired !== undefined)
      .map((age) =>
        workflowCommand(strict ? "error" : "warning", { title: "On trial for too long" }, ageLine(age)),
      ),
    workflowCommand(
      verdict.isEnough ? "notice" : "error",
      { title: "The next version" },
      verdictLine(verdict),
    ),
  ].join("");
}

// What is gone has no line in what is there.
function place({ new: newer }: Subject): Properties {
  return newer ? { file: newer.file, line: newer.line } : {};
}
