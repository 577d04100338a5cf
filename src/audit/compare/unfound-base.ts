import type ts from "typescript";
import type { Compiler, Type } from "../../analysis/program/compiler.js";
import type { Comparison } from "./comparison.js";

// What extends itself is an error that the compiler has told.
const deepest = 10;

/**
 * Whether a class or an interface extends something that cannot be found, as it is in a package that this state alone
 * depends on: which members it has from there nobody knows.
 */
export const hasUnfoundBase = ({ compiler }: Comparison, type: Type): boolean =>
  isUnfoundBehind(compiler, type, 0);

function isUnfoundBehind(compiler: Compiler, type: Type, depth: number): boolean {
  if (compiler.isNotFound(type)) return true;
  const symbol = compiler.symbolOfType(type);
  if (!symbol || depth > deepest) return false;
  const bases = compiler
    .declarationsOf(symbol)
    .flatMap((node) => (node as Partial<ts.InterfaceDeclaration>).heritageClauses ?? [])
    .filter(({ token }) => token === compiler.SyntaxKind.ExtendsKeyword)
    .flatMap(({ types }) => [...types]);
  return compiler
    .typesAt(bases)
    .some((base) => base !== undefined && isUnfoundBehind(compiler, base, depth + 1));
}
