import { compilerCodes } from "../analysis/errors/compiler-codes.js";
import type { ReportedError } from "../analysis/program/compiler.js";
import type { OpenProgram } from "./program.js";

/** The questions that `tsc` asks of a program, kind by kind. */
export interface Questions {
  readonly syntax: () => readonly ReportedError[];
  readonly options: () => readonly ReportedError[];
  readonly globals: () => readonly ReportedError[];
  readonly declarations: () => readonly ReportedError[];
  /** Whether declarations are written, and so looked at. */
  readonly writesDeclarations: () => boolean;
}

/** Asks them in the order of `tsc --noEmit`, which looks for the next kind only where it has found none. */
export function asTscLooks({
  syntax,
  options,
  globals,
  declarations,
  writesDeclarations,
}: Questions): Pick<OpenProgram, "errorsBeforeTypes" | "errorsBesideTypes"> {
  return {
    errorsBeforeTypes() {
      const ofSyntax = syntax().filter(isOfCheck);
      return ofSyntax.length > 0 ? ofSyntax : [...options(), ...globals()].filter(isOfCheck);
    },
    errorsBesideTypes: (typesHaveErrors) => [
      ...globals(),
      ...(!typesHaveErrors && writesDeclarations() ? declarations() : []),
    ],
  };
}

// A check writes nothing, as `tsc --noEmit`: what cannot be written is no error of it.
const onlyOfOutput: ReadonlySet<number> = new Set([
  compilerCodes.outputMoves,
  compilerCodes.overwritesInput,
  compilerCodes.isWrittenTwice,
  compilerCodes.importsSourceFiles,
]);
const isOfCheck = ({ code }: ReportedError): boolean => !onlyOfOutput.has(code);

/** Whether options have a program write declarations. */
export const writesDeclarations = ({
  declaration,
  composite,
}: {
  readonly declaration?: boolean | undefined;
  readonly composite?: boolean | undefined;
}): boolean => declaration === true || composite === true;
