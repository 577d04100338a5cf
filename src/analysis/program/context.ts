import { silent, type ForeignPolicy } from "../gates/mark/foreign/foreign-policy.js";
import type { Compiler } from "./compiler.js";
import type { AnalysisSession } from "./analysis-session.js";
import { syntaxGuards, type Syntax } from "./syntax.js";

/**
 * What every part of the analysis is handed: one compiler at one state of one program, and what was asked of it. What a
 * part remembers goes with it: see `perAnalysis`.
 */
export interface AnalysisContext {
  readonly compiler: Compiler;
  readonly is: Syntax;
  /** What the program asks about marks of packages that know nothing of Proviso. */
  readonly foreign: ForeignPolicy;
  /** What the host keeps from one program to the next. */
  readonly session: AnalysisSession;
}

/**
 * Begins the analysis of one program.
 *
 * @param foreign from the plugin entry of the program
 * @param session for who analyses one program after the other
 */
export function analysisContext(
  compiler: Compiler,
  foreign: ForeignPolicy = silent,
  session: AnalysisSession = {},
): AnalysisContext {
  return { compiler, is: (session.is ??= syntaxGuards(compiler)), foreign, session };
}
