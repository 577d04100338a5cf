import type ts from "typescript";
import type { Finding, Span } from "../analysis/finding.js";
import type { TypeScript } from "../compilers/typescript.js";
import { diagnostics } from "../diagnostics.js";
import type { Problem } from "../problem.js";
import type { DisplayPath } from "../report/display-path.js";
import { findingMessage } from "../report/finding-message.js";
import { problemMessage } from "../report/problem-message.js";
import { severityOf } from "../report/severity-of.js";
import { relatedTo } from "../report/related.js";

/** A finding as the compiler's own diagnostics are. */
export function findingDiagnostic(
  typescript: TypeScript,
  program: ts.Program,
  finding: Finding,
  displayPath: DisplayPath,
): ts.Diagnostic {
  const { number } = diagnostics[finding.code];
  const { Error, Warning, Suggestion, Message } = typescript.DiagnosticCategory;
  const at = (span: Span) => ({
    file: program.getSourceFile(span.file),
    start: span.start,
    length: span.end - span.start,
  });
  const related = relatedTo(finding).map(({ span, message }) => ({
    ...at(span),
    category: Message,
    code: number,
    messageText: message,
  }));
  return {
    ...at(finding),
    category: { error: Error, warning: Warning, suggestion: Suggestion }[severityOf(finding)],
    code: number,
    messageText: findingMessage(finding, displayPath),
    // Editors grey out what is not needed.
    ...(finding.code === "flag-not-needed" && { reportsUnnecessary: {} }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** A problem as a diagnostic: of a file where it concerns one, else of the whole program. */
export function problemDiagnostic(
  typescript: TypeScript,
  problem: Problem,
  file?: ts.SourceFile,
): ts.Diagnostic {
  return {
    file,
    start: file && 0,
    length: file && 0,
    category: typescript.DiagnosticCategory.Error,
    code: diagnostics[problem.code].number,
    messageText: problemMessage(problem),
  };
}
