import type { Finding } from "../analysis/finding.js";
import { diagnostics, type Severity } from "../diagnostics.js";

/** How much a finding weighs: a library may say of a feature that it is only warned of. */
export function severityOf(finding: Finding): Severity {
  const isWarning =
    finding.code === "opt-in-required" &&
    finding.features.length > 0 &&
    finding.features.every(({ severity }) => severity === "warning");
  return isWarning ? "warning" : diagnostics[finding.code].severity;
}
