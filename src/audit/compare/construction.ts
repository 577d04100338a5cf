import type ts from "typescript";
import type { Signature, Type } from "../../analysis/program/compiler.js";
import { hasModifier } from "../program/kinds.js";
import type { Comparison } from "./comparison.js";

/** Whether nobody outside may write `new` any more, or nobody may extend a class: by the words before it, or its constructor. */
export function lostConstruction(
  comparison: Comparison,
  older: Type,
  newer: Type,
  olds: readonly Signature[],
  news: readonly Signature[],
): "not-constructible" | "not-extendable" | undefined {
  const { compiler } = comparison;
  const { SyntaxKind } = compiler;
  const has = (all: readonly Signature[], kind: ts.SyntaxKind): boolean =>
    all.every(({ declaration }) => declaration !== undefined && hasModifier(declaration, kind));
  const isAbstract = (type: Type): boolean => {
    const symbol = compiler.symbolOfType(type);
    const declarations = symbol ? compiler.declarationsOf(symbol) : [];
    return declarations.some(
      (node) => node.kind === SyntaxKind.ClassDeclaration && hasModifier(node, SyntaxKind.AbstractKeyword),
    );
  };
  const isHidden = (all: readonly Signature[], type: Type): boolean =>
    has(all, SyntaxKind.PrivateKeyword) || has(all, SyntaxKind.ProtectedKeyword) || isAbstract(type);
  if (isHidden(news, newer) && !isHidden(olds, older)) return "not-constructible";
  const isClosed = has(news, SyntaxKind.PrivateKeyword) && !has(olds, SyntaxKind.PrivateKeyword);
  return isClosed ? "not-extendable" : undefined;
}
