import type { Span } from "../../analysis/finding.js";
import type { Severity } from "../../diagnostics.js";
import type { Related } from "../related.js";
import type { CheckReport } from "./check-report.js";
import { comparePlaces } from "./compare-places.js";
import { compilerErrors, placeOf } from "./compiler-errors.js";
import { findingEntries, suggestionEntries, type Entry } from "./entries.js";

/** One thing that a report for people says of a place, whoever found it. */
export interface Printed {
  /** Nothing for an error of the compiler's that stands in no file. */
  readonly span: Span | undefined;
  readonly number: number;
  readonly severity: Severity;
  readonly line: string;
  readonly related: readonly Related[];
}

/** All that a report says, suggestions last. Findings and the compiler's own errors stand in one order, as of one tool. */
export function printed(report: CheckReport): readonly Printed[] {
  const ofCompiler = compilerErrors(report).map((error): Printed => ({
    span: placeOf(error),
    number: error.code,
    severity: "error",
    line: error.text,
    related: [],
  }));
  const errors = [...findingEntries(report).map(ofEntry), ...ofCompiler];
  return [...errors.sort((a, b) => comparePlaces(a.span, b.span)), ...suggestionEntries(report).map(ofEntry)];
}

const ofEntry = ({ finding, diagnostic, severity, line, related }: Entry): Printed => ({
  span: finding,
  number: diagnostic.number,
  severity,
  line,
  related,
});
