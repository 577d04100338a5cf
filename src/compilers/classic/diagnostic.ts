import type ts from "typescript";
import type { CompilerDiagnostic } from "../../analysis/program/compiler.js";
import type { TypeScript } from "../typescript.js";

/**
 * A diagnostic of TypeScript 5 or 6 as the analysis reads it.
 *
 * @returns nothing for a diagnostic without a place, which no finding can replace
 */
export function classicDiagnostic(
  typescript: TypeScript,
  diagnostic: ts.Diagnostic,
): CompilerDiagnostic | undefined {
  if (diagnostic.start === undefined) return undefined;
  return {
    code: diagnostic.code,
    start: diagnostic.start,
    end: diagnostic.start + (diagnostic.length ?? 0),
    text: typescript.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
  };
}
