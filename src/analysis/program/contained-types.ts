import type { Type } from "./compiler.js";
import type { AnalysisContext } from "./context.js";

/** A type and what it holds: an `App[]` or a `Promise<App>` has no gate of its own, but its elements do. */
export function containedTypes({ compiler }: AnalysisContext, type: Type): readonly Type[] {
  return compiler.unionParts(type).flatMap((part) => {
    const elements = compiler.tupleElements(part);
    if (elements) return [part, ...elements];
    const named = compiler.asNamed(part);
    return [part, ...(named && containers.has(named.name) ? named.typeArguments : [])];
  });
}

/** Whether a generic type of the language's own holds what its type arguments say: `Promise<App>`. */
export const isContainer = (name: string): boolean => containers.has(name);

const containers = new Set([
  "Array",
  "ReadonlyArray",
  "Promise",
  "PromiseLike",
  "Set",
  "ReadonlySet",
  "Map",
  "ReadonlyMap",
  "WeakRef",
  ...["Iterable", "Iterator", "IterableIterator", "IteratorObject", "Generator"],
  ...["AsyncIterable", "AsyncIterator", "AsyncIterableIterator", "AsyncIteratorObject", "AsyncGenerator"],
  ...["ArrayIterator", "MapIterator", "SetIterator"],
]);
