import type { Compiler, CompilerDiagnostic, ReportedError } from "../analysis/program/compiler.js";

/** A program that a TypeScript has read, whichever version it is. */
export interface OpenProgram {
  /** The path of its `tsconfig.json`. */
  readonly configFile: string;
  /** The version of TypeScript. */
  readonly version: string;
  readonly compiler: Compiler;
  /** The files that take the whole stack of the compiler, and so stand empty in the program. */
  readonly tooDeep: ReadonlySet<string>;
  syntaxErrorsIn(fileName: string): readonly CompilerDiagnostic[];
  /**
   * What comes back tells of each file what the compiler reports of its types.
   *
   * @param asks of how many files it is going to be asked
   */
  check(asks: "all" | "few"): Promise<ErrorsIn>;
  /**
   * What keeps `tsc --noEmit` from looking at types at all: errors of syntax, or else of options and of global types. To be asked
   * first: what is looked at later brings more errors of global types.
   */
  errorsBeforeTypes(): readonly ReportedError[];
  /**
   * What it says besides the errors of types in each file: of global types, and of declarations where it writes them.
   *
   * @param typesHaveErrors whether there are such errors
   */
  errorsBesideTypes(typesHaveErrors: boolean): readonly ReportedError[];
  /**
   * To be asked when all is done: a compiler in another process that is interrupted may leave out what it would have
   * said, and say nothing of that.
   *
   * @throws where the compiler has ended before it was closed
   */
  confirm(): void;
  /** Ends what runs for the program. Never throws, and may be called again. */
  close(): void;
}

export type ErrorsIn = (fileName: string) => readonly CompilerDiagnostic[];
