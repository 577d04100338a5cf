import { severity, type Diagnostic, type DiagnosticReport } from "../protocol.js";
import type { Moment } from "./moment.js";

/**
 * The answer that the server would give of a file if it saw the locks of packages open, as the analysis does. What it
 * says of the locks goes, and what is wrong behind them is said.
 */
export function withErrorsBehindLocks({ view, file, lines }: Moment, result: unknown): unknown {
  const report = result as DiagnosticReport | null;
  if (report?.kind !== "full" || !report.items) return result;
  const errors = new Map(
    view.errorsIn(file.fileName).map((error) => {
      const shown: Diagnostic = {
        range: lines.rangeOf(error),
        severity: severity.error,
        code: error.code,
        source: "ts",
        message: error.text,
      };
      return [keyOf(shown), shown];
    }),
  );
  const kept = report.items.filter((item) => !isOfTypes(item) || errors.delete(keyOf(item)));
  return { ...report, items: [...kept, ...errors.values()] };
}

const keyOf = ({ code, range: { start, end }, message }: Diagnostic): string =>
  [code, start.line, start.character, end.line, end.character, message].join(" ");

/** Errors of syntax and of declaration files are those of the text alone. */
function isOfTypes({ severity: own, code }: Diagnostic): boolean {
  if (own !== severity.error || typeof code !== "number") return false;
  return code >= 2_000 && !(code >= 4_000 && code < 5_000) && !(code >= 9_000 && code < 10_000);
}
