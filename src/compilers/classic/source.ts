import type ts from "typescript";
import type { Symbol } from "../../analysis/program/compiler.js";
import type { CompilerSource } from "../parts.js";
import type { TypeScript } from "../typescript.js";
import { insideSymbol, outside, outsideSymbol } from "./handles.js";
import { keyReader } from "./keys.js";

// Not in the published types of the compiler.
interface InternalNode extends ts.Node {
  readonly symbol?: ts.Symbol;
}

/** What TypeScript 5 or 6 says of places in source, and of what is declared there. */
export function classicSource(typescript: TypeScript, checker: ts.TypeChecker): CompilerSource {
  const { SymbolFlags } = typescript;
  const keysAt = keyReader(typescript, checker);

  function followAlias(symbol: ts.Symbol | undefined): Symbol | undefined {
    if (!symbol) return undefined;
    return outsideSymbol(symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  }

  function writtenSymbol(node: ts.Node): ts.Symbol | undefined {
    // A file has no parent.
    const parent = node.parent as ts.Node | undefined;
    return parent && typescript.isShorthandPropertyAssignment(parent) && parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(node);
  }

  return {
    typesAt: (nodes) =>
      nodes.map((node) => outside(typeOfParameter(node) ?? checker.getTypeAtLocation(node))),
    keysAt: (nodes, withNumbers) => nodes.map((node) => keysAt(node, withNumbers)),
    typeOfTypeNode: (node) => outside(checker.getTypeFromTypeNode(node)),
    contextualType(node) {
      const type = checker.getContextualType(node);
      return type && outside(type);
    },
    // It answers at once.
    expectContextualTypes: () => undefined,
    calledDeclaration: (node) => checker.getResolvedSignature(node)?.declaration,
    constructDeclarations: (node) =>
      checker
        .getSignaturesOfType(checker.getTypeAtLocation(node), typescript.SignatureKind.Construct)
        .flatMap((signature) => (signature.declaration ? [signature.declaration] : [])),

    symbolAt: (node) => followAlias(writtenSymbol(node)),
    namesAt: (nodes) =>
      nodes.map((node) => {
        const symbol = writtenSymbol(node);
        return symbol && outsideSymbol(symbol);
      }),
    aliasStep(symbol) {
      const alias = insideSymbol(symbol);
      if (!(alias.flags & SymbolFlags.Alias)) return undefined;
      // `default` that the compiler adds to what a CommonJS module exports is declared nowhere, and has one step.
      const isDeclared = (alias.declarations ?? []).length > 0;
      const next = isDeclared ? checker.getImmediateAliasedSymbol(alias) : checker.getAliasedSymbol(alias);
      return next && outsideSymbol(next);
    },
    exportOf(module, name) {
      const found = checker.tryGetMemberInModuleExports(name, insideSymbol(module));
      return found && outsideSymbol(found);
    },
    exportsOf: (module) => checker.getExportsOfModule(insideSymbol(module)).map(outsideSymbol),
    declaredIn: (symbol) =>
      (insideSymbol(symbol).declarations ?? []).map((node) => node.getSourceFile().fileName),
    declaredType: (symbol) => outside(checker.getDeclaredTypeOfSymbol(insideSymbol(symbol))),
    declarationsOf: (symbol) => insideSymbol(symbol).declarations ?? [],
    nameOf: (symbol) => insideSymbol(symbol).name,
    typeOf: (symbol) => outside(checker.getTypeOfSymbol(insideSymbol(symbol))),
    typesOf: (symbols) => symbols.map((symbol) => outside(checker.getTypeOfSymbol(insideSymbol(symbol)))),
  };

  /**
   * The type of a pattern that is a whole parameter. What it gets from the call around it, `items.map(({ id }) => id)`,
   * the compiler has found already, and would find again if it were asked for the pattern.
   */
  function typeOfParameter(pattern: ts.Node): ts.Type | undefined {
    const parameter = typescript.isObjectBindingPattern(pattern) ? pattern.parent : undefined;
    if (!parameter || !typescript.isParameter(parameter) || parameter.type || parameter.initializer)
      return undefined;
    const { symbol } = parameter as InternalNode;
    return symbol && checker.getTypeOfSymbol(symbol);
  }
}
