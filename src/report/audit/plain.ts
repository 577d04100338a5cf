import type { Break } from "../../audit/change.js";
import { ageWord, breakWord, expiredIn, type AuditReport } from "./audit-report.js";
import { breakDetails, indented } from "./break-details.js";
import { whereIs } from "./places.js";
import { ageLine, arrivalsLine, breakLine, faultLine, trialLine, verdictLine } from "./words.js";

/** The audit for a file or a pipe: one line for each thing, and below a break what shows it. */
export function plainAudit(report: AuditReport): string {
  const { breaks, unproven, trials, faults, arrivals } = report;
  const added = arrivalsLine(arrivals);
  const broken = (found: Break, word: string): readonly string[] => [
    `${whereIs(report, found)}: ${word}: ${breakLine(found)}`,
    ...indented(breakDetails(found), "  "),
  ];
  const lines = [
    ...breaks.flatMap((found) => broken(found, breakWord(report))),
    ...faults.map((fault) => `catalog: error: ${faultLine(fault)}`),
    ...trials
      .filter(({ change }) => change !== "marked")
      .map((trial) => `${whereIs(report, trial)}: on trial: ${trialLine(trial)}`),
    ...unproven.flatMap((found) => broken(found, "perhaps")),
    ...expiredIn(report).map((age) => `catalog: ${ageWord(report)}: ${ageLine(age)}`),
    ...(added === undefined ? [] : [added]),
    verdictLine(report.verdict),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
