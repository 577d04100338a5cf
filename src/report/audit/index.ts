import type { Style } from "../formats/style.js";
import type { AuditFormat, AuditReport } from "./audit-report.js";
import { githubAudit } from "./github.js";
import { jsonAudit } from "./json.js";
import { markdownAudit } from "./markdown.js";
import { plainAudit } from "./plain.js";
import { prettyAudit } from "./pretty.js";

export { auditFormats, isPassed, type AuditFormat, type AuditReport } from "./audit-report.js";

export { changesMarkdown } from "./markdown.js";

/** Writes an audit: all that goes to standard output. */
export function formatAudit(format: AuditFormat, report: AuditReport, style: Style): string {
  switch (format) {
    case "pretty":
      return prettyAudit(report, style);
    case "plain":
      return plainAudit(report);
    case "json":
      return jsonAudit(report);
    case "markdown":
      return markdownAudit(report);
    case "github":
      return githubAudit(report);
  }
}
