import type ts from "typescript";
import { namesIn } from "../scopes/entity-names.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";

/** A class or interface that another one takes members from. */
export interface Base {
  readonly name: string;
  /** The name with those that it stands behind: `A.B.C`. */
  readonly path: readonly string[];
  /** Whether the member of this name comes with it. */
  readonly has: (key: string) => boolean;
}

interface Syntax {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
}

/**
 * What `extends` and `implements` take members from. What `Omit<Options, "a">` has comes from `Options`, but for `a`:
 * that may be declared in another way. What a class or an interface is given, it has none of: in
 * `extends AbstractText<TextOptions>` they go into members of `AbstractText`.
 *
 * @param isWhole whether a name is that of a class or an interface, and of nothing else
 */
export function basesIn(
  { parser, is }: Syntax,
  heritage: ts.Node,
  isWhole: (name: string) => boolean,
): readonly Base[] {
  const bases: Base[] = [];
  const waiting: { readonly node: ts.Node; readonly has: Base["has"] }[] = [
    { node: heritage, has: () => true },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, has } = next;
    // What stands in `extends Base<{ watch: Watch }>` is behind a member, or no part of it at all.
    if (is.signature(node) || is.typeLiteral(node)) continue;
    const path = namesIn(is, node).map(({ text }) => text);
    const name = path.at(-1);
    if (name !== undefined) bases.push({ name, path, has });
    if (name !== undefined && path.length === 1 && isWhole(name)) continue;
    const [of, keys] = [...((node as Partial<ts.TypeReferenceNode>).typeArguments ?? [])];
    const chosen = (name === "Pick" || name === "Omit") && keys ? literalsIn(keys) : undefined;
    if (of && chosen) {
      const isIn = name === "Pick";
      waiting.push({ node: of, has: (key) => has(key) && chosen.has(key) === isIn });
    } else {
      parser.forEachChild(node, (child) => waiting.push({ node: child, has }));
    }
  }
  return bases;

  /** The keys in `"a" | "b"`; nothing where something else stands there. */
  function literalsIn(type: ts.Node): ReadonlySet<string> | undefined {
    const { types } = type as Partial<ts.UnionTypeNode>;
    const found = new Set<string>();
    for (const each of types ? [...types] : [type]) {
      if (!is.literalType(each) || !is.stringLiteral(each.literal)) return undefined;
      found.add(each.literal.text);
    }
    return found;
  }
}

/** The names of the types that a value of a type may have: `Watch` and `Off` in `readonly (Watch | Off)[]`. */
export function namesOfValues(syntax: Syntax, type: ts.Node): ReadonlySet<string> {
  const found = new Set<string>();
  walkValues(syntax, type, (node) => {
    const name = namesIn(syntax.is, node).at(-1);
    if (name) found.add(name.text);
  });
  return found;
}

/** What a type writes out itself of the members of its values: `{ a: string }` in `Options & { a: string }`. */
export function literalsOfValues(syntax: Syntax, type: ts.Node): readonly ts.TypeLiteralNode[] {
  const found: ts.TypeLiteralNode[] = [];
  walkValues(syntax, type, (node) => {
    if (syntax.is.typeLiteral(node)) found.push(node);
  });
  return found;
}

function walkValues({ parser, is }: Syntax, type: ts.Node, visit: (node: ts.Node) => void): void {
  const waiting = [type];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // What a function takes and gives back is compared in ways of its own.
    if (is.signature(node)) continue;
    visit(node);
    if (!is.typeLiteral(node)) parser.forEachChild(node, (child) => waiting.push(child));
  }
}

/** All that is reached from some by a step, any number of times, but not these. */
export function reach<T>(from: readonly T[], step: (each: T) => readonly T[]): readonly T[] {
  const found = new Set(from);
  const waiting = from.flatMap(step);
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (found.has(each)) continue;
    found.add(each);
    for (const next of step(each)) waiting.push(next);
  }
  return [...found].slice(from.length);
}
