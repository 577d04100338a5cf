import type { CheckReport } from "./check-report.js";
import { githubReport } from "./github.js";
import { jsonReport } from "./json.js";
import { plainReport } from "./plain.js";
import { prettyReport } from "./pretty.js";
import { sarifReport } from "./sarif.js";
import type { Style } from "./style.js";

export type { CheckReport } from "./check-report.js";
export { plainStyle, terminalStyle, type Style } from "./style.js";

/** How a report can be written. */
export const reportFormats = ["pretty", "plain", "json", "github", "sarif"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Writes a report: all that goes to standard output, with its last line break; nothing where a format for people has
 * nothing to say.
 *
 * @param style colours for `pretty`; the other formats have none
 * @example
 * process.stdout.write(formatReport("plain", report, plainStyle));
 */
export function formatReport(format: ReportFormat, report: CheckReport, style: Style): string {
  switch (format) {
    case "pretty":
      return prettyReport(report, style);
    case "plain":
      return plainReport(report);
    case "json":
      return jsonReport(report);
    case "github":
      return githubReport(report);
    case "sarif":
      return sarifReport(report);
  }
}
