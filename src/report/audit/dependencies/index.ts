import type { Style } from "../../formats/style.js";
import { plainStyle } from "../../formats/style.js";
import type { AuditFormat } from "../audit-report.js";
import { dependencyGithub } from "./dependency-github.js";
import { dependencyJson } from "./dependency-json.js";
import { dependencyMarkdown } from "./dependency-markdown.js";
import type { DependencyReport } from "./dependency-report.js";
import { dependencyText } from "./dependency-text.js";

export {
  isDependencyPassed,
  type DependencyReport,
  type LibraryReport,
  type OptedInFeature,
} from "./dependency-report.js";

/** Writes what a program's libraries have on trial: all that goes to standard output. */
export function formatDependencies(format: AuditFormat, report: DependencyReport, style: Style): string {
  switch (format) {
    case "pretty":
      return dependencyText(report, style);
    case "plain":
      return dependencyText(report, plainStyle);
    case "json":
      return dependencyJson(report);
    case "markdown":
      return dependencyMarkdown(report);
    case "github":
      return dependencyGithub(report);
  }
}
