import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";

/**
 * The name of the gated type: `type App<…> = Gated<…>` and `interface App extends Gated<…>` give it one; that of
 * `configure(options: Gated<…>)` is the function's.
 */
export function ownerOf({ is }: AnalysisContext, api: ts.Node): string | undefined {
  for (let node = api.parent; !is.sourceFile(node); node = node.parent) {
    if (is.parameter(node)) continue;
    const { name } = node as Partial<ts.InterfaceDeclaration>;
    if (name && is.identifier(name)) return name.text;
  }
  return undefined;
}
