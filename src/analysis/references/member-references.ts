import type ts from "typescript";
import { isPattern, patternType } from "./assignment-pattern.js";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import type { GatedNames } from "./gated-names.js";
import type { MemberReference, TypedReference } from "./member-reference.js";
import { namePlaces } from "./name-places.js";

/** A reference as it is written: in `app[key]` the name is that of a constant, which a type tells. */
type WrittenReference = Omit<MemberReference, "member"> & { readonly member: string | undefined };

/** All references in a file to members with one of the names, in the order of the source; they are searched once. */
export function referencesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  names: GatedNames,
): readonly TypedReference[] {
  const known = context.references.get(file);
  if (known?.names === names) return known.found;
  const found = withReceiverTypes(context, named(context, writtenIn(context, file, names), names));
  context.references.set(file, { names, found });
  return found;
}

function writtenIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  names: GatedNames,
): readonly WrittenReference[] {
  const { compiler, is } = context;
  const references: WrittenReference[] = [];
  const mayReferIn = namePlaces(names, file.text);
  const visit = (node: ts.Node): undefined => {
    if (!mayReferIn(node.pos, node.end)) return;
    // `<app.Panel></app.Panel>` refers to the member once; the closing tag only repeats it.
    if (is.jsxClosing(node)) return;
    const reference = writtenReference(context, node);
    if (reference && isOneOf(names, reference.member)) references.push(reference);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return references;
}

const isOneOf = (names: GatedNames, member: string | undefined): boolean =>
  member === undefined || names === "unknown" || names.has(member);

// Asked in one go, here and below: on TypeScript 7 each question is a round trip.
function named(
  { compiler }: AnalysisContext,
  references: readonly WrittenReference[],
  names: GatedNames,
): readonly MemberReference[] {
  const texts = compiler.textsAt(
    references.filter(({ member }) => member === undefined).map(({ name }) => name),
  );
  let key = 0;
  return references.flatMap((reference) => {
    const member = reference.member ?? texts[key++];
    return member !== undefined && isOneOf(names, member) ? [{ ...reference, member }] : [];
  });
}

function withReceiverTypes(
  context: AnalysisContext,
  references: readonly MemberReference[],
): readonly TypedReference[] {
  const { compiler, is } = context;
  const expressions = references
    .filter(({ receiver }) => !is.objectLiteral(receiver))
    .map(({ receiver }) => receiver);
  const types = compiler.typesAt(expressions);
  const typeAt = new Map(expressions.map((expression, index) => [expression, types[index]]));
  return references.flatMap((reference) => {
    const { receiver } = reference;
    const receiverType = is.objectLiteral(receiver) ? patternType(context, receiver) : typeAt.get(receiver);
    return receiverType ? [{ ...reference, receiverType }] : [];
  });
}

/** The member that a node refers to, whatever the type of the receiver. */
export function memberReferenceOf(context: AnalysisContext, node: ts.Node): MemberReference | undefined {
  const reference = writtenReference(context, node);
  if (!reference) return undefined;
  const member = reference.member ?? context.compiler.textsAt([reference.name])[0];
  return member === undefined ? undefined : { ...reference, member };
}

/** The type of an expression, or of what a pattern takes apart. */
export function receiverTypeOf(context: AnalysisContext, receiver: ts.Node): Type | undefined {
  return context.is.objectLiteral(receiver)
    ? patternType(context, receiver)
    : context.compiler.typesAt([receiver])[0];
}

function writtenReference(context: AnalysisContext, node: ts.Node): WrittenReference | undefined {
  const { is } = context;
  if (is.propertyAccess(node)) {
    const { name, expression: receiver } = node;
    return is.identifier(name) ? { member: name.text, name, receiver } : undefined;
  }
  if (is.elementAccess(node)) return elementReference(context, node);
  const isTaken =
    // `const { ...rest } = app` takes every member and refers to none.
    (is.bindingElement(node) && !node.dotDotDotToken && is.objectPattern(node.parent)) ||
    // `({ registerBlueprint } = app)`; in `f({ registerBlueprint })` the same syntax only makes an object.
    ((is.propertyAssignment(node) || is.shorthandAssignment(node)) && isPattern(context, node.parent));
  if (!isTaken) return undefined;
  const name = is.bindingElement(node) ? (node.propertyName ?? node.name) : node.name;
  const member = propertyNameText(context, name);
  return member === undefined ? undefined : { member, name, receiver: node.parent };
}

function elementReference(
  { is }: AnalysisContext,
  { argumentExpression, expression: receiver }: ts.ElementAccessExpression,
): WrittenReference | undefined {
  const name = argumentExpression as ts.Expression | undefined;
  if (!name) return undefined;
  let key = name;
  while (is.wrapper(key)) key = key.expression;
  if (is.stringLiteral(key)) return { member: key.text, name, receiver };
  // `app[key]` where `const key = "registerBlueprint"`; a `string` refers to no member in particular.
  return is.identifier(key) || is.propertyAccess(key) ? { member: undefined, name, receiver } : undefined;
}

function propertyNameText({ is }: AnalysisContext, name: ts.Node): string | undefined {
  if (is.identifier(name) || is.stringLiteral(name)) return name.text;
  if (is.computedName(name) && is.stringLiteral(name.expression)) return name.expression.text;
  return undefined;
}
