import type { Syntax } from "./syntax.js";

/**
 * What a host keeps from one program of a project to the next. A keystroke makes a new program, in which all files but one
 * are the same trees as before; types and symbols are not.
 */
export interface AnalysisSession {
  is?: Syntax;
}
