import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { sideOf, type ReferenceSide } from "../../references/declarations/reference-side.js";
import type { MarkWorld } from "./mark-world.js";
import { ownRequirements, requirementsOfSymbol, union, type Requirement } from "./requirements.js";

/**
 * What a member asks for that a value of a union may have from any of its types. A mark on the member itself counts; one on
 * the whole of a type does not, where another type has the member as well: who only looks which one it is has nothing to do
 * with one more type.
 *
 *     type Event = Opened | Closed | Moved; // `Moved` is marked
 *     event.type;
 */
export function requirementsOfAny(
  context: AnalysisContext,
  world: MarkWorld,
  members: readonly Symbol[],
  side: ReferenceSide,
): readonly Requirement[] {
  const askedOf = (those: readonly Symbol[]): readonly (readonly Requirement[])[] =>
    those.map((member) => requirementsOfSymbol(context, world, member, side, false));
  const asked = askedOf(members);
  if (asked.every(({ length }) => length > 0)) return union(asked);
  const isMarked = (declaration: ts.Node): boolean => ownRequirements(context, world, declaration).length > 0;
  return union(askedOf(members.filter((member) => context.compiler.declarationsOf(member).some(isMarked))));
}

/**
 * The same of a name behind a dot.
 *
 * @returns nothing where it is no union that the member is taken from
 */
export function requirementsInUnion(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Identifier,
): readonly Requirement[] | undefined {
  const { compiler, is } = context;
  const { parent } = name;
  if (!is.propertyAccess(parent) || parent.name !== name) return undefined;
  const [type] = compiler.typesAt([parent.expression]);
  const parts = type ? compiler.unionParts(type) : [];
  if (parts.length < 2) return undefined;
  const members = parts.flatMap((part) => compiler.propertyOf(part, name.text) ?? []);
  return requirementsOfAny(context, world, members, sideOf(context, name));
}
