import type ts from "typescript";
import { isWithin, type Lock } from "../marks/lock.js";
import type { Scope } from "../scopes/scope.js";
import { shareValue, type PlacedType, type TypeContext } from "./value-types.js";

/** One of the signatures that a call is tried with. */
export interface Overload {
  readonly node: ts.SignatureDeclaration;
  /** Nothing for one that stays open. */
  readonly lock: Lock | undefined;
  readonly scope: Scope;
}

interface Taken {
  readonly least: number;
  readonly most: number;
  readonly at: (index: number) => PlacedType | undefined;
}

/**
 * The overloads whose calls another one takes once they are refused, each with that one. A compiler tries one after the
 * other, so behind `post(method: "a")`, locked, comes `post(method: string)`: the call would compile, and be another one.
 *
 * Nothing else refuses it. A general overload that takes the literal out, `post<M extends string>(method: M & Unlocked<M>)`,
 * is another one for stable code as well, on every compiler: `post(name)` with a `name: N extends string` no longer fits it,
 * an object with `post: (method) => …` has no type for `method`, and `post.bind(it)` has lost all overloads but the last. A
 * lock in place of the result refuses only who uses it, and `post` gives nothing.
 *
 * @param overloads all of one name, in the order in which they are declared
 */
export function fallingThrough(
  context: TypeContext,
  overloads: readonly Overload[],
): ReadonlyMap<ts.Node, ts.SignatureDeclaration> {
  const result = new Map<ts.Node, ts.SignatureDeclaration>();
  if (overloads.length < 2 || overloads.every(({ lock }) => !lock)) return result;
  const { parser, is } = context;
  const ordered = inOrderOfTrial(overloads);
  const taken = new Map(ordered.map((each) => [each, takenBy(each)]));
  // From the last on: what is left open is open for what comes before it.
  const open: Overload[] = [];
  for (const overload of ordered.toReversed()) {
    const { lock, node } = overload;
    const next =
      lock && open.find((other) => !isWithin(lock, lockLeft(other)) && takesCallsOf(overload, other));
    if (next) result.set(node, next.node);
    open.unshift(overload);
  }
  return result;

  function lockLeft({ lock, node }: Overload): Lock | undefined {
    return result.has(node) ? undefined : lock;
  }

  /** Those that name a literal are tried before all others. */
  function inOrderOfTrial(all: readonly Overload[]): readonly Overload[] {
    const special = all.filter(({ node }) => parametersOf(node).some(hasLiteral));
    return [...special, ...all.filter((each) => !special.includes(each))];
  }

  function hasLiteral({ type }: ts.ParameterDeclaration): boolean {
    return type !== undefined && is.literalType(type);
  }

  function parametersOf({ parameters }: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
    return [...parameters].filter(({ name }) => !(is.identifier(name) && name.text === "this"));
  }

  function takesCallsOf(one: Overload, other: Overload): boolean {
    const [first, second] = [taken.get(one), taken.get(other)];
    if (!first || !second) return false;
    const count = Math.max(first.least, second.least);
    if (count > first.most || count > second.most) return false;
    for (let index = 0; index < count; index++) {
      const [a, b] = [first.at(index), second.at(index)];
      if (!a || !b || !shareValue(context, a, b)) return false;
    }
    return true;
  }

  function takenBy({ node, scope }: Overload): Taken {
    const parameters = parametersOf(node);
    const inferred = new Map(
      [...(node.typeParameters ?? [])].map(({ name, constraint }) => [name.text, constraint]),
    );
    const last = parameters.at(-1);
    const rest = last?.dotDotDotToken ? last : undefined;
    const isNeeded = (each: ts.ParameterDeclaration): boolean => each !== rest && !isOptional(each);
    return {
      least: Math.max(
        parameters.findLastIndex(isNeeded) + 1,
        rest ? parameters.length - 1 + leastOf(rest) : 0,
      ),
      most: rest ? Infinity : parameters.length,
      at(index) {
        const parameter = parameters[index] ?? rest;
        const type = parameter === rest ? elementOf(rest?.type) : parameter?.type;
        return type && { node: type, scope, inferred };
      },
    };
  }

  function isOptional({ questionToken, initializer }: ts.ParameterDeclaration): boolean {
    return questionToken !== undefined || initializer !== undefined;
  }

  /** How many arguments a rest parameter asks for; more than anybody gives where its type does not tell. */
  function leastOf({ type }: ts.ParameterDeclaration): number {
    if (!type || is.arrayType(type) || type.kind === parser.SyntaxKind.AnyKeyword) return 0;
    return is.tupleType(type) ? [...type.elements].filter(isNeededElement).length : Infinity;
  }

  function isNeededElement(element: ts.Node): boolean {
    const { dotDotDotToken, questionToken } = element as Partial<ts.NamedTupleMember>;
    const { RestType, OptionalType } = parser.SyntaxKind;
    return !dotDotDotToken && !questionToken && element.kind !== RestType && element.kind !== OptionalType;
  }

  function elementOf(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
    if (!type) return undefined;
    if (type.kind === parser.SyntaxKind.AnyKeyword) return type;
    return is.arrayType(type) ? type.elementType : undefined;
  }
}
