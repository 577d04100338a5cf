import type ts from "typescript";
import type { AnalysisContext } from "../../../program/context.js";

/**
 * The name of a declaration with those of what it stands in: `test.MockTimers.enable`. A module that is declared by its
 * path has no part in it: the package says where the name is.
 */
export function declaredName({ is }: AnalysisContext, declaration: ts.Node): string {
  // `export * from "./lab.js"` has no name but that of the module that it hands on.
  const { moduleSpecifier } = declaration as Partial<ts.ExportDeclaration>;
  if (moduleSpecifier && is.stringLiteral(moduleSpecifier)) return moduleSpecifier.text;
  const names: string[] = [];
  for (let node = declaration; !is.sourceFile(node); node = node.parent) {
    const name = (node as Partial<ts.NamedDeclaration>).name as ts.Node | undefined;
    if (name && is.identifier(name)) names.unshift(name.text);
    else if (name && is.stringLiteral(name) && !is.module(node)) names.unshift(name.text);
    else if (is.constructor(node)) names.unshift("constructor");
  }
  return names.length > 0 ? names.join(".") : "default";
}
