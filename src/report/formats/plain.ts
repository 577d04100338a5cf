import type { CheckReport } from "./check-report.js";
import { findingEntries, problemEntries, suggestionEntries, type Entry } from "./entries.js";
import { optInSummaries } from "./opt-in-summary.js";
import { placesIn } from "./places.js";

/**
 * The report as `tsc --pretty false` prints errors, and behind them the standard message of each app.
 *
 * @example
 * // src/app.ts(2,5): error TS990001: You are using experimental features without explicitly opting in.
 */
export function plainReport(report: CheckReport): string {
  const places = placesIn(report);
  const line = ({ finding, diagnostic, severity, message }: Entry): string => {
    const { file, start } = places.at(finding);
    return `${file}(${start.line},${start.column}): ${severity} TS${diagnostic.number}: ${message}\n`;
  };
  const blocks = [
    ...problemEntries(report).map(({ diagnostic, message }) => `error TS${diagnostic.number}: ${message}\n`),
    ...findingEntries(report).map(line),
    ...suggestionEntries(report).map(line),
    ...optInSummaries(report).map(({ message }) => `\n${message}\n`),
  ];
  return blocks.join("");
}
