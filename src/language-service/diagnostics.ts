import type ts from "typescript";
import { suggestionsIn } from "../analysis/flags/suggestions.js";
import type { Finding } from "../analysis/finding.js";
import type { TypeScript } from "../compilers/typescript.js";
import { fileFindings, type FileFindings } from "../hosts/file-findings.js";
import { findingDiagnostic } from "../hosts/to-diagnostic.js";
import type { Extensions } from "./guard.js";
import type { View } from "./view.js";

/** Errors and hints: findings in place of the compiler's own errors that only say the same. */
export function diagnosticExtensions(typescript: TypeScript, view: () => View | undefined): Extensions {
  const put = (at: View, findings: readonly Finding[]): ts.Diagnostic[] =>
    findings.map((finding) => findingDiagnostic(typescript, at.program, finding, at.displayPath));
  const merged = (at: View, { findings, kept }: FileFindings): ts.Diagnostic[] =>
    findings.length === 0
      ? [...kept]
      : [...kept, ...put(at, findings)].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));

  return {
    getSemanticDiagnostics(ask, fileName, ...rest) {
      const reported = ask(fileName, ...rest);
      const at = view();
      const file = at?.program.getSourceFile(fileName);
      return at && file
        ? merged(
            at,
            at.findingsIn(file, () => reported),
          )
        : reported;
    },

    // What is on the screen comes first; the whole file is asked for right after.
    getRegionSemanticDiagnostics(ask, fileName, ...rest) {
      const region = ask(fileName, ...rest);
      const at = region && view();
      const file = at?.program.getSourceFile(fileName);
      if (!region || !at || !file) return region;
      const { findings, kept } = fileFindings(typescript, at.context, at.world, file, region.diagnostics);
      const inside = findings.filter(({ start, end }) =>
        region.spans.some((span) => start < span.start + span.length && end > span.start),
      );
      return { ...region, diagnostics: merged(at, { findings: inside, kept }) };
    },

    getSuggestionDiagnostics(ask, fileName, ...rest) {
      const reported = ask(fileName, ...rest);
      const at = view();
      if (!at) return reported;
      const hints = put(at, suggestionsIn(at.context, fileName, at.world, at.catalogs));
      return hints.length === 0 ? reported : [...reported, ...(hints as ts.DiagnosticWithLocation[])];
    },
  };
}
