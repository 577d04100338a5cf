import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { TextChange } from "../edit/text-change.js";
import { lacksAny } from "./missing-flags.js";
import type { Plan } from "./plan.js";
import { possibleValues } from "./possible-values.js";

/**
 * One search for the place where flags are written. Its ways lead into each other (an expression to a declaration, that
 * to an annotation or another expression), so each finds the others here.
 */
export interface Trace {
  readonly context: AnalysisContext;
  /** The flags that are looked for: those that the receiver misses. */
  readonly flags: readonly string[];
  /** Guards against circles: `const a = b; const b = a;`. */
  readonly seen: Set<ts.Node>;
  expression(node: ts.Node): Plan | undefined;
  declaration(node: ts.Node): Plan | undefined;
  /** @param owner what the type is written for, where it has a name */
  annotation(type: ts.TypeNode, owner?: ts.Node): Plan | undefined;
  heritage(node: ts.ClassLikeDeclaration): Plan | undefined;
}

/**
 * Of several expressions that a value may come from, all that miss flags: `ready ? new App("x") : new App("y")`. As long
 * as one of them has no flags, the value has none.
 */
export function allLacking(trace: Trace, expressions: readonly ts.Node[]): Plan | undefined {
  const { context, flags } = trace;
  const values = expressions.flatMap((expression) => possibleValues(context, expression));
  const types = context.compiler.typesAt(values);
  const lacking = values.filter((_, index) => lacksAny(context, types[index], flags));
  return planAll(lacking, (expression) => trace.expression(expression));
}

/** The first plan that one of the nodes gives. */
export function firstOf<T>(nodes: readonly T[], plan: (node: T) => Plan | undefined): Plan | undefined {
  for (const node of nodes) {
    const found = plan(node);
    if (found) return found;
  }
  return undefined;
}

/** The plans that the nodes give, as one. */
export function planAll<T>(nodes: readonly T[], plan: (node: T) => Plan | undefined): Plan | undefined {
  return nodes.map(plan).reduce<Plan | undefined>(together, undefined);
}

/** Two plans as one, which shows the site of the first. */
export function together(first: Plan | undefined, second: Plan | undefined): Plan | undefined {
  if (!first || !second) return first ?? second;
  return { changes: distinct([...first.changes, ...second.changes]), site: first.site };
}

// Two ways may end at one place: a constant that is named twice is changed once.
export function distinct(changes: readonly TextChange[]): readonly TextChange[] {
  const key = ({ file, start, end, newText }: TextChange) => `${file}:${start}:${end}:${newText}`;
  return [...new Map(changes.map((change) => [key(change), change])).values()];
}
