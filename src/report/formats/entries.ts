import type { Finding } from "../../analysis/finding.js";
import { diagnostics, type DiagnosticCode, type DiagnosticEntry, type Severity } from "../../diagnostics.js";
import type { Problem } from "../../problem.js";
import { findingLine, findingMessage } from "../finding-message.js";
import { problemMessage } from "../problem-message.js";
import { severityOf } from "../severity-of.js";
import { relatedTo, type Related } from "../related.js";
import type { CheckReport } from "./check-report.js";
import { comparePlaces } from "./compare-places.js";

/** A finding in words. */
export interface Entry {
  readonly finding: Finding;
  readonly code: DiagnosticCode;
  readonly diagnostic: DiagnosticEntry;
  /** What it weighs in this report: `--strict` makes errors of suggestions. */
  readonly severity: Severity;
  readonly message: string;
  /** The message without the standard one, for who gives that once for the whole program. */
  readonly line: string;
  readonly related: readonly Related[];
}

/** A problem in words: it stands nowhere in a file. */
export interface ProblemEntry {
  readonly problem: Problem;
  readonly diagnostic: DiagnosticEntry;
  readonly message: string;
}

/** The findings of a report, as the compiler orders its own: by file, then by place; each once. */
export const findingEntries = (report: CheckReport): readonly Entry[] => entriesOf(report, report.findings);

/** The suggestions of a report, in the same order. */
export const suggestionEntries = (report: CheckReport): readonly Entry[] =>
  entriesOf(report, report.suggestions);

export const problemEntries = ({ problems }: CheckReport): readonly ProblemEntry[] =>
  problems.map((problem) => ({
    problem,
    diagnostic: diagnostics[problem.code],
    message: problemMessage(problem),
  }));

function entriesOf(report: CheckReport, findings: readonly Finding[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    const entry = entryOf(report, finding);
    // Two projects that share a file find the same in it.
    const key = JSON.stringify([finding.file, finding.start, finding.end, finding.code, entry.message]);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()].sort(({ finding: a }, { finding: b }) => comparePlaces(a, b));
}

function entryOf({ strict, displayPath }: CheckReport, finding: Finding): Entry {
  const diagnostic = diagnostics[finding.code];
  return {
    finding,
    code: finding.code,
    diagnostic,
    severity: strict ? "error" : severityOf(finding),
    message: findingMessage(finding, displayPath),
    line: findingLine(finding, displayPath),
    related: relatedTo(finding),
  };
}
