import type { FeatureUsage, ProgramAnalysis } from "../analysis/analyze-program.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import type { Finding } from "../analysis/finding.js";
import type { CompilerDiagnostic, ReportedError } from "../analysis/program/compiler.js";

/** What was found in one program; its compiler has ended. */
export interface AnalysedProgram {
  readonly configFile: string;
  /** That of its TypeScript. */
  readonly version: string;
  readonly files: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Of each file that was asked for them and has any, the errors of the compiler's that no finding stands in for. */
  readonly compilerErrors: ReadonlyMap<string, readonly CompilerDiagnostic[]>;
  /** All that the compiler would print and no finding stands in for; nothing where it was not asked for. */
  readonly printedErrors: readonly ReportedError[];
  readonly optIns: ProgramAnalysis["optIns"];
  readonly suggestions: ProgramAnalysis["suggestions"];
  readonly features: readonly FeatureUsage[];
  readonly own: ReadonlySet<CatalogEntry>;
  /** Of each file that has any, where the first syntax error is. */
  readonly syntaxErrors: ReadonlyMap<string, number>;
  /** The files that could not be analysed. */
  readonly failures: ProgramAnalysis["failures"];
}
