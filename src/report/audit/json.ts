import type { Break, Reaching, Subject, TrialChange, Uncompared } from "../../audit/change.js";
import type { Step } from "../../audit/compare/difference.js";
import type { FeatureAge } from "../../audit/age.js";
import { isPassed, type AuditReport } from "./audit-report.js";
import { ageLine, breakLine, faultLine, lostLine, trialLine, uncomparedLine, verdictLine } from "./words.js";

/**
 * The audit as JSON, as `schemas/audit.schema.json` describes it. `version` goes up when a field goes away or changes
 * its meaning; that fields come is no new version.
 */
export function jsonAudit(report: AuditReport): string {
  const { breaks, unproven, trials, faults, arrivals, ages, verdict, steps } = report;
  const data = {
    version: 1,
    proviso: report.proviso,
    package: report.package,
    old: report.oldLabel,
    new: report.newLabel,
    isPassed: isPassed(report),
    verdict: {
      step: verdict.step,
      smallest: verdict.smallest ?? null,
      claimed: verdict.claimed ?? null,
      isEnough: verdict.isEnough,
      message: verdictLine(verdict),
    },
    breaks: breaks.map(breakJson),
    unproven: unproven.map(breakJson),
    onTrial: trials.map(trialJson),
    uncompared: report.uncompared.map(uncomparedJson),
    lost: report.lost.map((each) => ({ message: lostLine(each), ...each })),
    catalog: faults.map((fault) => ({
      kind: fault.kind,
      flag: fault.flag,
      message: faultLine(fault),
      place: fault.place ? { state: fault.place.side, file: fault.place.file, line: fault.place.line } : null,
    })),
    features: steps.map(({ kind, feature, docs }) => ({
      kind,
      flag: feature.flag,
      title: feature.title,
      added: feature.added,
      finalized: feature.finalized ?? null,
      docs,
    })),
    added: arrivals.map((arrival) => ({
      ...subjectJson(arrival, arrival.path, arrival.name),
      new: arrival.new ?? null,
      reaches: reachesJson(arrival),
    })),
    ages: ages.map(ageJson),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const subjectJson = ({ entries, export: name, of }: Subject, path: readonly Step[], member?: string) => ({
  entries,
  export: name,
  ...(of && { of: of.kind === "global" ? "global" : { module: of.name } }),
  path: [
    ...path.map((step) => ("name" in step ? step.name : step.kind)),
    ...(member === undefined ? [] : [member]),
  ],
});

// What a whole library inherits is known by some of it.
const mostReached = 50;

const reachesJson = ({ reaches }: Reaching) => ({
  count: reaches.length,
  exports: reaches.slice(0, mostReached),
});

export const breakJson = (found: Break) => ({
  kind: found.kind,
  ...subjectJson(found, "path" in found ? found.path : [], "name" in found ? found.name : undefined),
  message: breakLine(found),
  old: found.old ?? null,
  new: found.new ?? null,
  because: found.because.map(({ name, old, new: newer }) => ({ name, old: old ?? null, new: newer })),
  reaches: reachesJson(found),
  program: found.program ?? null,
});

export const uncomparedJson = (subject: Uncompared) => ({
  ...subjectJson(subject, []),
  message: uncomparedLine(subject),
  old: subject.old ?? null,
  new: subject.new ?? null,
});

export const trialJson = (trial: TrialChange) => ({
  change: trial.change,
  mark: trial.mark,
  ...subjectJson(trial, trial.path, trial.name),
  message: trialLine(trial),
  old: trial.old ?? null,
  new: trial.new ?? null,
  reaches: reachesJson(trial),
});

const ageJson = (age: FeatureAge) => ({
  flag: age.feature.flag,
  added: age.feature.added,
  minors: age.minors ?? null,
  expire: age.feature.expire ?? age.catalog.expire ?? null,
  expired: age.expired !== undefined,
  message: ageLine(age),
});
