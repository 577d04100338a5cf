import type { CheckReport } from "./check-report.js";
import { problemEntries } from "./entries.js";
import { wholeOptIns } from "./opt-in-summary.js";
import { placesIn } from "./places.js";
import { printed, type Printed } from "./printed.js";

/**
 * The report as `tsc --pretty false` prints errors, each in one line, and behind them the standard message once for each
 * app, with all flags that the whole program misses.
 *
 * @example
 * // src/app.ts(2,5): error TS990001: 'registerBlueprint' is experimental: opt in to 'BLUEPRINTS'.
 */
export function plainReport(report: CheckReport): string {
  const places = placesIn(report);
  const lineOf = ({ span, number, severity, line }: Printed): string => {
    const place = span && places.at(span);
    const where = place ? `${place.file}(${place.start.line},${place.start.column}): ` : "";
    return `${where}${severity} TS${number}: ${line}\n`;
  };
  const blocks = [
    ...problemEntries(report).map(({ diagnostic, message }) => `error TS${diagnostic.number}: ${message}\n`),
    ...printed(report).map(lineOf),
    ...wholeOptIns(report).map(({ text }) => `\n${text}\n`),
  ];
  return blocks.join("");
}
