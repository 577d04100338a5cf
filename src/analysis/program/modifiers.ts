import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

type ModifierKeyword = Extract<keyof typeof ts.SyntaxKind, `${string}Keyword`>;

/** Whether a modifier stands before what a node declares: `static`, `export`, `const` of a type parameter. */
export function hasModifier({ compiler }: AnalysisContext, node: ts.Node, keyword: ModifierKeyword): boolean {
  const { modifiers } = node as { readonly modifiers?: readonly ts.Node[] };
  if (!modifiers) return false;
  const wanted = compiler.SyntaxKind[keyword];
  return modifiers.some(({ kind }) => kind === wanted);
}
