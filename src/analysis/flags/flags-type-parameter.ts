import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { lastName, referenceName, type Reference } from "../program/syntax.js";

/**
 * Which type parameter of an alias takes the flags: the one that reaches the third parameter of `Gated`, straight or
 * through other aliases. `type App<Flags> = Gated<Stable, Api, Flags, C>` gives 0.
 */
export function flagsTypeParameter(
  context: AnalysisContext,
  alias: ts.TypeAliasDeclaration,
  depth = 0,
): number | undefined {
  const { compiler, is } = context;
  const parameters = alias.typeParameters ?? [];
  if (parameters.length === 0 || depth > maxDepth) return undefined;
  let found: number | undefined;
  const visit = (node: ts.Node): undefined => {
    if (found !== undefined) return;
    if (is.reference(node)) {
      const at = node.typeArguments ? flagsIndexOf(context, node, depth) : undefined;
      const argument = at === undefined ? undefined : node.typeArguments?.[at];
      const index = argument
        ? parameters.findIndex(({ name }) => mentions(context, argument, name.text))
        : -1;
      if (index >= 0) found = index;
    }
    compiler.forEachChild(node, visit);
  };
  visit(alias.type);
  return found;
}

// An alias of an alias of an alias; more than this is a circle.
const maxDepth = 10;

/** Which type argument of a reference carries its flags. */
export function flagsIndexOf(context: AnalysisContext, node: Reference, depth = 0): number | undefined {
  const { compiler, is } = context;
  const name = referenceName(is, node);
  const symbol = name && compiler.symbolAt(lastName(is, name));
  if (!symbol) return undefined;
  if (compiler.nameOf(symbol) === "Gated") return 2;
  const alias = compiler.declarationsOf(symbol).find((declaration) => is.typeAlias(declaration));
  return alias && is.typeAlias(alias) ? flagsTypeParameter(context, alias, depth + 1) : undefined;
}

function mentions({ compiler, is }: AnalysisContext, node: ts.Node, name: string): boolean {
  if (is.identifier(node)) return node.text === name;
  let found = false;
  compiler.forEachChild(node, (child) => {
    found ||= mentions({ compiler, is } as AnalysisContext, child, name);
  });
  return found;
}
