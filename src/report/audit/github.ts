import { workflowCommand } from "../formats/workflow-command.js";
import { ageWord, expiredIn, type AuditReport } from "./audit-report.js";
import { breakDetails } from "./break-details.js";
import { placeNow } from "./places.js";
import { ageLine, breakLine, faultLine, verdictLine } from "./words.js";

/** The audit as workflow commands of GitHub Actions; what is gone has no line in what is there. */
export function githubAudit(report: AuditReport): string {
  const { breaks, faults, verdict } = report;
  const word = verdict.isEnough ? "notice" : "error";
  return [
    ...breaks.map((found) =>
      workflowCommand(
        word,
        { ...placeNow(report, found), title: `What was stable in ${report.package} is broken` },
        [breakLine(found), ...breakDetails(found)].join("\n"),
      ),
    ),
    ...faults.map((fault) =>
      workflowCommand("error", { title: "The catalog is not as it was promised" }, faultLine(fault)),
    ),
    ...expiredIn(report).map((age) =>
      workflowCommand(ageWord(report), { title: "On trial for too long" }, ageLine(age)),
    ),
    workflowCommand(word, { title: "The next version" }, verdictLine(verdict)),
  ].join("");
}
