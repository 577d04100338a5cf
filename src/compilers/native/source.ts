import type ts from "typescript";
import type { Symbol, Type } from "../../analysis/program/compiler.js";
import type { CompilerSource } from "../parts.js";
import type { NativeModules, NativeChecker, NativeSignature, NativeSymbol, NativeType } from "./api.js";
import { keyReader } from "./keys.js";
import type { Together } from "./together.js";
import type { UnlessEmptyTuple } from "./empty-tuple.js";
import { memo } from "../../memo.js";
import type { ResolvedNodes } from "./resolved-nodes.js";
import type { ValueSymbols } from "./value-symbols.js";
import { inside, insideSymbol, outside, outsideSymbol } from "./types.js";

/** What TypeScript 7 says of places in source, and of what is declared there; each thing is asked once. */
export function nativeSource(
  { api, ast }: NativeModules,
  checker: NativeChecker,
  unlessEmptyTuple: UnlessEmptyTuple,
  nodes: ResolvedNodes,
  values: ValueSymbols,
  together: Together,
): CompilerSource {
  const { SyntaxKind } = ast;
  const isDecorator = (node: ts.Node): boolean => {
    let outer = node.parent;
    while (outer.kind === SyntaxKind.ParenthesizedExpression) outer = outer.parent;
    return outer.kind === SyntaxKind.Decorator;
  };
  const types = new WeakMap<ts.Node, NativeType>();
  const keysOf = keyReader(api, checker);

  function askTypes(nodes: readonly ts.Node[]): readonly (NativeType | undefined)[] {
    const askOne = (node: ts.Node): NativeType | undefined =>
      unlessEmptyTuple(
        () => checker.getTypeAtLocation([node])[0],
        () => undefined,
      );
    return unlessEmptyTuple(
      () => checker.getTypeAtLocation(nodes),
      () => nodes.map(askOne),
    );
  }

  function typesAt(nodes: readonly ts.Node[]): readonly (Type | undefined)[] {
    const asked = nodes.filter((node) => !types.has(node));
    const answers = asked.length > 0 ? askTypes(asked) : [];
    asked.forEach((node, index) => {
      const type = answers[index];
      if (type) types.set(node, type);
    });
    noteNames(asked);
    return nodes.map((node) => {
      const type = types.get(node);
      return type && outside(type);
    });
  }

  /** What the names in types stand for, for all of them at once: of each type it would be a question of its own. */
  function noteNames(asked: readonly ts.Node[]): void {
    const named = asked.flatMap((node) => {
      const [type, name] = [types.get(node), values.nameIn(node)];
      return type && name ? [{ node, type, name }] : [];
    });
    const symbols = namesAt(named.map(({ name }) => name));
    for (const [index, { node, type }] of named.entries()) {
      const symbol = symbols[index];
      if (symbol) values.note(node, type, symbol);
    }
  }

  const aliased = memo((alias: NativeSymbol) => checker.getAliasedSymbol(alias));
  const followAlias = (symbol: NativeSymbol | undefined): Symbol | undefined =>
    symbol && outsideSymbol(symbol.flags & api.SymbolFlags.Alias ? aliased(symbol) : symbol);

  const shorthandOf = (node: ts.Node): ts.ShorthandPropertyAssignment | undefined => {
    const parent = node.parent as ts.Node | undefined;
    const isShorthand = parent?.kind === SyntaxKind.ShorthandPropertyAssignment;
    const shorthand = isShorthand ? (parent as ts.ShorthandPropertyAssignment) : undefined;
    return shorthand?.name === node ? shorthand : undefined;
  };
  const names = new WeakMap<ts.Node, NativeSymbol>();

  function namesAt(nodes: readonly ts.Node[]): readonly (NativeSymbol | undefined)[] {
    const asked = nodes.filter((node) => !names.has(node) && !shorthandOf(node));
    const answers = asked.length > 0 ? checker.getSymbolAtLocation(asked) : [];
    asked.forEach((node, index) => {
      const symbol = answers[index];
      if (symbol) names.set(node, symbol);
    });
    return nodes.map((node) => {
      const shorthand = shorthandOf(node);
      return shorthand ? checker.getShorthandAssignmentValueSymbol(shorthand) : names.get(node);
    });
  }

  const symbolAt = (node: ts.Node): Symbol | undefined => followAlias(namesAt([node])[0]);
  const aliasStep = memo((symbol: NativeSymbol) => {
    if (!(symbol.flags & api.SymbolFlags.Alias)) return undefined;
    // `default` that the compiler adds to what a CommonJS module exports is declared nowhere, and has one step.
    const isDeclared = symbol.declarations.length > 0;
    const next = isDeclared ? checker.getImmediateAliasedSymbol(symbol) : aliased(symbol);
    return next && outsideSymbol(next);
  });

  const declarationOf = (signature: NativeSignature | undefined) => signature?.declaration?.resolve();

  function constructDeclarations(node: ts.Expression): readonly ts.Node[] {
    const [type] = checker.getTypeAtLocation([node]);
    if (!type) return [];
    return checker
      .getSignaturesOfType(type, api.SignatureKind.Construct)
      .flatMap((signature) => declarationOf(signature) ?? []);
  }

  const optional = (type: NativeType | undefined): Type | undefined => type && outside(type);
  const declarationsOf = memo((symbol: NativeSymbol) =>
    symbol.declarations.flatMap((declaration) => nodes.resolve(declaration) ?? []),
  );
  const typeUnlessEmpty = (ask: () => NativeType | undefined): Type | undefined =>
    optional(unlessEmptyTuple(ask, () => undefined));
  const typesOfSymbols = new WeakMap<NativeSymbol, { readonly type: Type | undefined }>();
  const askTypeOf = (symbol: NativeSymbol): Type | undefined =>
    typeUnlessEmpty(() => checker.getTypeOfSymbol(symbol));

  function typesOf(symbols: readonly NativeSymbol[]): readonly (Type | undefined)[] {
    const asked = [...new Set(symbols)].filter((symbol) => !typesOfSymbols.has(symbol));
    const answers =
      asked.length > 1
        ? unlessEmptyTuple(
            () => checker.getTypeOfSymbol(asked).map(optional),
            () => asked.map(askTypeOf),
          )
        : asked.map(askTypeOf);
    asked.forEach((symbol, index) => typesOfSymbols.set(symbol, { type: answers[index] }));
    return symbols.map((symbol) => typesOfSymbols.get(symbol)?.type);
  }

  return {
    typesAt,
    keysAt: (nodes) => typesAt(nodes).map((type) => (type ? [...keysOf(inside(type))].sort() : [])),
    typeOfTypeNode: memo((node: ts.TypeNode) => typeUnlessEmpty(() => checker.getTypeFromTypeNode(node))),
    // Nothing is asked of a function that is a decorator itself, `@((target) => target) class Wall {}`: it would fail.
    contextualType: memo((node: ts.Expression) =>
      isDecorator(node) ? undefined : typeUnlessEmpty(() => checker.getContextualType(node)),
    ),
    expectContextualTypes(nodes) {
      together(() => {
        for (const node of nodes) if (!isDecorator(node)) checker.getContextualType(node);
      });
    },
    calledDeclaration: memo((node: ts.CallLikeExpression) =>
      declarationOf(checker.getResolvedSignature(node)),
    ),
    constructDeclarations: memo(constructDeclarations),
    symbolAt: memo(symbolAt),
    namesAt: (nodes) => namesAt(nodes).map((symbol) => symbol && outsideSymbol(symbol)),
    aliasStep: (symbol) => aliasStep(insideSymbol(symbol)),
    exportOf(module, name) {
      const found = checker.getMemberInModuleExports(insideSymbol(module), name);
      return found && outsideSymbol(found);
    },
    exportsOf: (module) => checker.getExportsOfModule(insideSymbol(module)).map(outsideSymbol),
    declaredIn: (symbol) => insideSymbol(symbol).declarations.map(({ path }) => path),
    declaredType: (symbol) => optional(checker.getDeclaredTypeOfSymbol(insideSymbol(symbol))),
    declarationsOf: (symbol) => declarationsOf(insideSymbol(symbol)),
    nameOf: (symbol) => insideSymbol(symbol).name,
    typeOf: (symbol) => typesOf([insideSymbol(symbol)])[0],
    typesOf: (symbols) => typesOf(symbols.map(insideSymbol)),
  };
}
