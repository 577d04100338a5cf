import type ts from "typescript";
import type { CompilerSyntax } from "../parts.js";
import type { TypeScript } from "../typescript.js";

// Not in the published types of the compiler, but exported by every version from 5.4 to 6.
interface Internals {
  getTokenPosOfNode(node: ts.Node, sourceFile?: ts.SourceFile, includeJsDoc?: boolean): number;
}
interface InternalNode extends ts.Node {
  readonly jsDoc?: readonly ts.JSDoc[];
}

/** What TypeScript 5 or 6 says of its trees without a program. */
export function classicSyntax(typescript: TypeScript): CompilerSyntax {
  return {
    SyntaxKind: typescript.SyntaxKind,

    forEachChild(node, visit) {
      typescript.forEachChild(node, visit);
    },
    startOf: (node) => (typescript as unknown as Internals).getTokenPosOfNode(node),
    annotationOf(node) {
      const written = (node as Partial<ts.VariableDeclaration>).type;
      if (written) return written;
      if (typescript.isJSDocTypedefTag(node) || typescript.isJSDocPropertyLikeTag(node)) {
        return node.typeExpression;
      }
      // `/** @type {App} */ (app)`; a comment further out is not about the parentheses.
      if (typescript.isParenthesizedExpression(node) && !(node as InternalNode).jsDoc) return undefined;
      return typescript.isFunctionLike(node)
        ? typescript.getJSDocReturnType(node)
        : typescript.getJSDocType(node);
    },
    defaultOf: (parameter) => parameter.default,
    isOptional: (declaration) => (declaration as Partial<ts.PropertySignature>).questionToken !== undefined,
    extendsTagOf: (node) => typescript.getJSDocAugmentsTag(node)?.class,
  };
}
