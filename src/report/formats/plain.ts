import type { CheckReport } from "./check-report.js";
import { findingEntries, problemEntries, suggestionEntries, type Entry } from "./entries.js";
import { wholeOptIns } from "./opt-in-summary.js";
import { placesIn } from "./places.js";

/**
 * The report as `tsc --pretty false` prints errors, each in one line, and behind them the standard message once for each
 * app, with all flags that the whole program misses.
 *
 * @example
 * // src/app.ts(2,5): error TS990001: 'registerBlueprint' is experimental: opt in to 'BLUEPRINTS'.
 */
export function plainReport(report: CheckReport): string {
  const places = placesIn(report);
  const lineOf = ({ finding, diagnostic, severity, line }: Entry): string => {
    const { file, start } = places.at(finding);
    return `${file}(${start.line},${start.column}): ${severity} TS${diagnostic.number}: ${line}\n`;
  };
  const blocks = [
    ...problemEntries(report).map(({ diagnostic, message }) => `error TS${diagnostic.number}: ${message}\n`),
    ...findingEntries(report).map(lineOf),
    ...suggestionEntries(report).map(lineOf),
    ...wholeOptIns(report).map(({ text }) => `\n${text}\n`),
  ];
  return blocks.join("");
}
