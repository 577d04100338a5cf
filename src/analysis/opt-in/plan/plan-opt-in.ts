import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { planAnnotation } from "./annotation-site.js";
import { planDeclaration } from "./declaration-site.js";
import { planExpression } from "./expression-site.js";
import { planHeritage } from "./heritage-site.js";
import type { Plan } from "./plan.js";
import type { Trace } from "./trace.js";

// Of variables, by the flags that are to be added: a file may use one variable a thousand times.
const plans = perAnalysis(() => new WeakMap<Symbol, Map<string, Plan | undefined>>());

/**
 * Follows an expression to the place where the flags of its value are written, and plans how to add the missing ones.
 *
 * @returns nothing where the place cannot be known, or is in a file that is not the user's own
 */
export function planOptIn(
  context: AnalysisContext,
  expression: ts.Node,
  flags: readonly string[],
): Plan | undefined {
  const { compiler, is } = context;
  // Whichever use of a variable asks, the way goes through its declaration.
  const variable = is.identifier(expression) ? compiler.symbolAt(expression) : undefined;
  if (!variable) return plan(context, expression, flags);
  const known = plans(context).get(variable) ?? new Map<string, Plan | undefined>();
  plans(context).set(variable, known);
  const key = flags.join(" ");
  if (!known.has(key)) known.set(key, plan(context, expression, flags));
  return known.get(key);
}

// The ways lead into each other by calls. Who writes more than this one after the other has a program that writes it, and
// would rather change that.
const maxDepth = 200;

function plan(context: AnalysisContext, expression: ts.Node, flags: readonly string[]): Plan | undefined {
  const way = { depth: 0, isTooLong: false };
  const step = (next: () => Plan | undefined): Plan | undefined => {
    way.isTooLong ||= way.depth > maxDepth;
    if (way.isTooLong) return undefined;
    way.depth++;
    const found = next();
    way.depth--;
    return found;
  };
  const trace: Trace = {
    context,
    flags,
    seen: new Set(),
    expression: (node) => step(() => planExpression(trace, node)),
    declaration: (node) => step(() => planDeclaration(trace, node)),
    annotation: (type, owner) => step(() => planAnnotation(trace, type, owner)),
    heritage: (node) => step(() => planHeritage(trace, node)),
  };
  const found = trace.expression(expression);
  // Half of the way is none.
  if (way.isTooLong) return undefined;
  // All flags are written there, so it is not for want of them that the member is locked.
  return found?.changes.length === 0 ? undefined : found;
}
