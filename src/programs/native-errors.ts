import { nativeDiagnostic } from "../compilers/native/index.js";
import type { NativeProgram } from "../compilers/native/api.js";
import type { ErrorsIn } from "./program.js";

/**
 * The errors of types in each file, with their exact places.
 *
 * @param filesWithErrors the files in which the compiler has found errors by itself: the API has to look at these only;
 *   nothing where that is not known, and it has to look at all
 */
export function nativeErrors(
  program: NativeProgram,
  fileNames: readonly string[],
  filesWithErrors: ReadonlySet<string> | undefined,
): ErrorsIn {
  const known = new Set(fileNames);
  // What was printed of anything but the files of the program, such as an option, may have kept it from checking them.
  const isWhole = filesWithErrors !== undefined && [...filesWithErrors].every((name) => known.has(name));
  return (fileName) => {
    if (isWhole && !filesWithErrors.has(fileName)) return [];
    const errors = program.getSemanticDiagnostics(fileName).flatMap((error) => nativeDiagnostic(error) ?? []);
    // An interrupted process answers once more, with less than it should, and then no more.
    program.getSourceFileNames();
    return errors;
  };
}
