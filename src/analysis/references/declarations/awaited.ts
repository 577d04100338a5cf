import type ts from "typescript";
import { hasModifier } from "../../program/modifiers.js";
import type { AnalysisContext } from "../../program/context.js";
import type { DeclarationReference } from "./declaration-reference.js";

const method = "then";

/** Whether something marked may be called by who waits for a value. */
export const mayBeAwaited = (names: ReadonlySet<string>): boolean => names.has(method);

/** Whether a text waits for anything. */
export const mayAwait = (text: string): boolean => /\b(?:await|async)\b/.test(text);

/** Where a text may wait: `await query`, `async () => query`, `return query`, `yield query`. */
export function awaitedPlaces(names: ReadonlySet<string>, text: string): readonly number[] {
  return mayBeAwaited(names) && mayAwait(text)
    ? [...text.matchAll(/\bawait\b|\b(?:return|yield)\b|=>/g)].map(({ index }) => index)
    : [];
}

/** What is waited for, by `await` or as what an `async` function returns or yields: the language calls its `then`. */
export function awaitedAt(context: AnalysisContext, node: ts.Node): DeclarationReference | undefined {
  const { is } = context;
  if (is.await(node)) return of(node.expression);
  if (is.arrowFunction(node)) {
    const isResult = !is.block(node.body) && hasModifier(context, node, "AsyncKeyword");
    return isResult ? of(node.body) : undefined;
  }
  const value = is.return(node) || (is.yield(node) && !node.asteriskToken) ? node.expression : undefined;
  if (!value) return undefined;
  let around: ts.Node = node.parent;
  while (!is.functionLike(around) && !is.sourceFile(around)) around = around.parent;
  return hasModifier(context, around, "AsyncKeyword") ? of(value) : undefined;
}

const of = (value: ts.Node): DeclarationReference => ({ kind: "awaited", name: value, key: method });
