import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { findIn } from "../../program/walk.js";

/** Whether a type is written with a type parameter of what is around it: `Batched<S>` in `type Queue<S> = Gated<S, Batched<S>, …>`. */
export function dependsOnParameter({ compiler, is }: AnalysisContext, type: ts.TypeNode): boolean {
  const names = new Set<string>();
  for (let node: ts.Node = type; !is.sourceFile(node); node = node.parent) {
    const { typeParameters } = node as Partial<ts.TypeAliasDeclaration>;
    for (const { name } of typeParameters ?? []) names.add(name.text);
  }
  if (names.size === 0) return false;
  return findIn(compiler, type, (node) => is.identifier(node) && names.has(node.text)) !== undefined;
}
