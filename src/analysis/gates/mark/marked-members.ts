import { isReadable } from "../../catalog/read-catalog.js";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import type { GatedMember } from "../lock/gated-members.js";
import type { MarkWorld } from "./mark-world.js";
import { openersOf } from "./flag-openers.js";
import { asksForFlag, requirementsOfSymbol } from "./requirements.js";

/** The members of a type that are marked, by their names, whether the program has opted in to them or not. */
export function markedMembersOf(
  context: AnalysisContext,
  world: MarkWorld,
  receiver: Type,
): ReadonlyMap<string, GatedMember> {
  const { compiler } = context;
  const members = new Map<string, GatedMember>();
  if (world.names.size === 0) return members;
  for (const property of compiler.unionParts(receiver).flatMap((part) => compiler.propertiesOf(part))) {
    const name = compiler.nameOf(property);
    if (!world.names.has(name) || members.has(name)) continue;
    for (const requirement of requirementsOfSymbol(context, world, property, "read", false)) {
      if (!asksForFlag(requirement)) continue;
      const { owner: program, flag } = requirement;
      const { catalog } = program;
      const feature = isReadable(catalog) ? catalog.features.get(flag) : undefined;
      if (!feature || !isReadable(catalog)) continue;
      const isOpen = feature.status === "accepted" || openersOf(context, program, flag).length > 0;
      if (members.get(name)?.isLocked) continue;
      members.set(name, { feature, catalog, isLocked: !isOpen, program });
    }
  }
  return members;
}
