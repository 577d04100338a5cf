import type ts from "typescript";
import type { AnalysisContext } from "../../../program/context.js";
import { fileOf } from "../../../program/place-of.js";

/**
 * The name of a declaration with those of what it stands in: `test.MockTimers.enable`, `Server.[Symbol.asyncDispose]`. A module that is declared by its
 * path has no part in it: the package says where the name is.
 */
export function declaredName(context: AnalysisContext, declaration: ts.Node): string {
  const { compiler, is } = context;
  // `export * from "./lab.js"` has no name but that of the module that it hands on.
  const { moduleSpecifier } = declaration as Partial<ts.ExportDeclaration>;
  if (moduleSpecifier && is.stringLiteral(moduleSpecifier)) return moduleSpecifier.text;
  const names: string[] = [];
  for (let node = declaration; !is.sourceFile(node); node = node.parent) {
    const name = (node as Partial<ts.NamedDeclaration>).name as ts.Node | undefined;
    if (name && is.identifier(name)) names.unshift(name.text);
    else if (name && is.stringLiteral(name) && !is.module(node)) names.unshift(name.text);
    else if (name && is.computedName(name)) names.unshift(keyOf(name.expression));
    else if (is.constructor(node) && !is.propertyAccess(declaration)) names.unshift("constructor");
  }
  return names.length > 0 ? names.join(".") : "default";

  function keyOf(key: ts.Expression): string {
    if (is.stringLiteral(key)) return key.text;
    return `[${fileOf(context, key).text.slice(compiler.startOf(key), key.end)}]`;
  }
}
