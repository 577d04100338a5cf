import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** The names that a variable or a parameter declares: its own, or those in its pattern, `a` and `b` of `{ a, c: [b] }`. */
export function declaredNames({ is }: AnalysisContext, name: ts.BindingName): readonly ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const patterns = [name];
  // It goes on with what is added meanwhile. What `[, a]` leaves out has no name; on TypeScript 7 it is an element.
  for (const next of patterns) {
    if (is.identifier(next)) names.push(next);
    else patterns.push(...next.elements.flatMap((each) => (each as Partial<ts.BindingElement>).name ?? []));
  }
  return names;
}
