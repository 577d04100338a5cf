import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { gatesOf, locksIn, locksOnMember } from "../gates/lock/gate.js";
import type { Type } from "../program/compiler.js";
import type { GatedNames } from "./gated-names.js";
import type { MemberReference } from "./member-reference.js";
import { hasModifier } from "../program/modifiers.js";

/**
 * What declares a member anew that what it is built on has: a lock takes any other type, and so the compiler says nothing
 * of `interface Mine extends App { registerBlueprint(): void }`, which would be open.
 *
 * Not what a class says that only `implements App`, as a fake does in a test: what it makes is no `App`.
 *
 * @returns one for each type that it is built on
 */
export function redeclaredMember(
  context: AnalysisContext,
  node: ts.Node,
  names: GatedNames,
): readonly MemberReference[] {
  const { compiler, is } = context;
  if (!is.member(node) && !is.parameter(node)) return [];
  const { name } = node as ts.PropertyDeclaration | ts.ParameterDeclaration;
  if (!is.identifier(name) && !is.stringLiteral(name)) return [];
  const member = name.text;
  if (names !== "unknown" && !names.has(member)) return [];
  const bases = basesOf(context, node);
  if (bases.length === 0) return [];
  // `interface Mine extends App { title: App["title"] }` leaves it locked.
  const symbol = compiler.symbolAt(name);
  const type = symbol && compiler.typeOf(symbol);
  return type && locksIn(compiler, type).length === 0 ? redeclared(context, member, name, bases) : [];
}

/**
 * The same where it is a type by its name, or one that is made of keys, which stands beside what has the member locked:
 * `App & Record<"title", string>`. What is gated itself may have more flags, and then has it open.
 */
export function redeclaredBeside(
  context: AnalysisContext,
  node: ts.Node,
  names: GatedNames,
): readonly MemberReference[] {
  const { compiler, is } = context;
  if (!is.intersectionType(node)) return [];
  const types = compiler.typesAt(node.types);
  const isGated = (type: Type | undefined): boolean =>
    type !== undefined && gatesOf(context, type).length > 0;
  const gated = node.types.filter((_, index) => isGated(types[index]));
  if (gated.length === 0) return [];
  return node.types.flatMap((part, index) => {
    const type = types[index];
    // What is written there is found by its name.
    if (!type || isGated(type) || compiler.isAny(type) || isLiteralType(context, part)) return [];
    return compiler.propertiesOf(type).flatMap((property) => {
      const member = compiler.nameOf(property);
      if (names !== "unknown" && !names.has(member)) return [];
      const own = compiler.typeOf(property);
      return own && locksIn(compiler, own).length === 0 ? redeclared(context, member, part, gated) : [];
    });
  });
}

function isLiteralType({ is }: AnalysisContext, node: ts.Node): boolean {
  let type = node;
  while (is.parenthesizedType(type)) ({ type } = type);
  return is.typeLiteral(type);
}

/** @param bases what may have it locked */
function redeclared(
  { compiler }: AnalysisContext,
  member: string,
  name: ts.Node,
  bases: readonly ts.Node[],
): readonly MemberReference[] {
  // `App & App<"A"> & { title: string }` has it open anyway.
  const isOpen = compiler.typesAt(bases).some((base) => {
    const property = base && compiler.propertyOf(base, member);
    return property && locksOnMember(compiler, base, member).length === 0;
  });
  return isOpen ? [] : bases.map((receiver) => ({ member, name, receiver }));
}

/** What the owner of a member extends, or stands beside in an intersection. */
function basesOf(context: AnalysisContext, node: ts.Node): readonly ts.Node[] {
  const { compiler, is } = context;
  if (hasModifier(context, node, "StaticKeyword")) return [];
  const { modifiers } = node as Partial<ts.PropertyDeclaration>;
  // `constructor(readonly title: string)` declares a member.
  if (is.parameter(node) && (!modifiers || !is.constructor(node.parent))) return [];
  const owner = is.parameter(node) ? node.parent.parent : node.parent;
  if (is.class(owner) || is.interface(owner)) {
    return (owner.heritageClauses ?? [])
      .filter(({ token }) => token === compiler.SyntaxKind.ExtendsKeyword)
      .flatMap(({ types }) => [...types]);
  }
  let part: ts.Node = owner;
  if (!is.typeLiteral(part)) return [];
  while (is.parenthesizedType(part.parent)) part = part.parent;
  const { parent } = part;
  return is.intersectionType(parent) ? parent.types.filter((each) => each !== part) : [];
}
