import { posix } from "node:path";
import type ts from "typescript";
import type { DisplayPath } from "../report/display-path.js";

/**
 * Names files relative to their `tsconfig.json`. Incremental builds keep messages, and the directory that the next
 * build is started from may be another one.
 */
export function displayPathOf(program: ts.Program): DisplayPath {
  const { configFilePath } = program.getCompilerOptions() as { readonly configFilePath?: string };
  const base = configFilePath === undefined ? program.getCurrentDirectory() : posix.dirname(configFilePath);
  return (file) => posix.relative(base, file);
}
