import type ts from "typescript";
import { defaultOfPattern, isPattern, patternType } from "./assignment-pattern.js";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { perAnalysis } from "../program/per-analysis.js";
import { containedTypes } from "../program/contained-types.js";
import { areAllMembers } from "./all-members.js";
import type { GatedNames } from "./gated-names.js";
import { ownerOfHandedKey } from "./handed-key.js";
import {
  implicitReference,
  isDeclaredBy,
  symbolsAskedOf,
  type ImplicitReference,
} from "./implicit-reference.js";
import type { MemberReference, TypedReference } from "./member-reference.js";
import { keyOf } from "./key.js";
import { keyArguments, keysHeld } from "./key-arguments.js";
import { intersectionPlaces, namePlaces } from "./name-places.js";
import { prototypeType } from "./prototype-type.js";
import { redeclaredBeside, redeclaredMember } from "./redeclared-member.js";
import { isNamedAfter, symbolsCalledIn } from "./symbol-names.js";
import { writtenEntry } from "./written-entry.js";
import { typeOfWritten, writtenValue } from "./written-value.js";
import { writtenReference, type WrittenReference } from "./written-reference.js";
import { walk } from "../program/walk.js";

/** A reference to what is named by a key that stands for any of `members`. */
type KeyedReference = Omit<MemberReference, "member"> & {
  readonly members: readonly string[];
  readonly implicit: ImplicitReference | undefined;
  /** Whether it is a key that is handed over beside the receiver: then that may hold what has the member. */
  readonly isHanded: boolean;
};

/** A reference by its key, before it is known which member that is. */
type KeyReference = WrittenReference & { readonly isHanded: boolean };

/** What a call is handed, before it is known whether that is a key. */
interface HeldKey {
  readonly held: ts.Expression;
}

type FoundReference = KeyReference | ImplicitReference | HeldKey;

interface FoundReferences {
  readonly names: GatedNames;
  readonly found: readonly TypedReference[];
}

// Those with one of the names of the one gated world there is.
const references = perAnalysis(() => new WeakMap<ts.SourceFile, FoundReferences>());

/** What is looked for: the names, and whether a member may be named by a key that stands elsewhere. */
export interface Searched {
  readonly names: GatedNames;
  readonly mayHaveKeys: () => boolean;
}

/** All references in a file to members with one of the names, in the order of the source; they are searched once. */
export function referencesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  searched: Searched,
): readonly TypedReference[] {
  const { names } = searched;
  const known = references(context).get(file);
  if (known?.names === names) return known.found;
  const written = writtenIn(context, file, searched);
  const found = withReceiverTypes(context, named(context, written, names), names);
  references(context).set(file, { names, found });
  return found;
}

function writtenIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  { names, mayHaveKeys }: Searched,
): readonly FoundReference[] {
  const { compiler, is } = context;
  const references: FoundReference[] = [];
  const symbols = names === "unknown" ? names : symbolsCalledIn(names, file.text);
  const hasName = namePlaces(names, file.text, { mayHaveKeys });
  const isBeside = intersectionPlaces(names, file.text);
  const mayReferIn = (start: number, end: number): boolean => hasName(start, end) || isBeside(start, end);
  const mayHandKeys = mayHaveKeys();
  walk(compiler, file, (node) => {
    if (!mayReferIn(node.pos, node.end)) return false;
    // `<app.Panel></app.Panel>` refers to the member once; the closing tag only repeats it.
    if (is.jsxClosing(node)) return false;
    const reference = writtenReference(context, node);
    if (reference && (reference.key || isOneOf(names, reference.member))) {
      references.push({ ...reference, isHanded: false });
      // In a declaration the compiler says of a pattern that it is for both.
      const receiver = defaultOfPattern(context, reference.receiver);
      if (receiver) references.push({ ...reference, receiver, isHanded: false });
    }
    const owner = is.stringLiteral(node) && isOneOf(names, node.text) && ownerOfHandedKey(context, node);
    if (owner)
      references.push({ member: node.text, key: undefined, name: node, receiver: owner, isHanded: true });
    if (mayHandKeys) references.push(...keyArguments(context, node).map((held) => ({ held })));
    for (const redeclared of [
      ...redeclaredMember(context, node, names),
      ...redeclaredBeside(context, node, names),
    ])
      references.push({ ...redeclared, key: undefined, isHanded: false });
    const value = writtenValue(context, node, names);
    if (value) references.push({ ...value, key: undefined, isHanded: false });
    const entry = writtenEntry(context, node);
    const entryKey = entry && keyOf(context, entry.key);
    if (entryKey) references.push({ ...entryKey, name: entry.key, receiver: entry.call, isHanded: false });
    const implicit =
      symbols === "unknown" || symbols.size > 0 ? implicitReference(context, node, symbols) : undefined;
    if (implicit) references.push(implicit);
    return true;
  });
  return references;
}

const isOneOf = (names: GatedNames, member: string): boolean => names === "unknown" || names.has(member);

// Asked in one go, here and below: on TypeScript 7 each question is a round trip.
function named(
  context: AnalysisContext,
  references: readonly FoundReference[],
  names: GatedNames,
): readonly KeyedReference[] {
  const { compiler } = context;
  const withNumbers = names === "unknown" || [...names].some((name) => String(Number(name)) === name);
  const asked = references.flatMap((reference) => ("key" in reference ? (reference.key ?? []) : []));
  const held = references.flatMap((reference) => ("held" in reference ? [reference.held] : []));
  const heldKeys = keysHeld(context, held);
  const keysHeldAt = new Map(held.map((each, index) => [each, heldKeys[index] ?? []]));
  const answers = asked.length > 0 ? compiler.keysAt(asked, withNumbers) : [];
  const keysAt = new Map(asked.map((key, index) => [key, answers[index] ?? []]));
  return references.flatMap((reference): KeyedReference[] => {
    if ("held" in reference) {
      const { held: name } = reference;
      const members = keysHeldAt.get(name) ?? [];
      const isKey = members.some((each) => isOneOf(names, each));
      const receiver = isKey ? ownerOfHandedKey(context, name) : undefined;
      return receiver ? [{ name, receiver, members, implicit: undefined, isHanded: true }] : [];
    }
    const { name, receiver } = reference;
    if ("symbols" in reference)
      return [{ name, receiver, members: [], implicit: reference, isHanded: false }];
    const { key, member, isHanded } = reference;
    const members = key ? (keysAt.get(key) ?? []) : [member];
    const isNamed = members.some((each) => isOneOf(names, each));
    return isNamed ? [{ name, receiver, members, implicit: undefined, isHanded }] : [];
  });
}

function withReceiverTypes(
  context: AnalysisContext,
  references: readonly KeyedReference[],
  names: GatedNames,
): readonly TypedReference[] {
  const { compiler } = context;
  const expressions = references
    .filter(({ receiver }) => !isAssignedTo(context, receiver))
    .map(({ receiver }) => receiver);
  const types = compiler.typesAt(expressions);
  const typeAt = new Map(expressions.map((expression, index) => [expression, types[index]]));
  return references.flatMap(({ members, implicit, name, receiver, isHanded }) => {
    const written = isMade(context, receiver, name)
      ? typeOfWritten(context, receiver, name, members[0] ?? "")
      : isAssignedTo(context, receiver)
        ? patternType(context, receiver)
        : typeAt.get(receiver);
    const receiverType = written && typeOfReceiver(context, receiver, written, isHanded ? members : []);
    if (!receiverType || areAllMembers(context, members, receiverType)) return [];
    const called = implicit ? calledMembers(context, implicit, receiverType, names) : members;
    return called
      .filter((member) => isOneOf(names, member))
      .map((member) => ({ member, name, receiver, receiverType }));
  });
}

/**
 * What the members are of: not the `any` of `App.prototype`, and of `pluck(apps, "title")` what the array holds.
 *
 * @param member whose key is handed over beside the receiver; see {@link KeyedReference.isHanded}
 */
function typeOfReceiver(
  context: AnalysisContext,
  receiver: ts.Node,
  written: Type,
  [member]: readonly string[],
): Type {
  const { compiler } = context;
  if (compiler.isAny(written)) return prototypeType(context, receiver) ?? written;
  if (member === undefined || compiler.propertyOf(written, member)) return written;
  return containedTypes(context, written).find((held) => compiler.propertyOf(held, member)) ?? written;
}

/** Whether a member is given to an object where that is made: `{ turbo: true }`, `<Panel turbo />`, or by its entries. */
function isMade(context: AnalysisContext, receiver: ts.Node, name: ts.Node): receiver is ts.Expression {
  const { is } = context;
  if (is.jsxAttributes(receiver)) return true;
  if (is.objectLiteral(receiver)) return !isPattern(context, receiver);
  return is.call(receiver) && writtenEntry(context, name.parent)?.call === receiver;
}

/** Whether the compiler does not say of a receiver itself what the member is of. */
const isAssignedTo = (context: AnalysisContext, node: ts.Node): boolean =>
  context.is.objectLiteral(node) ||
  context.is.jsxAttributes(node) ||
  (context.is.arrayLiteral(node) && isPattern(context, node));

/** The members that the language calls on a receiver, as far as they are among the names. */
function calledMembers(
  context: AnalysisContext,
  { symbols }: ImplicitReference,
  receiver: Type,
  names: GatedNames,
): readonly string[] {
  const { compiler } = context;
  const parts = compiler.unionParts(receiver);
  const all = names === "unknown" ? parts.flatMap((part) => namesIn(context, part)) : [...names];
  for (const symbol of symbolsAskedOf(context, receiver, symbols)) {
    const called = all.filter(
      (name) =>
        isNamedAfter(name, symbol) &&
        parts.some((part) => {
          const property = compiler.propertyOf(part, name);
          return property !== undefined && isDeclaredBy(context, property, symbol);
        }),
    );
    if (called.length > 0) return called;
  }
  return [];
}

const namesIn = ({ compiler }: AnalysisContext, type: Type): readonly string[] =>
  compiler.propertiesOf(type).map((property) => compiler.nameOf(property));

/** The member that a node refers to, whatever the type of the receiver. */
export function memberReferenceOf(context: AnalysisContext, node: ts.Node): MemberReference | undefined {
  const reference = writtenReference(context, node);
  if (!reference) return undefined;
  const { name, receiver, key, member } = reference;
  if (!key) return { member, name, receiver };
  const [only, ...others] = context.compiler.keysAt([key], true)[0] ?? [];
  return only === undefined || others.length > 0 ? undefined : { member: only, name, receiver };
}

/** The type of an expression, or of what a pattern takes apart. */
export function receiverTypeOf(context: AnalysisContext, receiver: ts.Node): Type | undefined {
  return context.is.objectLiteral(receiver)
    ? patternType(context, receiver)
    : context.compiler.typesAt([receiver])[0];
}
