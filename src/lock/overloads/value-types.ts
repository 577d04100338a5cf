import type ts from "typescript";
import { namesIn } from "../scopes/entity-names.js";
import type { PackageNames, Target } from "../scopes/package-names.js";
import type { Part, Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";

/** What looking at types without a checker takes. */
export interface TypeContext {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
  readonly names: PackageNames;
}

/** A type, where it stands. */
export interface PlacedType {
  readonly node: ts.Node;
  readonly scope: Scope;
  /** Type parameters that a call infers, with what they have to fit. */
  readonly inferred: ReadonlyMap<string, ts.TypeNode | undefined>;
}

// Types may be nested, and aliases lead to aliases. Beyond this nobody can tell at a glance either.
const depth = 12;

/**
 * Whether some value is seen to fit two types, as far as their text tells. Where it cannot be told, none is: `string` and
 * `"a"` share one, `string` and `Buffer` may not.
 */
export function shareValue(context: TypeContext, a: PlacedType, b: PlacedType, left = depth): boolean {
  const { parser, is } = context;
  const { SyntaxKind: Kind } = parser;
  if (left === 0) return false;
  const seen = bare(context, a);
  const other = bare(context, b);
  if (!seen || !other) return true;
  if (isAnything(seen.node) || isAnything(other.node)) return true;
  const text = textOf(seen);
  if (text === textOf(other) && seen.scope === other.scope) return text !== "never";
  const parts = membersOf(seen);
  if (parts) return parts.some((part) => shareValue(context, part, other, left - 1));
  const others = membersOf(other);
  if (others) return others.some((part) => shareValue(context, seen, part, left - 1));
  return fits(seen, other) || fits(other, seen);

  function isAnything({ kind }: ts.Node): boolean {
    return kind === Kind.AnyKeyword || kind === Kind.UnknownKeyword;
  }

  function membersOf(type: PlacedType): readonly PlacedType[] | undefined {
    const { types } = type.node as Partial<ts.UnionTypeNode>;
    return type.node.kind === Kind.UnionType && types
      ? [...types].map((node) => ({ ...type, node }))
      : undefined;
  }

  /** Whether values of the first are values of the second as well. */
  function fits(from: PlacedType, to: PlacedType): boolean {
    const primitive = primitiveOf(from);
    if (primitive !== undefined) return to.node.kind === primitive || textOf(to) === "{}";
    if (isFunction(from.node) && isFunction(to.node)) {
      // What gives nothing back may be asked for anything, and takes what it wants of what it is given.
      if (to.node.type.kind === Kind.VoidKeyword) return true;
      const [one, two] = [from.node.type, to.node.type];
      return shareValue(context, { ...from, node: one }, { ...to, node: two }, left - 1);
    }
    if (is.typeLiteral(from.node) && is.typeLiteral(to.node))
      return hasNeeded(from, to) && hasNeeded(to, from);
    if (isObject(from)) {
      const wide = ["object", "{}", "Object", ...(isFunction(from.node) ? ["Function"] : [])];
      if (wide.includes(textOf(to))) return true;
    }
    if (is.arrayType(from.node) && is.arrayType(to.node)) {
      const [one, two] = [from.node.elementType, to.node.elementType];
      return shareValue(context, { ...from, node: one }, { ...to, node: two }, left - 1);
    }
    return isBasedOn(context, from, to);
  }

  /** Whether one object type takes what another one asks for: `{ a: "x"; b?: number }` and `{ a: string }`. */
  function hasNeeded(from: PlacedType, to: PlacedType): boolean {
    const [own, known] = [propertiesOf(from), propertiesOf(to)];
    if (!own || !known) return false;
    for (const [name, { type, questionToken }] of own) {
      const same = known.get(name);
      if (!same && !questionToken) return false;
      const [one, two] = [type && { ...from, node: type }, same?.type && { ...to, node: same.type }];
      if (same && !questionToken && one && two && !shareValue(context, one, two, left - 1)) return false;
    }
    return true;
  }

  /** Nothing where it has methods, or what cannot be named. */
  function propertiesOf({ node }: PlacedType): ReadonlyMap<string, ts.PropertySignature> | undefined {
    const { members } = node as Partial<ts.TypeLiteralNode>;
    const found = new Map<string, ts.PropertySignature>();
    for (const each of members ?? []) {
      if (!is.property(each) || !is.identifier(each.name)) return undefined;
      found.set(each.name.text, each);
    }
    return found;
  }

  function isFunction(node: ts.Node): node is ts.FunctionTypeNode {
    return node.kind === Kind.FunctionType;
  }

  function isObject({ node, scope }: PlacedType): boolean {
    if (isFunction(node) || is.arrayType(node) || is.typeLiteral(node)) return true;
    return partsAt(context, scope, node).some(({ kind }) => kind === "interface" || kind === "class");
  }

  /** The keyword of the type that a literal belongs to. */
  function primitiveOf({ node }: PlacedType): ts.SyntaxKind | undefined {
    if (node.kind === Kind.TemplateLiteralType) return Kind.StringKeyword;
    if (!is.literalType(node)) return undefined;
    switch (node.literal.kind) {
      case Kind.StringLiteral:
      case Kind.NoSubstitutionTemplateLiteral:
        return Kind.StringKeyword;
      case Kind.NumericLiteral:
      case Kind.PrefixUnaryExpression:
        return Kind.NumberKeyword;
      case Kind.BigIntLiteral:
        return Kind.BigIntKeyword;
      case Kind.TrueKeyword:
      case Kind.FalseKeyword:
        return Kind.BooleanKeyword;
      default:
        return undefined;
    }
  }
}

/** A type without parentheses and names for it; nothing where a type parameter stands for whatever is given. */
function bare(context: TypeContext, type: PlacedType): PlacedType | undefined {
  const { parser, is } = context;
  let at = type;
  for (let left = depth; left > 0; left--) {
    const { node } = at;
    if (node.kind === parser.SyntaxKind.ParenthesizedType) {
      at = { ...at, node: (node as ts.ParenthesizedTypeNode).type };
      continue;
    }
    if (!is.typeReference(node) || node.typeArguments) return at;
    const name = textOf(at);
    if (at.inferred.has(name)) {
      const constraint = at.inferred.get(name);
      if (!constraint) return undefined;
      at = { ...at, node: constraint };
      continue;
    }
    const target = targetOf(context, at.scope, node);
    const alias = target && partsOf(target).find((part) => is.typeAlias(part.node))?.node;
    if (!target || !alias || !is.typeAlias(alias) || alias.typeParameters) return at;
    at = { node: alias.type, scope: target.scope, inferred: new Map() };
  }
  return at;
}

/** Whether a class or interface extends another one, as far as the package declares them. */
function isBasedOn(context: TypeContext, { node, scope }: PlacedType, to: PlacedType): boolean {
  const wanted = partsAt(context, to.scope, to.node);
  if (wanted.length === 0) return false;
  const waiting = partsAt(context, scope, node).map((part) => ({ part, scope }));
  const seen = new Set<Part>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (wanted.includes(next.part)) return true;
    if (seen.has(next.part)) continue;
    seen.add(next.part);
    const { heritageClauses } = next.part.node as Partial<ts.ClassDeclaration>;
    for (const base of [...(heritageClauses ?? [])].flatMap(({ types }) => [...types])) {
      const target = targetOf(context, next.scope, base);
      for (const part of target ? partsOf(target) : []) {
        if (target) waiting.push({ part, scope: target.scope });
      }
    }
  }
  return false;
}

function partsAt(context: TypeContext, scope: Scope, node: ts.Node): readonly Part[] {
  const target = targetOf(context, scope, node);
  return target ? partsOf(target) : [];
}

const partsOf = ({ scope, name }: Declared): readonly Part[] => scope.names.get(name) ?? [];

type Declared = Extract<Target, { kind: "declared" }>;

/** What a plain name stands for, in the package. */
function targetOf({ is, names }: TypeContext, scope: Scope, node: ts.Node): Declared | undefined {
  const [first, ...more] =
    is.typeReference(node) || is.expressionWithTypeArguments(node) ? namesIn(is, node) : [];
  if (!first || more.length > 0) return undefined;
  const target = names.meantBy(scope, first.text);
  return target?.kind === "declared" ? target : undefined;
}

const textOf = ({ node, scope }: PlacedType): string =>
  scope.text.slice(node.pos, node.end).replace(/\s+/g, " ").trim();
