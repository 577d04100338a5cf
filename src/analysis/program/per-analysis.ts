import type { AnalysisContext } from "./context.js";

/**
 * What each analysis has once, and what goes with it: a cache, which stands with what it is the cache of.
 *
 * @example
 * const depths = perAnalysis(() => new WeakMap<ts.Node, number>());
 * depths(context).get(node);
 */
export function perAnalysis<T extends object>(make: () => T): (context: AnalysisContext) => T {
  const made = new WeakMap<AnalysisContext, T>();
  return (context) => {
    const known = made.get(context);
    if (known) return known;
    const first = make();
    made.set(context, first);
    return first;
  };
}
