import type ts from "typescript";
import type { Compiler, Symbol, Type } from "../../analysis/program/compiler.js";
import { withoutSharedNames } from "../settled/share.js";
import { once } from "../../once.js";
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
  const nameOf = (type: typeof one): string => withoutSharedNames(type?.name ?? "");
  const isSame =
    nameOf(one) === nameOf(other) &&
    one?.typeArguments.length === other?.typeArguments.length &&
    one?.typeArguments.every((argument, index) => argument === other?.typeArguments[index]) === true;
  if (!isSame) return () => false;
  const owners = once((): ReadonlySet<ts.Node> => {
    const [symbol, counterpart] = [compiler.symbolOfType(older), compiler.symbolOfType(newer)];
    if (!symbol || !counterpart) return new Set();
    // `Pair<A, B>` is not `Pair<B, A>`.
    const isAlike = parameterNames(compiler, symbol) === parameterNames(compiler, counterpart);
    return new Set(isAlike ? compiler.declarationsOf(symbol) : []);
  });
  return (member) => compiler.declarationsOf(member).every(({ parent }) => owners().has(parent));
}

function parameterNames(compiler: Compiler, symbol: Symbol): string {
  const declarations = compiler.declarationsOf(symbol) as readonly Partial<ts.InterfaceDeclaration>[];
  const found = declarations.find(({ typeParameters }) => typeParameters !== undefined);
  return (found?.typeParameters ?? []).map(({ name }) => name.text).join(" ");
}
