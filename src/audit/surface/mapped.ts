import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";
import type { Scope } from "./file-targets.js";

/**
 * Whether `T[K]` asks for what comes to `T`: in `{ readonly [K in keyof T]: T[K] }`, and not in `{ [K in keyof T]?: T[K] }`,
 * where each may be missing, nor in `{ [K in Some]: T[K] }` where who uses it says which.
 */
export function isOfAllKeys(
  { SyntaxKind }: Compiler,
  { indexType, parent }: ts.IndexedAccessTypeNode,
  scope: Scope,
): boolean {
  const name = nameOf(indexType);
  if (name === undefined) return false;
  for (let outer: ts.Node | undefined = parent; outer; outer = outer.parent as ts.Node | undefined) {
    if (outer.kind !== SyntaxKind.MappedType) continue;
    const { typeParameter, questionToken } = outer as ts.MappedTypeNode;
    if (typeParameter.name.text !== name) continue;
    if (questionToken?.kind === SyntaxKind.QuestionToken) return false;
    const keys = typeParameter.constraint && nameOf(typeParameter.constraint);
    return keys === undefined || !scope.has(keys);
  }
  return false;
}

const nameOf = (type: ts.TypeNode): string | undefined => {
  const { typeName } = type as Partial<ts.TypeReferenceNode>;
  return typeName && (typeName as Partial<ts.Identifier>).text;
};
