import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import { hasModifier } from "../../program/modifiers.js";

/**
 * Whether a marked member is for flags of its object to open, and so no use of it for the program's flags: its class has
 * a type parameter for flags. `proviso lock` has its types refuse each use.
 *
 *     class Queue<const F extends FlagTuple<typeof features> = []> {
 *       constructor(options?: { flags: LiteralFlagTuple<F, typeof features> });
 *       /** @experimental PRIORITY *\/
 *       addFirst(job: Job): void;
 *     }
 */
export function isForObject(context: AnalysisContext, member: ts.Node): boolean {
  const { is } = context;
  const parent = member.parent as ts.Node | undefined;
  // Flags of an object open its members, and not what types its class may be given.
  if (!parent || !is.class(parent) || !parent.typeParameters || is.typeParameter(member)) return false;
  if (hasModifier(context, member, "StaticKeyword")) return false;
  const { text } = fileOf(context, parent);
  return /\b(?:FlagTuple|LiteralFlagTuple)\s*</.test(text.slice(parent.pos, parent.end));
}
