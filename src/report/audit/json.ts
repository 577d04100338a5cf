import type { Break, TrialChange } from "../../audit/change.js";
import type { AuditReport } from "./audit-report.js";
import { ageLine, breakLine, faultLine, trialLine } from "./words.js";

/** The audit for other programs. `version` goes up when a field goes away or changes its meaning. */
export function jsonAudit(report: AuditReport): string {
  const { breaks, unproven, trials, faults, arrivals, ages, verdict, steps } = report;
  const data = {
    version: 1,
    package: report.package,
    old: report.oldLabel,
    new: report.newLabel,
    verdict: { ...verdict, smallest: verdict.smallest ?? null, claimed: verdict.claimed ?? null },
    breaks: breaks.map(breakJson),
    unproven: unproven.map(breakJson),
    onTrial: trials.map(trialJson),
    catalog: faults.map((fault) => ({ kind: fault.kind, flag: fault.flag, message: faultLine(fault) })),
    features: steps.map(({ kind, feature }) => ({ kind, flag: feature.flag, title: feature.title })),
    added: arrivals.map(({ entries, export: name, path, name: member }) => ({
      entries,
      export: name,
      path: path.map((step) => ("name" in step ? step.name : step.kind)),
      member: member ?? null,
    })),
    ages: ages.map((age) => ({
      flag: age.feature.flag,
      added: age.feature.added,
      minors: age.minors ?? null,
      expired: age.expired !== undefined,
      message: ageLine(age),
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const breakJson = (found: Break) => ({
  kind: found.kind,
  entries: found.entries,
  export: found.export,
  message: breakLine(found),
  old: found.old ?? null,
  new: found.new ?? null,
  program: found.program ?? null,
});

const trialJson = (trial: TrialChange) => ({
  change: trial.change,
  mark: trial.mark,
  entries: trial.entries,
  export: trial.export,
  message: trialLine(trial),
  old: trial.old ?? null,
  new: trial.new ?? null,
});
