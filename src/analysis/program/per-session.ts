import type { AnalysisContext } from "./context.js";
import type { Syntax } from "./syntax.js";

/**
 * What a host keeps from one program of a project to the next. A keystroke makes a new program, in which all files but one
 * are the same trees as before; types and symbols are not.
 */
export interface AnalysisSession {
  is?: Syntax;
}

/**
 * What each session has once: a cache of what is written, which stands with what it is the cache of.
 *
 * @example
 * const classes = perSession(() => new WeakMap<ts.SourceFile, readonly ts.ClassDeclaration[]>());
 * classes(context).get(file);
 */
export function perSession<T extends object>(make: () => T): (context: AnalysisContext) => T {
  const made = new WeakMap<AnalysisSession, T>();
  return ({ session }) => {
    const known = made.get(session);
    if (known) return known;
    const first = make();
    made.set(session, first);
    return first;
  };
}
