import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { isSameCatalogType } from "../../catalog/catalog-identity.js";
import type { Gate } from "../../gates/lock/gate.js";

/** A gated type that lacks flags which are asked where it is handed to. */
export interface Shortfall {
  readonly gate: Gate;
  readonly flags: readonly string[];
  /** The expression, name or function that leads to where its flags are written; nothing where none surely does. */
  readonly origin: ts.Node | undefined;
}

/** All that a type lacks to fit another: nothing where it fits, and `undefined` where it is not for flags alone. */
export type Verdict = readonly Shortfall[] | undefined;

/** One comparison of two types. Its ways lead into each other (an object to a function, that to an object). */
export interface Comparison {
  readonly context: AnalysisContext;
  /** What a function is handed to, as `apps` of `apps.map(use)`: it may hold what the function will be given. */
  readonly giver: ts.Expression | undefined;
  /** @param source as `target` nothing where the compiler does not know it */
  compare(source: Type | undefined, target: Type | undefined, origin: ts.Node | undefined): Verdict;
}

/** Several comparisons that must all come out well. */
export function allOf<T>(items: readonly T[], compare: (item: T) => Verdict): Verdict {
  const found: Shortfall[] = [];
  for (const item of items) {
    const verdict = compare(item);
    if (!verdict) return undefined;
    found.push(...verdict);
  }
  return found;
}

/** What one message can say of several. */
export interface OfOneCatalog {
  readonly gate: Gate;
  readonly flags: readonly string[];
  /** What leads to the place where the flags are written; nothing where there is not one alone. */
  readonly origin: ts.Node | undefined;
}

/** Of two libraries, one after the other: a message is about one catalog. */
export function byCatalog(
  context: AnalysisContext,
  shortfalls: readonly Shortfall[],
): readonly OfOneCatalog[] {
  const said: OfOneCatalog[] = [];
  for (let [first, ...rest] = shortfalls; first; [first, ...rest] = rest) {
    const { gate, origin } = first;
    const isSame = (each: Shortfall): boolean => isSameCatalogType(context, each.gate.catalog, gate.catalog);
    const same = rest.filter(isSame);
    rest = rest.filter((each) => !isSame(each));
    said.push({
      gate,
      flags: [...new Set([first, ...same].flatMap(({ flags }) => flags))],
      origin: same.every((each) => each.origin === origin) ? origin : undefined,
    });
  }
  return said;
}
