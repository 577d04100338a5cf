import type ts from "typescript";
import type { Symbol, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { isPattern } from "./assignment-pattern.js";
import { hasModifier } from "../program/modifiers.js";
import { fileOf } from "../program/place-of.js";
import { isNamedAfter } from "./symbol-names.js";

/** The symbols whose members the language itself calls. */
type CalledSymbol = "iterator" | "asyncIterator" | "dispose" | "asyncDispose" | "hasInstance";

/** A place where the language calls a member that nobody names: `for (const each of app)`. */
export interface ImplicitReference {
  /** The first of these that the receiver has is what is called. */
  readonly symbols: readonly CalledSymbol[];
  /** What is marked: the expression, or the pattern. */
  readonly name: ts.Node;
  readonly receiver: ts.Node;
}

/**
 * What the language calls at a node: of loops, spreads, patterns, `yield*`, `using`, `instanceof`.
 *
 * @param symbols those that are looked for
 */
export function implicitReference(
  context: AnalysisContext,
  node: ts.Node,
  symbols: ReadonlySet<string> | "unknown",
): ImplicitReference | undefined {
  const called = calledAt(context, node);
  return symbols === "unknown" || called?.symbols.some((symbol) => symbols.has(symbol)) ? called : undefined;
}

function calledAt(context: AnalysisContext, node: ts.Node): ImplicitReference | undefined {
  const { is } = context;
  if (is.forOf(node)) return of(node.expression, node.awaitModifier ? eitherIterator : iterator);
  if (is.spreadElement(node)) {
    // `[...rest] = app` takes what is left.
    const isRest = is.arrayLiteral(node.parent) && isPattern(context, node.parent);
    return isRest ? undefined : of(node.expression, iterator);
  }
  if (is.arrayPattern(node)) return { symbols: iterator, name: node, receiver: valueOf(context, node) };
  if (is.arrayLiteral(node)) {
    if (!isPattern(context, node)) return undefined;
    // `[a] = app`
    const receiver = is.binary(node.parent) ? node.parent.right : node;
    return { symbols: iterator, name: node, receiver };
  }
  if (is.yield(node)) {
    const value = node.asteriskToken && node.expression;
    return value && of(value, isInAsync(context, node) ? eitherIterator : iterator);
  }
  if (is.variable(node)) return usedUp(context, node);
  return is.binary(node) && is.instanceOf(node) ? of(node.right, hasInstance) : undefined;
}

const of = (expression: ts.Node, symbols: readonly CalledSymbol[]): ImplicitReference => ({
  symbols,
  name: expression,
  receiver: expression,
});

const iterator = ["iterator"] as const;
const eitherIterator = ["asyncIterator", "iterator"] as const;
const hasInstance = ["hasInstance"] as const;

/** `const [a] = app`: the flags are found from `app`. */
function valueOf({ is }: AnalysisContext, pattern: ts.Node): ts.Node {
  const { parent } = pattern;
  const initializer = is.variable(parent) ? parent.initializer : undefined;
  return initializer ?? pattern;
}

/** `using a = app`, `await using a = app`, `for (using a of apps)`. */
function usedUp(context: AnalysisContext, node: ts.VariableDeclaration): ImplicitReference | undefined {
  const list = node.parent;
  const file = fileOf(context, list);
  const start = context.compiler.startOf(list);
  const [, isAsync, isUsing] =
    /^(await\s+)?(using\b)?/.exec(file.text.slice(start, start + longestHead)) ?? [];
  if (isUsing === undefined) return undefined;
  const symbols = isAsync === undefined ? (["dispose"] as const) : (["asyncDispose", "dispose"] as const);
  return of(node.initializer ?? node.name, symbols);
}

const longestHead = 40;

function isInAsync(context: AnalysisContext, node: ts.Node): boolean {
  const { is } = context;
  let around = node.parent;
  while (!is.functionLike(around) && !is.sourceFile(around)) around = around.parent;
  return hasModifier(context, around, "AsyncKeyword");
}

/**
 * The symbols that the language asks a type for, without those that it does not come to: `await using` calls no
 * `[Symbol.dispose]` of what has a `[Symbol.asyncDispose]`.
 */
export function symbolsAskedOf(
  context: AnalysisContext,
  type: Type,
  symbols: ImplicitReference["symbols"],
): ImplicitReference["symbols"] {
  if (symbols.length === 1) return symbols;
  const { compiler } = context;
  const members = compiler.propertiesOf(type);
  const called = symbols.find((symbol) =>
    members.some(
      (member) => isNamedAfter(compiler.nameOf(member), symbol) && isDeclaredBy(context, member, symbol),
    ),
  );
  return called ? [called] : symbols;
}

/** Whether a member is declared by the symbol of the language, and not by one of the same name: `[Symbol.iterator]`. */
export function isDeclaredBy({ compiler, is }: AnalysisContext, member: Symbol, symbol: string): boolean {
  return compiler.declarationsOf(member).some((declaration) => {
    const { name } = declaration as Partial<ts.PropertyDeclaration>;
    const key = name && is.computedName(name) ? name.expression : undefined;
    return (
      key !== undefined &&
      is.propertyAccess(key) &&
      is.identifier(key.expression) &&
      key.expression.text === "Symbol" &&
      key.name.text === symbol
    );
  });
}
