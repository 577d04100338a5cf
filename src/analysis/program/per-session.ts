import type { AnalysisSession } from "./analysis-session.js";
import type { AnalysisContext } from "./context.js";

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
