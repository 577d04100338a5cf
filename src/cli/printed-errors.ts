import type { FileAnalysis } from "../analysis/analyze-file.js";
import type { ReportedError } from "../analysis/program/compiler.js";
import type { ErrorsIn, OpenProgram } from "../programs/program.js";

/**
 * The errors that `tsc --noEmit` would print of a program, without those that a finding stands in for.
 *
 * @param before what keeps the compiler from looking at types
 * @param errorsIn must give the same errors for the same file: a finding stands in for one of them, not for its like
 */
export function printedErrors(
  program: OpenProgram,
  before: readonly ReportedError[],
  errorsIn: ErrorsIn,
  files: ReadonlyMap<string, FileAnalysis>,
): readonly ReportedError[] {
  if (before.length > 0) return before;
  const ofTypes = program.compiler
    .fileNames()
    .flatMap((file) => errorsIn(file).map((error) => ({ file, error })));
  const left = ofTypes.filter(({ file, error }) => files.get(file)?.replaced.has(error) !== true);
  return [
    ...left.map(({ file, error }) => ({ file, ...error })),
    ...program.errorsBesideTypes(ofTypes.length > 0),
  ];
}
