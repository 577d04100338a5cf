import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { defaultOfPattern, isPattern, patternType } from "../assignment-pattern.js";
import { containedTypes } from "../../program/contained-types.js";
import { isDeclaredBy, symbolsAskedOf, type ImplicitReference } from "../implicit-reference.js";
import { isNamedAfter, symbolNamesIn } from "../symbol-names.js";
import { askedBehindCalls } from "../asked-behind-calls.js";
import { askedWherever } from "../asked-by-name.js";
import type { Asked } from "../asked-types.js";
import { inheritedMembers } from "./inherited-members.js";
import { areAllMembers } from "../all-members.js";
import { sideOf, type ReferenceSide } from "./reference-side.js";
import type { DeclarationReference } from "./declaration-reference.js";
import { isNamedAsLibrary } from "../../program/compiler-library.js";

/** A reference to a member by its name in an object, in a pattern or in brackets. */
export interface MemberSymbols {
  readonly name: ts.Node;
  readonly key: string;
  /** The member that is referred to; of a union, that of each type which has it. */
  readonly members: readonly Symbol[];
  /** Whether a value of a union is read, so that one of the members is meant, and nobody can tell which. */
  readonly isOneOf?: boolean;
  /** Whether a value is given that is enough for each of them: one that asks for nothing takes it, too. */
  readonly isEnough?: boolean;
  /** What it is taken from. */
  readonly holder?: Type | undefined;
  readonly side: ReferenceSide;
}

/** What references to members lead to. */
export function memberSymbols(
  context: AnalysisContext,
  references: readonly DeclarationReference[],
  names: ReadonlySet<string>,
): readonly MemberSymbols[] {
  // Asked in one go: on TypeScript 7 each question is a round trip.
  context.compiler.typesAt(references.flatMap((each) => typedNode(context, each) ?? []));
  return references.flatMap((reference): readonly MemberSymbols[] => {
    switch (reference.kind) {
      case "element":
        return byElement(context, reference.name, reference.of, names);
      case "taken":
        return byPattern(context, reference);
      case "given":
        return byObject(context, reference);
      case "redeclared":
        return byDeclaration(context, reference.name, reference.key, reference.member);
      case "keyed":
        return byHandedKey(context, reference);
      case "awaited":
        return byAwait(context, reference);
      case "implicit":
        return byLanguage(context, reference, names);
      case "name":
      case "call":
      case "unnamed":
      case "indirect":
      case "typed":
      case "made":
      case "handed":
        return [];
    }
  });
}

/** What is asked for its type in any case. */
function typedNode({ is }: AnalysisContext, reference: DeclarationReference): ts.Node | undefined {
  if (reference.kind === "awaited") return reference.name;
  if (reference.kind === "taken") return is.objectLiteral(reference.pattern) ? undefined : reference.pattern;
  if (reference.kind !== "element" || is.indexedAccessType(reference.of.parent)) return undefined;
  return is.stringLiteral(reference.name) ? reference.of : undefined;
}

function byElement(
  context: AnalysisContext,
  name: ts.Node,
  of: ts.Node,
  names: ReadonlySet<string>,
): readonly MemberSymbols[] {
  const { compiler, is } = context;
  const keys = keysOf(context, name);
  const asked = keys.filter((key) => names.has(key));
  if (asked.length === 0) return [];
  const isIndexedType = is.indexedAccessType(of.parent);
  const type = isIndexedType ? compiler.typeOfTypeNode(of as ts.TypeNode) : compiler.typesAt([of])[0];
  const side = isIndexedType ? "read" : sideOf(context, name.parent);
  // `<K extends keyof Wall>(wall: Wall, key: K) => wall[key]` refers to no member in particular.
  if (type && !is.stringLiteral(name) && areAllMembers(context, keys, type)) return [];
  return asked.map((key) => ({
    name,
    key,
    members: type ? membersOf(context, type, key) : [],
    holder: type,
    isOneOf: true,
    side,
  }));
}

function keysOf({ compiler, is }: AnalysisContext, name: ts.Node): readonly string[] {
  if (is.stringLiteral(name)) return [name.text];
  return is.numericLiteral(name) ? [String(Number(name.text))] : (compiler.keysAt([name], false)[0] ?? []);
}

/** Beside the key there may be a list of what has the member: `pluck(apps, "title")`. */
function byHandedKey(
  context: AnalysisContext,
  { name, key, all, of }: DeclarationReference & { readonly kind: "keyed" },
): readonly MemberSymbols[] {
  const { compiler, is } = context;
  const type = is.typeReference(of) ? compiler.typeOfTypeNode(of) : compiler.typesAt([of])[0];
  const held = type
    ? [...containedTypes(context, type), ...(compiler.asNamed(type)?.typeArguments ?? [])]
    : [];
  const holder = [type, ...held].find((each) => each && membersOf(context, each, key).length > 0);
  // `<K extends keyof Wall>(wall: Wall, key: K) => pluck(wall, key)` refers to no member in particular.
  if (!holder || areAllMembers(context, all, holder)) return [];
  return [{ name, key, members: membersOf(context, holder, key), side: "read" }];
}

/** The `then` of what is waited for, unless the language declares it, as that of `Promise`. */
function byAwait(
  context: AnalysisContext,
  { name, key }: DeclarationReference & { readonly kind: "awaited" },
): readonly MemberSymbols[] {
  const [type] = context.compiler.typesAt([name]);
  const members = type ? membersOf(context, type, key).filter((member) => isOwn(context, member)) : [];
  return members.length > 0 ? [{ name, key, members, isOneOf: true, holder: type, side: "read" }] : [];
}

/** What the language calls: the first of several that there is, as `for await` does. */
function byLanguage(
  context: AnalysisContext,
  reference: ImplicitReference,
  names: ReadonlySet<string>,
): readonly MemberSymbols[] {
  const { compiler, is } = context;
  const { symbols, name, receiver } = reference;
  const asked = symbolNamesIn(names).filter((each) => symbols.some((symbol) => isNamedAfter(each, symbol)));
  if (asked.length === 0 && !names.has("next")) return [];
  // In `for (const app of [first])` the list is looped over, and is no pattern.
  const isTakenApart = is.arrayLiteral(receiver) && isPattern(context, receiver);
  const type = isTakenApart ? patternType(context, receiver) : compiler.typesAt([receiver])[0];
  if (!type) return [];
  const steps = names.has("next") ? stepsOf(context, type, symbols) : [];
  const next: MemberSymbols = { name, key: "next", members: steps, side: "read" };
  return [...bySymbol(context, reference, type, asked), ...(steps.length > 0 ? [next] : [])];
}

/** What a loop calls for each round: the `next` of what `[Symbol.iterator]` gives, unless that is of the language itself. */
function stepsOf(
  context: AnalysisContext,
  type: Type,
  symbols: ImplicitReference["symbols"],
): readonly Symbol[] {
  const { compiler } = context;
  const [symbol, ...others] = symbolsAskedOf(context, type, symbols);
  if (others.length > 0 || (symbol !== "iterator" && symbol !== "asyncIterator")) return [];
  const iterators = compiler
    .propertiesOf(type)
    .filter((member) => isNamedAfter(compiler.nameOf(member), symbol))
    .filter((member) => isOwn(context, member) && isDeclaredBy(context, member, symbol));
  const made = iterators.flatMap((member) => {
    const ofMember = compiler.typeOf(member);
    return ofMember ? compiler.signaturesOf(ofMember).map(({ returns }) => returns) : [];
  });
  return made.flatMap((each) => membersOf(context, each, "next")).filter((member) => isOwn(context, member));
}

/** Of a list, it is the compiler's own libraries that declare a member. */
const isOwn = ({ compiler }: AnalysisContext, member: Symbol): boolean =>
  !compiler.declaredIn(member).every(isNamedAsLibrary);

function bySymbol(
  context: AnalysisContext,
  { symbols, name }: ImplicitReference,
  type: Type,
  asked: readonly string[],
): readonly MemberSymbols[] {
  for (const symbol of symbolsAskedOf(context, type, symbols)) {
    const members = asked
      .filter((each) => isNamedAfter(each, symbol))
      .flatMap((each) => membersOf(context, type, each));
    if (members.length === 0) continue;
    const own = members.filter((member) => isOwn(context, member));
    const key = `[Symbol.${symbol}]`;
    return own.some((member) => isDeclaredBy(context, member, symbol))
      ? [{ name, key, members: own, side: "read" }]
      : [];
  }
  return [];
}

function byPattern(
  context: AnalysisContext,
  { name, key, all = [], pattern }: DeclarationReference & { readonly kind: "taken" },
): readonly MemberSymbols[] {
  const { compiler, is } = context;
  const instead = defaultOfPattern(context, pattern);
  const types = is.objectLiteral(pattern) ? [patternType(context, pattern)] : compiler.typesAt([pattern]);
  return [...types, ...compiler.typesAt(instead ? [instead] : [])].flatMap((type) => {
    if (!type || areAllMembers(context, all, type)) return [];
    const members = membersOf(context, type, key);
    return [{ name, key, members, holder: type, isOneOf: true, side: "read" }];
  });
}

/** The key of an object is a reference to the option that it gives: what the object is for says which. */
function byObject(
  context: AnalysisContext,
  { name, key, all = [], object }: DeclarationReference & { readonly kind: "given" },
): readonly MemberSymbols[] {
  const { compiler } = context;
  const asked = askedOf(context, object, key, name);
  const parts = asked
    .flatMap((type) => compiler.unionParts(type))
    .filter((part) => compiler.propertyOf(part, key));
  if (parts.some((part) => areAllMembers(context, all, part))) return [];
  const [own] = parts.length > 1 ? compiler.typesAt([object]) : [];
  // Of `Local | Remote`, the object is one of the two.
  const fitting = own ? parts.filter((part) => compiler.fits(own, part)) : parts;
  const members = (fitting.length > 0 ? fitting : parts).flatMap((part) => membersOf(context, part, key));
  return [{ name, key, members, isEnough: fitting.length > 1, side: "write" }];
}

/**
 * What an object is for: the first type that has the member by more than the object itself, as not of
 * `show(Object.freeze({ format: "png" }))`.
 */
function askedOf(context: AnalysisContext, object: ts.Expression, key: string, name: ts.Node): Asked {
  for (const asked of typesFor(context, object, key, name)) {
    const members = asked.flatMap((type) => membersOf(context, type, key));
    const isOwn = (declaration: ts.Node): boolean => declaration.parent === object;
    if (members.some((member) => !context.compiler.declarationsOf(member).every(isOwn))) return asked;
  }
  return [];
}

function* typesFor(
  context: AnalysisContext,
  object: ts.Expression,
  key: string,
  name: ts.Node,
): Iterable<Asked> {
  yield* askedWherever(context, { node: object, steps: [] }, key);
  if (context.is.objectLiteral(object)) yield* askedBehindCalls(context, name.parent, key);
}

function byDeclaration(
  context: AnalysisContext,
  name: ts.Node,
  key: string,
  member: ts.Node,
): readonly MemberSymbols[] {
  return [{ name, key, members: inheritedMembers(context, member, key), side: "both" }];
}

function membersOf({ compiler }: AnalysisContext, type: Type, key: string): readonly Symbol[] {
  return compiler.unionParts(type).flatMap((part) => compiler.propertyOf(part, key) ?? []);
}
