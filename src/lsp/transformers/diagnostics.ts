import type { Finding, Span } from "../../analysis/finding.js";
import { suggestionsIn } from "../../analysis/flags/suggestions.js";
import type { CompilerDiagnostic } from "../../analysis/program/compiler.js";
import { diagnostics } from "../../diagnostics.js";
import { findingMessage } from "../../report/finding-message.js";
import { severityOf } from "../../report/severity-of.js";
import { relatedTo } from "../../report/related.js";
import { diagnosticTag, severity, type Diagnostic, type DiagnosticReport, type Range } from "../protocol.js";
import { withErrorsBehindLocks } from "./errors-behind-locks.js";
import type { Moment, Transformer } from "./moment.js";

/** Errors and hints: findings in place of the compiler's own errors that only say the same. */
export const diagnosticTransformer: Transformer = {
  isOfFile: true,
  prepare({ view, file }) {
    view.prepare(file.fileName);
    return true;
  },
  transform(moment, said) {
    const result = moment.seesBehindLocks ? withErrorsBehindLocks(moment, said) : said;
    const report = result as DiagnosticReport | null;
    if (report?.kind !== "full" || !report.items) return result;
    const { view, file } = moment;
    const own = new Map(report.items.flatMap((item) => readDiagnostic(moment, item)));
    const { findings, replaced } = view.analysisOf(file.fileName, [...own.keys()]);
    const all = [...findings, ...suggestionsIn(view.context, file.fileName, view.world, view.catalogs)];
    if (all.length === 0 && replaced.size === 0) return result;
    const dropped = new Set([...replaced].map((error) => own.get(error)));
    const kept = report.items.filter((item) => !dropped.has(item));
    return { ...report, items: [...kept, ...all.map((finding) => findingDiagnostic(moment, finding))] };
  },
};

function readDiagnostic(
  { lines }: Moment,
  item: Diagnostic,
): readonly (readonly [CompilerDiagnostic, Diagnostic])[] {
  const { range, code, message } = item;
  if (item.severity !== severity.error || typeof code !== "number") return [];
  const start = lines.offsetAt(range.start);
  return [[{ code, start, end: lines.offsetAt(range.end), text: message }, item]];
}

/** A finding as the protocol has it. */
export function findingDiagnostic(moment: Moment, finding: Finding): Diagnostic {
  const { view, lines, client } = moment;
  const { number } = diagnostics[finding.code];
  const related = client.hasRelatedInformation ? relatedInformation(moment, finding) : [];
  return {
    range: lines.rangeOf(finding),
    severity: { error: severity.error, warning: severity.warning, suggestion: severity.hint }[
      severityOf(finding)
    ],
    code: number,
    source: "proviso",
    message: findingMessage(finding, view.displayPath),
    // Editors grey out what is not needed.
    ...(finding.code === "flag-not-needed" &&
      client.hasDiagnosticTags && { tags: [diagnosticTag.unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedInformation(moment: Moment, finding: Finding): Diagnostic["relatedInformation"] & object {
  return relatedTo(finding).flatMap(({ span, message }) => {
    const range = rangeIn(moment, span);
    return range ? [{ location: { uri: moment.uriOf(span.file), range }, message }] : [];
  });
}

const rangeIn = ({ linesOf }: Moment, span: Span): Range | undefined => linesOf(span.file)?.rangeOf(span);
