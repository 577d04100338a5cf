import type ts from "typescript";
import type { Compiler, Symbol, Type } from "../../analysis/program/compiler.js";
import type { Comparison } from "./comparison.js";

/**
 * Tells of the members of two types whether the type parameters that they may mention stand for the same: so it is where a
 * generic class is handed the same in both states, and the member is declared there, and not in what it extends.
 */
export function sameInstance(
  { compiler }: Comparison,
  older: Type,
  newer: Type,
): (member: Symbol) => boolean {
  const [one, other] = [compiler.asNamed(older), compiler.asNamed(newer)];
  const isSame =
    one?.name === other?.name &&
    one?.typeArguments.length === other?.typeArguments.length &&
    one?.typeArguments.every((argument, index) => argument === other?.typeArguments[index]) === true;
  const [symbol, counterpart] = [compiler.symbolOfType(older), compiler.symbolOfType(newer)];
  if (!isSame || !symbol || !counterpart) return () => false;
  // `Pair<A, B>` is not `Pair<B, A>`.
  if (parameterNames(compiler, symbol) !== parameterNames(compiler, counterpart)) return () => false;
  const owners = new Set(compiler.declarationsOf(symbol));
  return (member) =>
    compiler.declarationsOf(member).every(({ parent }) => owners.has(parent as ts.Declaration));
}

function parameterNames(compiler: Compiler, symbol: Symbol): string {
  const declarations = compiler.declarationsOf(symbol) as readonly Partial<ts.InterfaceDeclaration>[];
  const found = declarations.find(({ typeParameters }) => typeParameters !== undefined);
  return (found?.typeParameters ?? []).map(({ name }) => name.text).join(" ");
}
