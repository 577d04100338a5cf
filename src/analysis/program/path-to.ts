import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/**
 * The nodes around a position, the innermost first.
 *
 * @param side which of two nodes counts that meet there: what the cursor is behind, or what it is before
 */
export function pathTo(
  { compiler }: AnalysisContext,
  file: ts.SourceFile,
  position: number,
  side: "left" | "right",
): readonly ts.Node[] {
  const path: ts.Node[] = [file];
  for (let node: ts.Node | undefined = file; node;) {
    let inner: ts.Node | undefined;
    compiler.forEachChild(node, (child) => {
      if (child.pos > position || child.end < position) return;
      if (!inner || side === "right") inner = child;
    });
    if (inner) path.push(inner);
    node = inner;
  }
  return path.reverse();
}
