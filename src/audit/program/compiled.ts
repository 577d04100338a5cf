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
  readonly syntaxErrorsIn: (fileName: string) => readonly CompilerDiagnostic[];
  close(): void;
}

/** All that an audit asks of its surroundings: a compiler, of any version, that reads what it is given. */
export interface CompilerAtHand {
  /**
   * @param sources all files but those of the packages that the project has installed
   * @param roots the files to begin with
   */
  compile(sources: Sources, roots: readonly string[]): Promise<Compiled>;
  /**
   * Checks sources, of which nothing is asked but which files have errors.
   *
   * @param isAtOnce whether the compiler may look at all of them before it is asked
   */
  check(sources: Sources, roots: readonly string[], isAtOnce: boolean): Promise<Checked>;
  /**
   * Checks sources that nothing but modules is asked of, in a project that looks for them in another way.
   *
   * @returns nothing where the compiler knows no such way
   */
  resolve(sources: Sources, roots: readonly string[], setting: Setting): Promise<Checked | undefined>;
}

/** How a project looks for modules: `moduleResolution`. */
export type Setting = "node16" | "bundler" | "node10";

/** Sources that a compiler checks. */
export interface Checked {
  hasErrors(path: string): boolean;
  close(): void;
}
