import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { gateKey } from "../gates/lock/gate.js";
import { isSymbolName } from "./symbol-names.js";

/**
 * `for (const key of Object.keys(app) as (keyof App)[]) copy[key] = app[key]` takes what there is, as `{ ...app }` does,
 * and refers to no member in particular.
 */
export function areAllMembers(
  { compiler }: AnalysisContext,
  members: readonly string[],
  receiver: Type,
): boolean {
  if (members.length < 2) return false;
  const all = new Set(members);
  const names = compiler.propertiesOf(receiver).map((property) => compiler.nameOf(property));
  return names.every((name) => all.has(name) || name === gateKey || isSymbolName(name));
}
