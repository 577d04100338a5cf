import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import { hasModifier } from "../../program/modifiers.js";
import { toolkitNamePattern } from "../../program/toolkit-name.js";

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
  const parent = member.parent as ts.Node | undefined;
  // Flags of an object open its members, and not what types its class may be given.
  if (!parent || !hasObjectFlags(context, parent) || context.is.typeParameter(member)) return false;
  return !hasModifier(context, member, "StaticKeyword");
}

/** Whether it is a class whose objects have flags of their own. */
export function hasObjectFlags(context: AnalysisContext, node: ts.Node): node is ts.ClassDeclaration {
  if (!context.is.class(node) || !node.typeParameters) return false;
  const { text } = fileOf(context, node);
  return flagTuple.test(text.slice(node.pos, node.end));
}

const flagTuple = new RegExp(String.raw`\b${toolkitNamePattern("FlagTuple", "LiteralFlagTuple")}\s*<`);
