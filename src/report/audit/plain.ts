import type { Break } from "../../audit/change.js";
import { strictWord, lostWord, breakWord, expiredIn, type AuditReport } from "./audit-report.js";
import { breakDetails, indented } from "./break-details.js";
import { whereFaultIs, whereIs } from "./places.js";
import {
  ageLine,
  arrivalsLine,
  breakLine,
  faultLine,
  lostLine,
  trialWords,
  uncomparedLine,
  verdictLine,
} from "./words.js";

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
    ...faults.map((fault) => `${whereFaultIs(report, fault)}: error: ${faultLine(fault)}`),
    ...report.lost.map(
      (each) => `${report.folder}${each.file}:${each.line}: ${lostWord(report, each)}: ${lostLine(each)}`,
    ),
    ...trials
      .filter(({ change }) => change !== "marked")
      .map((trial) => `${whereIs(report, trial)}: on trial: ${trialWords(trial)}`),
    ...unproven.flatMap((found) => broken(found, "perhaps")),
    ...report.uncompared.map(
      (subject) => `${whereIs(report, subject)}: ${strictWord(report)}: ${uncomparedLine(subject)}`,
    ),
    ...expiredIn(report).map((age) => `catalog: ${strictWord(report)}: ${ageLine(age)}`),
    ...(added === undefined ? [] : [added]),
    verdictLine(report.verdict, report.oldLabel),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
