import type ts from "typescript";
import type { TypeScript } from "./typescript.js";
import { isOnlyKey } from "../analysis/references/only-key.js";

/**
 * Reads the text that an expression is known to be by its type. What a variable was declared as is known already, while
 * the type that it has at one place costs a walk through the flow of the program; and most keys were declared a `number`
 * or a `string`: `list[index]`, `copy[key] = source[key]`.
 */
export function textReader(
  typescript: TypeScript,
  checker: ts.TypeChecker,
): (node: ts.Node) => string | undefined {
  const { TypeFlags } = typescript;
  const onlyKeys = new WeakMap<ts.SourceFile, Map<string, boolean>>();

  function isOnlyKeyIn(file: ts.SourceFile, name: string): boolean {
    const known = onlyKeys.get(file) ?? new Map<string, boolean>();
    onlyKeys.set(file, known);
    const found = known.get(name) ?? isOnlyKey(name, file.text);
    known.set(name, found);
    return found;
  }

  function mayBeText(node: ts.Node): boolean {
    const name = typescript.isPropertyAccessExpression(node) ? node.name : node;
    const symbol = typescript.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined;
    if (!symbol) return true;
    const { flags } = checker.getTypeOfSymbol(symbol);
    if (flags & TypeFlags.NumberLike) return false;
    // Only a comparison makes a literal of it: `if (key === "registerBlueprint") app[key](users);`.
    const isPlain = flags & TypeFlags.String && typescript.isIdentifier(node);
    return !(isPlain && isOnlyKeyIn(node.getSourceFile(), node.text));
  }

  return (node) => {
    const type = mayBeText(node) ? checker.getTypeAtLocation(node) : undefined;
    return type?.isStringLiteral() ? type.value : undefined;
  };
}
