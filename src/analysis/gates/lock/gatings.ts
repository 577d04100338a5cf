import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { perSession } from "../../program/per-session.js";
import { gateKey } from "./gate.js";
import { lastName, referenceName, type Reference } from "../../program/syntax.js";
import { walk } from "../../program/walk.js";

/** What an alias hands on to `Gated`: the type argument with this number, or a type that stands in the alias itself. */
export type GatingArgument =
  | { readonly kind: "parameter"; readonly index: number }
  | { readonly kind: "written"; readonly node: ts.TypeNode };

/** How a generic type gates: `type Mine<A, F> = Gated<Stable, A, F, typeof features>` hands on two and writes one. */
export interface Gating {
  readonly api: GatingArgument | undefined;
  readonly flags: GatingArgument | undefined;
  readonly catalog: GatingArgument | undefined;
}

const gatings = perAnalysis(() => new WeakMap<Symbol, readonly Gating[]>());

/** `Gated` itself. */
const gated: Gating = {
  api: { kind: "parameter", index: 1 },
  flags: { kind: "parameter", index: 2 },
  catalog: { kind: "parameter", index: 3 },
};

/**
 * How the type gates that a name stands for, by whatever name it was imported: once for each `Gated` that its alias
 * reaches; not at all for most types.
 */
export function gatingsOfName(context: AnalysisContext, reference: Reference): readonly Gating[] {
  const symbol = symbolOf(context, reference);
  return symbol ? gatingsOf(context, symbol) : [];
}

/** A loop: an alias may be one of an alias, as often as people, or programs, like. */
function gatingsOf(context: AnalysisContext, symbol: Symbol): readonly Gating[] {
  const known = gatings(context);
  const before = known.get(symbol);
  if (before) return before;
  const begun = new Set<Symbol>();
  const waiting = [symbol];
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const aliases = aliasesOf(context, next);
    const { length } = waiting;
    if (aliases.length > 0 && !begun.has(next)) {
      begun.add(next);
      // What leads back to itself, `type List<T> = T | List<T>[]`, gates by nothing else.
      for (const alias of aliases) {
        for (const reference of referencesIn(context, alias)) {
          const needed = symbolOf(context, reference);
          if (needed && !known.has(needed) && !begun.has(needed)) waiting.push(needed);
        }
      }
    }
    if (waiting.length > length) continue;
    waiting.pop();
    if (known.has(next)) continue;
    const found: Gating[] = [];
    for (const alias of aliases)
      found.push(...(isGated(context, alias) ? [gated] : gatingsThrough(context, alias)));
    known.set(next, found.length > 0 ? found : none);
  }
  return known.get(symbol) ?? none;
}

// As most types gate: they are asked anew with each keystroke.
const none: readonly Gating[] = [];
const noAliases: readonly ts.TypeAliasDeclaration[] = [];

function aliasesOf({ compiler, is }: AnalysisContext, symbol: Symbol): readonly ts.TypeAliasDeclaration[] {
  const declarations = compiler.declarationsOf(symbol);
  return declarations.some((each) => is.typeAlias(each)) ? declarations.filter(is.typeAlias) : noAliases;
}

function symbolOf({ compiler, is }: AnalysisContext, reference: Reference): Symbol | undefined {
  const name = referenceName(is, reference);
  return name && compiler.symbolAt(lastName(is, name));
}

/** What is written in an alias. */
interface Alias {
  readonly references: readonly Reference[];
  readonly isGated: boolean;
}

const writtenAliases = perSession(() => new WeakMap<ts.TypeAliasDeclaration, Alias>());

function writtenAlias(context: AnalysisContext, alias: ts.TypeAliasDeclaration): Alias {
  const known = writtenAliases(context).get(alias);
  if (known) return known;
  const { compiler, is } = context;
  const references: Reference[] = [];
  let hasKey = false;
  walk(compiler, alias.type, (node) => {
    if (is.reference(node)) references.push(node);
    hasKey ||= is.propertySignature(node) && is.stringLiteral(node.name) && node.name.text === gateKey;
    return true;
  });
  const found = { references, isGated: hasKey };
  writtenAliases(context).set(alias, found);
  return found;
}

const referencesIn = (context: AnalysisContext, alias: ts.TypeAliasDeclaration): readonly Reference[] =>
  writtenAlias(context, alias).references;

/** A bundler may give `Gated` another name; what it makes has the key that leads to the gate. */
export const isGated = (context: AnalysisContext, alias: ts.TypeAliasDeclaration): boolean =>
  writtenAlias(context, alias).isGated;

/** The same of an alias by its declaration. */
export function gatingsOfAlias(context: AnalysisContext, alias: ts.TypeAliasDeclaration): readonly Gating[] {
  for (const reference of referencesIn(context, alias)) gatingsOfName(context, reference);
  return gatingsThrough(context, alias);
}

/** Those of the types that an alias names, which are known, seen from the alias. */
function gatingsThrough(context: AnalysisContext, alias: ts.TypeAliasDeclaration): readonly Gating[] {
  return referencesIn(context, alias).flatMap((reference) => {
    const symbol = symbolOf(context, reference);
    const inner = (symbol && gatings(context).get(symbol)) ?? none;
    if (inner.length === 0) return none;
    const through = (argument: GatingArgument | undefined): GatingArgument | undefined =>
      argument?.kind === "parameter" ? argumentOf(context, reference, argument.index, alias) : argument;
    return inner.map(({ api, flags, catalog }) => ({
      api: through(api),
      flags: through(flags),
      catalog: through(catalog),
    }));
  });
}

/** What one type argument of a reference is, seen from the alias around it. */
function argumentOf(
  context: AnalysisContext,
  reference: Reference,
  index: number,
  alias: ts.TypeAliasDeclaration,
): GatingArgument | undefined {
  const { is } = context;
  const node = reference.typeArguments?.[index] ?? defaultArgument(context, reference, index);
  if (!node) return undefined;
  const own = aliasOfParameter(context, node) === alias && is.typeReference(node) ? node.typeName : undefined;
  const handedOn = (alias.typeParameters ?? []).findIndex(
    ({ name }) => own && is.identifier(own) && name.text === own.text,
  );
  return handedOn < 0 ? { kind: "written", node } : { kind: "parameter", index: handedOn };
}

/** The type that a reference has for one argument: its own, the default of the parameter, or that of the alias. */
export function typeNodeFor(
  context: AnalysisContext,
  reference: Reference,
  argument: GatingArgument | undefined,
): ts.TypeNode | undefined {
  if (argument?.kind !== "parameter") return argument?.node;
  return reference.typeArguments?.[argument.index] ?? defaultArgument(context, reference, argument.index);
}

/** `type Mine<A, F, C = typeof features> = …` has a catalog where none is written. */
function defaultArgument(
  { compiler, is }: AnalysisContext,
  reference: Reference,
  index: number,
): ts.TypeNode | undefined {
  const name = referenceName(is, reference);
  const symbol = name && compiler.symbolAt(lastName(is, name));
  const alias = symbol && compiler.declarationsOf(symbol).find((each) => is.typeAlias(each));
  const parameter = alias?.typeParameters?.[index];
  return parameter && compiler.defaultOf(parameter);
}

/** The alias whose own type parameter `argument` is. */
export function aliasOfParameter(
  { is }: AnalysisContext,
  argument: ts.TypeNode,
): ts.TypeAliasDeclaration | undefined {
  if (!is.typeReference(argument) || !is.identifier(argument.typeName)) return undefined;
  const { text } = argument.typeName;
  for (let node: ts.Node | undefined = argument; node; node = node.parent as ts.Node | undefined) {
    if (!is.typeAlias(node)) continue;
    return node.typeParameters?.some((parameter) => parameter.name.text === text) ? node : undefined;
  }
  return undefined;
}
