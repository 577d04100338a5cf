import ts from "typescript";
import type { Finding, Span } from "../../../src/analysis/finding.js";
import { diagnostics } from "../../../src/diagnostics.js";
import { findingLine } from "../../../src/report/finding-message.js";
import type { CheckReport } from "../../../src/report/formats/index.js";
import { relatedTo } from "../../../src/report/related.js";

/** A finding in a file of one text, as a diagnostic of the compiler's. */
export function findingDiagnostic(text: string, finding: Finding, report: CheckReport): ts.Diagnostic {
  const file = ts.createSourceFile(finding.file, text, ts.ScriptTarget.Latest);
  const at = ({ start, end }: Span) => ({ file, start, length: end - start });
  const { number: code } = diagnostics[finding.code];
  return {
    ...at(finding),
    category: ts.DiagnosticCategory.Error,
    code,
    messageText: findingLine(finding, report.displayPath),
    relatedInformation: relatedTo(finding).map(({ span, message }) => ({
      ...at(span),
      category: ts.DiagnosticCategory.Message,
      code,
      messageText: message,
    })),
  };
}
