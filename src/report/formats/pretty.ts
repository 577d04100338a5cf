import type { Span } from "../../analysis/finding.js";
import type { Severity } from "../../diagnostics.js";
import type { CheckReport } from "./check-report.js";
import { codeFrame } from "./code-frame.js";
import { countReport } from "./counts.js";
import { problemEntries } from "./entries.js";
import { wholeOptIns } from "./opt-in-summary.js";
import { placesIn, type Places } from "./places.js";
import { printed, type Printed } from "./printed.js";
import type { Role, Style } from "./style.js";

/**
 * The report as `tsc --pretty` prints errors: each with its piece of source and what is related to it; behind them the
 * standard message of each app, and how many there are.
 *
 * @param style colours, or none
 */
export function prettyReport(report: CheckReport, style: Style): string {
  const places = placesIn(report);
  const all = printed(report);
  const heading = (severity: Severity, number: number): string =>
    `${style(severity, severity)}${style("code", ` TS${number}: `)}`;
  const block = ({ span, number, severity, line, related }: Printed): string => {
    if (!span) return `${heading(severity, number)}${line}\n\n`;
    const head = `${location(places, style, span)} - ${heading(severity, number)}${line}`;
    const source = frame(report, places, span, { style, squiggle: severity, indent: "" });
    const others = related.map(({ span, message }) => {
      const lines = frame(report, places, span, { style, squiggle: "related", indent: "    " });
      return ["", `  ${location(places, style, span)}`, ...lines, `    ${message}`].join("\n");
    });
    return [head, "", ...source, ...others, "", ""].join("\n");
  };
  return [
    ...problemEntries(report).map(
      ({ diagnostic, message }) => `${heading("error", diagnostic.number)}${message}\n\n`,
    ),
    ...all.map(block),
    ...wholeOptIns(report).map(({ text }) => `${text}\n\n`),
    countReport(report, all),
  ].join("");
}

interface Look {
  readonly style: Style;
  readonly squiggle: Role;
  readonly indent: string;
}

const frame = ({ textOf }: CheckReport, places: Places, span: Span, look: Look): readonly string[] =>
  codeFrame(textOf(span.file) ?? "", places.linesOf(span.file), span, look);

function location(places: Places, style: Style, span: Span): string {
  const { file, start } = places.at(span);
  return `${style("file", file)}:${style("line", String(start.line))}:${style("line", String(start.column))}`;
}
