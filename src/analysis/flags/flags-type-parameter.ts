import type ts from "typescript";
import { gatingsOfAlias, gatingsOfName, type Gating } from "../gates/lock/gatings.js";
import type { AnalysisContext } from "../program/context.js";
import { lastName, referenceName, type Reference } from "../program/syntax.js";
import { findIn } from "../program/walk.js";

/**
 * Which type parameter of an alias takes the flags: the one that reaches the third parameter of `Gated`, straight or
 * through other aliases. `type App<Flags> = Gated<Stable, Api, Flags, C>` gives 0.
 *
 * @param flag tells apart which `Gated` it is, where a gated type is gated again
 */
export function flagsTypeParameter(
  context: AnalysisContext,
  alias: ts.TypeAliasDeclaration,
  flag: string | undefined,
): number | undefined {
  return parameterOf(context, gatingsOfAlias(context, alias), alias.typeParameters ?? [], flag);
}

/** Which type argument of a reference carries its flags. */
export function flagsIndexOf(context: AnalysisContext, node: Reference): number | undefined {
  const { compiler, is } = context;
  const name = referenceName(is, node);
  const symbol = name && compiler.symbolAt(lastName(is, name));
  const alias = symbol && compiler.declarationsOf(symbol).find((declaration) => is.typeAlias(declaration));
  const parameters = alias && is.typeAlias(alias) ? (alias.typeParameters ?? []) : [];
  return parameterOf(context, gatingsOfName(context, node), parameters, undefined);
}

function parameterOf(
  context: AnalysisContext,
  gatings: readonly Gating[],
  parameters: readonly ts.TypeParameterDeclaration[],
  flag: string | undefined,
): number | undefined {
  const asked = gatings.filter((gating) => gates(context, gating, flag));
  for (const { flags } of asked.length > 0 ? asked : gatings) {
    if (flags?.kind === "parameter") return flags.index;
    // `type App<F> = Gated<Stable, Api, F | "COMMON", C>`
    const index = parameters.findIndex(({ name }) => flags && mentions(context, flags.node, name.text));
    if (index >= 0) return index;
  }
  return undefined;
}

function gates({ compiler }: AnalysisContext, { api }: Gating, flag: string | undefined): boolean {
  const type = api?.kind === "written" ? compiler.typeOfTypeNode(api.node) : undefined;
  return type !== undefined && flag !== undefined && compiler.propertyOf(type, flag) !== undefined;
}

function mentions({ compiler, is }: AnalysisContext, node: ts.Node, name: string): boolean {
  return findIn(compiler, node, (part) => is.identifier(part) && part.text === name) !== undefined;
}
