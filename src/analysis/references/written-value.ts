import type ts from "typescript";
import type { Symbol, Type } from "../program/compiler.js";
import { gatesOf, locksOnMember } from "../gates/lock/gate.js";
import type { AnalysisContext } from "../program/context.js";
import { askedBehindCalls } from "./asked-behind-calls.js";
import { askedTypes, type Asked } from "./asked-types.js";
import { isPattern } from "./assignment-pattern.js";
import type { GatedNames } from "./gated-names.js";
import { memberOfName } from "./key.js";
import { mayBeReplaced } from "./may-be-replaced.js";
import type { MemberReference } from "./member-reference.js";
import { namedElsewhere } from "./values-by-name.js";

/**
 * A value that an object or an element is given under a name: `turbo` of `make({ turbo: true })`, of `<Panel turbo />`. A
 * lock takes any value, and so the compiler says nothing where the options have it locked.
 */
export function writtenValue(
  context: AnalysisContext,
  node: ts.Node,
  names: GatedNames,
): MemberReference | undefined {
  const { is } = context;
  const isGiven = is.jsxAttribute(node) || (is.objectMember(node) && !is.setter(node));
  if (names === "unknown" || !isGiven) return undefined;
  const { name, parent: receiver } = node;
  // In a class there are members of the same kinds.
  const isObject =
    is.jsxAttributes(receiver) || (is.objectLiteral(receiver) && !isPattern(context, receiver));
  const member = isObject && name ? memberOfName(context, name) : undefined;
  return name && member !== undefined && names.has(member) ? { member, name, receiver } : undefined;
}

/**
 * What an object is written for; see {@link gatedValueIn}.
 *
 * @param literal or a call that makes an object of its entries, or the attributes of an element
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

/**
 * The type that has a member behind its gate; none where another one has it open.
 *
 * Nor where the member is a function that must be there: what is put in the place of the whole, as a fake in a test, may
 * have what it likes. A function that may be left out is an option like others.
 */
export function gatedValueIn(context: AnalysisContext, asked: Asked, member: string): Type | undefined {
  const { compiler } = context;
  const declared = asked
    .flatMap((type) => gatesOf(context, type))
    .flatMap(({ api }) =>
      compiler.propertiesOf(api).flatMap((feature) => {
        const members = compiler.typeOf(feature);
        return (members && compiler.propertyOf(members, member)) ?? [];
      }),
    );
  if (declared.length === 0) return undefined;
  // `LedgerOptions | { depth: number }` has another place for it.
  const isOther = (part: Type): boolean =>
    gatesOf(context, part).length === 0 && compiler.propertyOf(part, member) !== undefined;
  if (asked.some((type) => compiler.unionParts(type).some(isOther))) return undefined;
  if (declared.some((property) => isMethod(context, property))) return undefined;
  const isLocked = (type: Type): boolean => locksOnMember(compiler, type, member).length > 0;
  return asked.find(isLocked) ?? asked.find((type) => gatesOf(context, type).length > 0);
}

function isMethod({ compiler }: AnalysisContext, property: Symbol): boolean {
  const type = compiler.mayBeMissing(property) ? undefined : compiler.typeOf(property);
  return (
    type !== undefined && compiler.unionParts(type).some((part) => compiler.signaturesOf(part).length > 0)
  );
}

/** Where the object goes as it is, by the name of a variable: `make(options)`, `make({ ...options })`, `<Panel {...options} />`. */
function handedOn(
  context: AnalysisContext,
  literal: ts.Expression,
  member: string,
): readonly ts.Identifier[] {
  const { is } = context;
  return namedElsewhere(context, literal).filter(({ parent }) =>
    is.spreadAssignment(parent) || is.jsxSpread(parent)
      ? !mayBeReplaced(context, parent, member)
      : is.call(parent) || is.construct(parent),
  );
}
