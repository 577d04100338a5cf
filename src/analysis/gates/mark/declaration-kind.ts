import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";

/** What a mark can stand on, in the words of the language. */
export type DeclarationKind =
  | "function"
  | "class"
  | "constructor"
  | "method"
  | "accessor"
  | "property"
  | "signature"
  | "parameter"
  | "type parameter"
  | "interface"
  | "type"
  | "enum"
  | "enum member"
  | "variable"
  | "namespace"
  | "module"
  | "re-export";

export function declarationKind({ compiler, is }: AnalysisContext, node: ts.Node): DeclarationKind {
  const { SyntaxKind } = compiler;
  if (is.functionDeclaration(node)) return "function";
  if (is.class(node)) return "class";
  if (is.constructor(node)) return "constructor";
  if (is.getter(node) || is.setter(node)) return "accessor";
  if (is.method(node) || node.kind === SyntaxKind.MethodSignature) return "method";
  if (node.kind === SyntaxKind.EnumMember) return "enum member";
  // `this.colour = "red"` in JavaScript.
  if (is.member(node) || is.objectMember(node) || is.propertyAccess(node)) return "property";
  if (is.parameter(node)) return "parameter";
  if (is.typeParameter(node)) return "type parameter";
  if (is.interface(node)) return "interface";
  if (is.typeAlias(node)) return "type";
  if (node.kind === SyntaxKind.EnumDeclaration) return "enum";
  if (is.variableStatement(node) || is.variable(node)) return "variable";
  if (is.module(node)) return is.stringLiteral(node.name) ? "module" : "namespace";
  if (is.functionLike(node) || node.kind === SyntaxKind.IndexSignature) return "signature";
  return is.sourceFile(node) ? "module" : "re-export";
}
