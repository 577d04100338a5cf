import type ts from "typescript";
import type { TypeScript } from "../typescript.js";
import { isOnlyKey } from "../../analysis/references/only-key.js";

/**
 * Reads the keys that an expression may be by its type. What a variable was declared as is known already, while
 * the type that it has at one place costs a walk through the flow of the program; and most keys were declared a `number`
 * or a `string`: `list[index]`, `copy[key] = source[key]`.
 */
export function keyReader(
  typescript: TypeScript,
  checker: ts.TypeChecker,
): (node: ts.Node, withNumbers: boolean) => readonly string[] {
  const { TypeFlags } = typescript;
  const onlyKeys = new WeakMap<ts.SourceFile, Map<string, boolean>>();

  function isOnlyKeyIn(file: ts.SourceFile, name: string): boolean {
    const known = onlyKeys.get(file) ?? new Map<string, boolean>();
    onlyKeys.set(file, known);
    const found = known.get(name) ?? isOnlyKey(name, file.text);
    known.set(name, found);
    return found;
  }

  function mayBeKey(node: ts.Node, withNumbers: boolean): boolean {
    const name = typescript.isPropertyAccessExpression(node) ? node.name : node;
    const symbol = typescript.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined;
    if (!symbol) return true;
    const { flags } = checker.getTypeOfSymbol(symbol);
    if (flags & TypeFlags.Number && !withNumbers) return false;
    // Only a comparison makes a literal of it: `if (key === "registerBlueprint") app[key](users);`.
    const isPlain = flags & (TypeFlags.String | TypeFlags.Number) && typescript.isIdentifier(node);
    return !(isPlain && isOnlyKeyIn(node.getSourceFile(), node.text));
  }

  function keysOf(type: ts.Type): readonly string[] {
    const { flags } = type;
    if (type.isStringLiteral() || type.isNumberLiteral()) return [String(type.value)];
    if (flags & TypeFlags.UniqueESSymbol) return [String((type as ts.UniqueESSymbolType).escapedName)];
    // `"on" & Brand`
    if (type.isUnionOrIntersection()) return type.types.flatMap(keysOf);
    const constraint = flags & TypeFlags.Instantiable ? checker.getBaseConstraintOfType(type) : undefined;
    return constraint && constraint !== type ? keysOf(constraint) : [];
  }

  return (node, withNumbers) =>
    mayBeKey(node, withNumbers) ? [...keysOf(checker.getTypeAtLocation(node))].sort() : [];
}
