import type ts from "typescript";
import { analyzeFile } from "../analysis/analyze-file.js";
import type { CompilerDiagnostic } from "../analysis/program/compiler.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import type { Finding } from "../analysis/finding.js";
import type { GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { classicDiagnostic } from "../compilers/classic/index.js";
import type { TypeScript } from "../compilers/typescript.js";

/** What is found in one file, and what the compiler itself says that no finding stands in for. */
export interface FileFindings {
  readonly findings: readonly Finding[];
  readonly kept: readonly ts.Diagnostic[];
}

/**
 * Analyses one file of TypeScript 5 or 6.
 *
 * @param reported what the compiler reports of the file
 */
export function fileFindings(
  typescript: TypeScript,
  context: AnalysisContext,
  world: GatedWorld,
  file: ts.SourceFile,
  reported: readonly ts.Diagnostic[],
): FileFindings {
  const own = new Map<CompilerDiagnostic, ts.Diagnostic>();
  for (const diagnostic of reported) {
    const read = diagnostic.file === file ? classicDiagnostic(typescript, diagnostic) : undefined;
    if (read) own.set(read, diagnostic);
  }
  const { findings, replaced } = analyzeFile(context, file.fileName, world, [...own.keys()]);
  if (replaced.size === 0) return { findings, kept: reported };
  const dropped = new Set([...replaced].map((error) => own.get(error)));
  return { findings, kept: reported.filter((diagnostic) => !dropped.has(diagnostic)) };
}
