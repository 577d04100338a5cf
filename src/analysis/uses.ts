import type ts from "typescript";
import type { Type } from "./compiler.js";
import type { AnalysisContext } from "./context.js";
import { gatesOf, locksOnMember, type Lock } from "./gate.js";
import type { GatedNames } from "./gated-world.js";
import { namePlaces } from "./name-places.js";
import { isPattern, patternType } from "./assignment-pattern.js";

/** A reference to a member, gated or not. */
export interface MemberReference {
  readonly member: string;
  /** Where the member is named. */
  readonly name: ts.Node;
  /** The expression, or the pattern, whose member it is. */
  readonly receiver: ts.Node;
}

/** A reference to a locked member. */
export interface Use extends MemberReference {
  readonly receiverType: Type;
  readonly lock: Lock;
}

/** All uses in a file, in the order of the source. */
export function usesIn(context: AnalysisContext, file: ts.SourceFile, names: GatedNames): readonly Use[] {
  const candidates = candidatesIn(context, file, names);
  const types = receiverTypes(context, candidates);
  const uses: Use[] = [];
  candidates.forEach((candidate, index) => {
    const receiverType = types[index];
    if (!receiverType) return;
    const seen = new Set<string>();
    for (const lock of locksOnMember(context.compiler, receiverType, candidate.member)) {
      if (seen.has(lock.flag)) continue;
      seen.add(lock.flag);
      uses.push({ ...candidate, receiverType, lock });
    }
  });
  return uses;
}

/** A reference to a member of an experimental feature through a receiver that has it open. */
export interface OpenUse {
  readonly member: string;
  readonly name: ts.Node;
  readonly flag: string;
  /** The type of the catalog that lists the feature. */
  readonly catalog: Type;
}

/** All references in a file to members that are open: behind a flag that is opted in, or accepted. */
export function openUsesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  names: GatedNames,
): readonly OpenUse[] {
  const { compiler } = context;
  const candidates = candidatesIn(context, file, names);
  const types = receiverTypes(context, candidates);
  return candidates.flatMap(({ member, name }, index) => {
    const receiverType = types[index];
    if (!receiverType || locksOnMember(compiler, receiverType, member).length > 0) return [];
    return gatesOf(context, receiverType).flatMap(({ api, catalog }) =>
      compiler.propertiesOf(api).flatMap((feature) => {
        const members = compiler.typeOf(feature);
        const opens = members !== undefined && compiler.propertyOf(members, member) !== undefined;
        return opens ? [{ member, name, flag: compiler.nameOf(feature), catalog }] : [];
      }),
    );
  });
}

// Asked in one go: on TypeScript 7 each question is a round trip.
function receiverTypes(
  context: AnalysisContext,
  candidates: readonly MemberReference[],
): readonly (Type | undefined)[] {
  const { compiler, is } = context;
  const expressions = candidates
    .filter(({ receiver }) => !is.objectLiteral(receiver))
    .map(({ receiver }) => receiver);
  const types = compiler.typesAt(expressions);
  const typeAt = new Map(expressions.map((expression, index) => [expression, types[index]]));
  return candidates.map(({ receiver }) =>
    is.objectLiteral(receiver) ? patternType(context, receiver) : typeAt.get(receiver),
  );
}

function candidatesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  names: GatedNames,
): readonly MemberReference[] {
  const { compiler, is } = context;
  const candidates: MemberReference[] = [];
  const mayReferIn = namePlaces(names, file.text);
  const visit = (node: ts.Node): void => {
    if (!mayReferIn(node.pos, node.end)) return;
    // `<app.Panel></app.Panel>` refers to the member once; the closing tag only repeats it.
    if (is.jsxClosing(node)) return;
    const reference = memberReferenceOf(context, node);
    if (reference && (names === "unknown" || names.has(reference.member))) candidates.push(reference);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return candidates;
}

/** The member that a node refers to, whatever the type of the receiver. */
export function memberReferenceOf(context: AnalysisContext, node: ts.Node): MemberReference | undefined {
  const { is } = context;
  if (is.propertyAccess(node)) {
    const { name, expression: receiver } = node;
    return is.identifier(name) ? { member: name.text, name, receiver } : undefined;
  }
  if (is.elementAccess(node)) {
    const member = elementName(context, node);
    return member === undefined
      ? undefined
      : { member, name: node.argumentExpression, receiver: node.expression };
  }
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

/** The type of an expression, or of what a pattern takes apart. */
export function receiverTypeOf(context: AnalysisContext, receiver: ts.Node): Type | undefined {
  return context.is.objectLiteral(receiver)
    ? patternType(context, receiver)
    : context.compiler.typesAt([receiver])[0];
}

function propertyNameText({ is }: AnalysisContext, name: ts.Node): string | undefined {
  if (is.identifier(name) || is.stringLiteral(name)) return name.text;
  if (is.computedName(name) && is.stringLiteral(name.expression)) return name.expression.text;
  return undefined;
}

function elementName(
  { compiler, is }: AnalysisContext,
  node: ts.ElementAccessExpression,
): string | undefined {
  const argument = node.argumentExpression as ts.Expression | undefined;
  if (!argument) return undefined;
  if (is.stringLiteral(argument)) return argument.text;
  // `app[key]` where `const key = "registerBlueprint"`; a `string` refers to no member in particular.
  if (!is.identifier(argument)) return undefined;
  const [type] = compiler.typesAt([argument]);
  const value = type && compiler.literalOf(type);
  return typeof value === "string" ? value : undefined;
}
