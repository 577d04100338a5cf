import { workflowCommand } from "../formats/workflow-command.js";
import { strictWord, lostWord, expiredIn, type AuditReport } from "./audit-report.js";
import { breakDetails } from "./break-details.js";
import { faultPlaceNow, placeNow } from "./places.js";
import { ageLine, breakLine, faultLine, lostLine, uncomparedLine, verdictLine } from "./words.js";

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
      workflowCommand(
        "error",
        { ...faultPlaceNow(report, fault), title: "The catalog is not as it was promised" },
        faultLine(fault),
      ),
    ),
    ...report.lost.map((each) =>
      workflowCommand(
        lostWord(report, each),
        { file: report.folder + each.file, line: each.line, title: "Imported, and not there" },
        lostLine(each),
      ),
    ),
    ...report.uncompared.map((subject) =>
      workflowCommand(
        strictWord(report),
        { ...placeNow(report, subject), title: "Not compared" },
        uncomparedLine(subject),
      ),
    ),
    ...expiredIn(report).map((age) =>
      workflowCommand(strictWord(report), { title: "On trial for too long" }, ageLine(age)),
    ),
    workflowCommand(word, { title: "The next version" }, verdictLine(verdict, report.oldLabel)),
  ].join("");
}
