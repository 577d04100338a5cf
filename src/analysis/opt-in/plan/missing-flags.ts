import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { gatesOf, locksOnMember, sharedMembers, type Gate } from "../../gates/lock/gate.js";
import { lacksUnlocked } from "../../gates/mark/unlocked-classes.js";

/** Whether a type is gated and locks one of the flags. */
export function lacksAny(
  context: AnalysisContext,
  type: Type | undefined,
  flags: readonly string[],
): boolean {
  if (!type) return false;
  return containedTypes(context, type).some((part) => {
    const gates = gatesOf(context, part);
    return gates.length > 0
      ? gates.some((gate) => flags.some((flag) => lacks(context, part, gate, flag)))
      : lacksUnlocked(context, part, flags);
  });
}

/**
 * Whether a gated type locks the members of one flag. All of them open together, so the first one tells, unless it is
 * one that another feature opens as well.
 */
export function lacks(context: AnalysisContext, type: Type, { api }: Gate, flag: string): boolean {
  const { compiler } = context;
  const feature = compiler.propertyOf(api, flag);
  const members = feature && compiler.typeOf(feature);
  for (const member of members ? compiler.propertiesOf(members) : []) {
    const name = compiler.nameOf(member);
    if (locksOnMember(compiler, type, name).some((lock) => lock.flag === flag)) return true;
    if (!sharedMembers(context, api).has(name)) return false;
  }
  return false;
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
