import type { Type } from "../../program/compiler.js";
import type { AnalysisContext, Gate } from "../../program/context.js";
import { gatesOf, locksOnMember } from "../../gates/lock/gate.js";

/** Whether a type is gated and locks one of the flags. */
export function lacksAny(
  context: AnalysisContext,
  type: Type | undefined,
  flags: readonly string[],
): boolean {
  if (!type) return false;
  return containedTypes(context, type).some((part) =>
    gatesOf(context, part).some((gate) => flags.some((flag) => lacks(context, part, gate, flag))),
  );
}

/** Whether a gated type locks the members of one flag. All of them open together, so the first one tells. */
export function lacks({ compiler }: AnalysisContext, type: Type, { api }: Gate, flag: string): boolean {
  const feature = compiler.propertyOf(api, flag);
  const members = feature && compiler.typeOf(feature);
  const [first] = members ? compiler.propertiesOf(members) : [];
  if (!first) return false;
  return locksOnMember(compiler, type, compiler.nameOf(first)).some((lock) => lock.flag === flag);
}

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
