import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import { gatesOf, locksOnMember } from "../gates/lock/gate.js";
import type { AnalysisContext } from "../program/context.js";
import { askedBehindCalls } from "./asked-behind-calls.js";
import { askedTypes, type Asked } from "./asked-types.js";
import { isPattern } from "./assignment-pattern.js";
import type { GatedNames } from "./gated-names.js";
import { memberOfName } from "./key.js";
import type { MemberReference } from "./member-reference.js";
import { namedElsewhere } from "./values-by-name.js";

/**
 * A value that an object literal has under a name: `turbo` of `make({ turbo: true })`. A lock takes any value, and so the
 * compiler says nothing where the options have it locked.
 *
 * A method is none: what is put in the place of the whole, as a fake in a test, may have what it likes.
 */
export function writtenValue(
  context: AnalysisContext,
  node: ts.Node,
  names: GatedNames,
): MemberReference | undefined {
  const { is } = context;
  if (names === "unknown" || (!is.propertyAssignment(node) && !is.shorthandAssignment(node)))
    return undefined;
  const { name, parent: literal } = node;
  const isFunction = is.propertyAssignment(node) && is.functionLike(node.initializer);
  const member = isFunction || isPattern(context, literal) ? undefined : memberOfName(context, name);
  return member !== undefined && names.has(member) ? { member, name, receiver: literal } : undefined;
}

/**
 * What an object literal is written for; nothing where the member is a function there, for the same reason.
 *
 * @param literal or a call that makes an object of its entries
 * @param name that of the member in the literal
 */
export function typeOfWritten(
  context: AnalysisContext,
  literal: ts.Expression,
  name: ts.Node,
  member: string,
): Type | undefined {
  for (const asked of typesOfWritten(context, literal, name, member)) {
    if (asked.some((type) => gatesOf(context, type).length > 0)) return gatedValueIn(context, asked, member);
  }
  return undefined;
}

function* typesOfWritten(
  context: AnalysisContext,
  literal: ts.Expression,
  name: ts.Node,
  member: string,
): Iterable<Asked> {
  for (const each of [literal, ...handedOn(context, literal, member)]) yield* askedTypes(context, each);
  yield* askedBehindCalls(context, name.parent, member);
}

/** The type that has a member behind its gate, which is no function there; none where another one has it open. */
export function gatedValueIn(context: AnalysisContext, asked: Asked, member: string): Type | undefined {
  const { compiler } = context;
  const declared = asked
    .flatMap((type) => gatesOf(context, type))
    .flatMap(({ api }) =>
      compiler.propertiesOf(api).flatMap((feature) => {
        const members = compiler.typeOf(feature);
        const property = members && compiler.propertyOf(members, member);
        return (property && compiler.typeOf(property)) ?? [];
      }),
    );
  if (declared.length === 0) return undefined;
  // `LedgerOptions | { depth: number }` has another place for it.
  const isOther = (part: Type): boolean =>
    gatesOf(context, part).length === 0 && compiler.propertyOf(part, member) !== undefined;
  const isFunction = (part: Type): boolean => compiler.signaturesOf(part).length > 0;
  const hasOther = asked.some((type) => compiler.unionParts(type).some(isOther));
  if (hasOther || declared.some((type) => compiler.unionParts(type).some(isFunction))) return undefined;
  const isLocked = (type: Type): boolean => locksOnMember(compiler, type, member).length > 0;
  return asked.find(isLocked) ?? asked.find((type) => gatesOf(context, type).length > 0);
}

/** Where the object goes as it is, by the name of a variable: `make(options)`, `make({ ...options })`. */
function handedOn(
  context: AnalysisContext,
  literal: ts.Expression,
  member: string,
): readonly ts.Identifier[] {
  const { is } = context;
  return namedElsewhere(context, literal).filter((name) => {
    const { parent } = name;
    if (!is.spreadAssignment(parent)) return is.call(parent) || is.construct(parent);
    return !mayBeReplaced(context, parent, member);
  });
}

/** Whether what comes behind `...options` may have another value for a member, or any. */
export function mayBeReplaced(
  context: AnalysisContext,
  spread: ts.SpreadAssignment,
  member: string,
): boolean {
  const { properties } = spread.parent;
  const behind = properties.slice(properties.indexOf(spread) + 1);
  return behind.some((each) => !each.name || memberOfName(context, each.name) === member);
}
