import type { CompilerDiagnostic } from "../../analysis/program/compiler.js";
import type { NativeDiagnostic } from "./api.js";

/**
 * A diagnostic of TypeScript 7 as the analysis reads it.
 *
 * @returns nothing for a diagnostic without a place, which no finding can replace
 */
export function nativeDiagnostic(diagnostic: NativeDiagnostic): CompilerDiagnostic | undefined {
  if (diagnostic.fileName === undefined || diagnostic.pos < 0) return undefined;
  return {
    code: diagnostic.code,
    start: diagnostic.pos,
    end: diagnostic.end,
    text: diagnosticText(diagnostic),
  };
}

/** A message with its details, each a line, two blanks deeper than what it explains. */
export function diagnosticText({ text, messageChain = [] }: NativeDiagnostic, indent = ""): string {
  const details = messageChain.map((detail) => `\n${diagnosticText(detail, `${indent}  `)}`);
  return `${indent}${text}${details.join("")}`;
}
