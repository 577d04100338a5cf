import type { Type } from "../../program/compiler.js";
import { containedTypes } from "../../program/contained-types.js";
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
