import type ts from "typescript";
import { failureOf } from "../analysis/file-failures.js";
import { isOwnDeclaration } from "../analysis/flags/program-flag-findings.js";
import { analysisContext } from "../analysis/program/context.js";
import { gatedWorld, type GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { classicCompiler } from "../compilers/classic/index.js";
import type { TypeScript } from "../compilers/typescript.js";
import { displayPathOf } from "../hosts/path-from-config.js";
import { foreignOfProgram } from "../hosts/foreign-of-program.js";
import { fileFindings } from "../hosts/file-findings.js";
import { severityOf } from "../report/severity-of.js";
import { findingDiagnostic, problemDiagnostic } from "../hosts/to-diagnostic.js";

/** Takes what the compiler reports of one file, and gives what is to be reported instead. */
export type FileDiagnostics = (
  file: ts.SourceFile,
  reported: readonly ts.Diagnostic[],
) => readonly ts.Diagnostic[];

/**
 * The analysis of one program. Nothing is asked of the checker before the compiler itself has reported on a file, so
 * that its own errors stay byte for byte what they were.
 */
export function programAnalysis(typescript: TypeScript, program: ts.Program): FileDiagnostics {
  const displayPath = displayPathOf(program);
  // The checker belongs to the program, and so does all that was asked of it.
  let state: { context: ReturnType<typeof analysisContext>; world: GatedWorld } | undefined;
  const begin = () => {
    const context = analysisContext(classicCompiler(typescript, program), foreignOfProgram(program));
    return { context, world: gatedWorld(context) };
  };

  function analyze(file: ts.SourceFile, reported: readonly ts.Diagnostic[]): readonly ts.Diagnostic[] {
    const { context, world } = (state ??= begin());
    const { findings, kept } = fileFindings(typescript, context, world, file, reported);
    // The compiler fails on anything that is reported: what only warns is for editors, and for `check`.
    const errors = findings.filter((finding) => severityOf(finding) === "error");
    if (errors.length === 0) return kept;
    const added = errors.map((finding) => findingDiagnostic(typescript, program, finding, displayPath));
    return [...kept, ...added].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  }

  return (file, reported) => {
    // Libraries have no findings, and where Proviso fails they would all say so.
    if (program.isSourceFileFromExternalLibrary(file) || program.isSourceFileDefaultLibrary(file))
      return reported;
    // Declarations of the program's own may hold its flags.
    if (file.isDeclarationFile && !isOwnDeclaration(file.fileName)) return reported;
    try {
      return analyze(file, reported);
    } catch (error) {
      // A build fails loud: an error in Proviso must never look like a file without findings.
      const problem = {
        code: "analysis-failed",
        ...failureOf(displayPath(file.fileName), error),
      } as const;
      return [...reported, problemDiagnostic(typescript, problem, file)];
    }
  };
}
