import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** What declares that which a name stands for. */
export function declarationsAt({ compiler }: AnalysisContext, name: ts.Node): readonly ts.Node[] {
  const symbol = compiler.symbolAt(name);
  return symbol ? compiler.declarationsOf(symbol) : [];
}
