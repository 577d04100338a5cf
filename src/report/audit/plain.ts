import type { Break, Subject } from "../../audit/change.js";
import type { AuditReport } from "./audit-report.js";
import { ageLine, breakLine, count, faultLine, trialLine, verdictLine } from "./words.js";

/** The audit with one line for each thing, for a file or a pipe. */
export function plainAudit(report: AuditReport): string {
  const { breaks, unproven, trials, faults, ages, strict } = report;
  const lines = [
    ...breaks.map((found) => `${where(found)}: error: ${breakLine(found)}`),
    ...faults.map((fault) => `catalog: error: ${faultLine(fault)}`),
    ...trials.map((trial) => `${where(trial)}: on trial: ${trialLine(trial)}`),
    ...unproven.map((found) => `${where(found)}: perhaps: ${breakLine(found)}`),
    ...ages
      .filter(({ expired }) => expired !== undefined)
      .map((age) => `catalog: ${strict ? "error" : "warning"}: ${ageLine(age)}`),
    verdictLine(report.verdict),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Where to look: in the newer state where it is still there. */
export function where(subject: Subject): string {
  const shown = subject.new ?? subject.old;
  return shown ? `${shown.file}:${shown.line}` : subject.entries.join(", ");
}

export function summaryLine({ breaks, faults, trials }: AuditReport): string {
  return `${count(breaks.length, "break")}, ${count(faults.length, "fault")} of the catalog, ${count(trials.length, "change")} on trial.`;
}

export const provenBy = ({ program }: Break): readonly string[] =>
  program === undefined ? [] : program.trimEnd().split("\n");
