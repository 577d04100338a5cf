import type { ReportedError } from "../../analysis/program/compiler.js";
import type { Span } from "../../analysis/finding.js";
import { comparePlaces, compareText } from "./compare-places.js";
import type { CheckReport } from "./check-report.js";

/** The compiler's own errors of a report, in its own order, each once: two projects that share a file both have them. */
export function compilerErrors({ compilerErrors: errors = [] }: CheckReport): readonly ReportedError[] {
  const distinct = new Map(
    errors.map((error) => [
      JSON.stringify([error.file, error.start, error.end, error.code, error.text]),
      error,
    ]),
  );
  return [...distinct.values()].sort(
    (a, b) => comparePlaces(placeOf(a), placeOf(b)) || a.code - b.code || compareText(a.text, b.text),
  );
}

/** Where such an error is; nothing for one of no file. */
export const placeOf = ({ file, start, end }: ReportedError): Span | undefined =>
  file === undefined ? undefined : { file, start, end };
