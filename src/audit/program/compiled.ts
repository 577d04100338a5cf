import type { Compiler, CompilerDiagnostic } from "../../analysis/program/compiler.js";

/** Texts by the paths of files that are to be compiled. */
export type Sources = ReadonlyMap<string, string>;

/** A compiler that has read some sources. */
export interface Compiled {
  readonly compiler: Compiler;
  /** The path by which the compiler knows a file of the sources. */
  readonly fileName: (path: string) => string;
  /** The other way: nothing for a file that is not of the sources. */
  readonly pathOf: (fileName: string) => string | undefined;
  /** What the compiler reports in a file, once it has checked all. */
  errorsIn(path: string): readonly CompilerDiagnostic[];
  close(): void;
}

/** All that an audit asks of its surroundings: a compiler, of any version, that reads what it is given. */
export interface CompilerAtHand {
  /**
   * @param sources all files but those of the packages that the project has installed
   * @param roots the files to begin with
   * @param purpose whether it will be asked for errors, which costs a check
   */
  compile(sources: Sources, roots: readonly string[], purpose: "ask" | "check"): Promise<Compiled>;
}
