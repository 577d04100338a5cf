import type ts from "typescript";
import { openLocks } from "../compilers/open-locks.js";
import type { TypeScript } from "../compilers/typescript.js";
import { programAnalysis } from "./program-analysis.js";
import { push } from "../push.js";

// `--incremental`, `-b` and `--watch` ask file by file, and by a method that is not in the published types.
type FileMethod = (file: ts.SourceFile | undefined, ...rest: readonly unknown[]) => readonly ts.Diagnostic[];
type DiagnosticMethods = Partial<Record<"getSemanticDiagnostics" | "getBindAndCheckDiagnostics", FileMethod>>;

/**
 * Has a program report findings among its own errors, whichever way it is asked. It is changed in place: what the
 * compiler does inside, such as `noEmitOnError`, must see the findings too.
 */
export function wrapProgram(typescript: TypeScript, program: ts.Program): void {
  openLocks(typescript, program);
  const analyze = programAnalysis(typescript, program);
  const methods = program as unknown as DiagnosticMethods;
  for (const name of ["getSemanticDiagnostics", "getBindAndCheckDiagnostics"] as const) {
    const original = methods[name];
    if (!original) continue;
    methods[name] = (file, ...rest) => {
      const reported = original.call(program, file, ...rest);
      return file ? analyze(file, reported) : analyzeAll(reported);
    };
  }

  function analyzeAll(reported: readonly ts.Diagnostic[]): readonly ts.Diagnostic[] {
    const byFile = new Map<ts.SourceFile | undefined, ts.Diagnostic[]>();
    for (const diagnostic of reported) {
      push(byFile, diagnostic.file, diagnostic);
    }
    const files = program.getSourceFiles();
    const known = new Set<ts.SourceFile | undefined>(files);
    const elsewhere = reported.filter(({ file }) => !known.has(file));
    const all = files.flatMap((file) => analyze(file, byFile.get(file) ?? []));
    return typescript.sortAndDeduplicateDiagnostics([...elsewhere, ...all]);
  }
}
