import type { Span } from "../../analysis/finding.js";
import type { CheckReport } from "./check-report.js";
import { compilerErrors, placeOf } from "./compiler-errors.js";
import { findingEntries, problemEntries, suggestionEntries, type Entry } from "./entries.js";
import { optInSummaries } from "./opt-in-summary.js";
import { placesIn, type Places } from "./places.js";
import { workflowCommand, type Properties } from "./workflow-command.js";

/**
 * The report as workflow commands of GitHub Actions, which show each finding at its line of a pull request.
 *
 * @example
 * // ::error file=src/app.ts,line=2,endLine=2,col=5,endColumn=22,title=TS990001…::You are using …
 */
export function githubReport(report: CheckReport): string {
  const places = placesIn(report);
  const annotation = ({ finding, diagnostic, severity, message }: Entry): string =>
    workflowCommand(
      severity === "suggestion" ? "notice" : severity,
      { ...location(places, finding), title: `TS${diagnostic.number}: ${diagnostic.title}` },
      message,
    );
  const lines = [
    ...problemEntries(report).map(({ diagnostic, message }) =>
      workflowCommand("error", { title: `TS${diagnostic.number}: ${diagnostic.title}` }, message),
    ),
    ...findingEntries(report).map(annotation),
    ...compilerErrors(report).map((error) => {
      const span = placeOf(error);
      return workflowCommand(
        "error",
        { ...(span && location(places, span)), title: `TS${error.code}` },
        error.text,
      );
    }),
    ...suggestionEntries(report).map(annotation),
    ...optInSummaries(report).map(({ group, message }) =>
      workflowCommand(
        "notice",
        { ...(group.site && location(places, group.site)), title: "All flags that this program misses here" },
        message,
      ),
    ),
  ];
  return lines.join("");
}

function location(places: Places, span: Span): Properties {
  const { file, start, end } = places.at(span);
  const lines = { file, line: start.line, endLine: end.line };
  // GitHub takes columns only where all is on one line.
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}
