import { compilerCodes } from "../analysis/errors/compiler-codes.js";
import type { ReportedError } from "../analysis/program/compiler.js";

/** The first kind of errors that there is: `tsc` looks for the next only where it has found none. */
export function firstKind(...kinds: readonly (() => readonly ReportedError[])[]): readonly ReportedError[] {
  for (const ask of kinds) {
    const errors = ask().filter(({ code }) => !onlyOfOutput.has(code));
    if (errors.length > 0) return errors;
  }
  return [];
}

// A check writes nothing, as `tsc --noEmit`: what cannot be written is no error of it.
const onlyOfOutput: ReadonlySet<number> = new Set([
  compilerCodes.outputMoves,
  compilerCodes.overwritesInput,
  compilerCodes.isWrittenTwice,
  compilerCodes.importsSourceFiles,
]);

interface DeclarationOptions {
  readonly declaration?: boolean | undefined;
  readonly composite?: boolean | undefined;
}

/** Whether `tsc --noEmit` looks for what cannot be written into declarations. */
export const looksAtDeclarations = (
  { declaration, composite }: DeclarationOptions,
  typesHaveErrors: boolean,
): boolean => !typesHaveErrors && (declaration === true || composite === true);
