import type ts from "typescript";
import type { CompilerSyntax } from "../parts.js";
import type { NativeAstModule } from "./api.js";

interface NativeNode {
  getStart(): number;
  forEachChild(visit: (child: ts.Node) => void): void;
  /** Of a type parameter. */
  readonly defaultType?: ts.TypeNode;
  /** Of a parameter. */
  readonly questionToken?: ts.Node;
  /** Of a property: its `?` or `!`. */
  readonly postfixToken?: ts.Node;
  readonly jsDoc?: readonly { readonly tags?: readonly NativeTag[] }[];
}
interface NativeTag extends ts.Node {
  /** Of `@extends`. */
  readonly className?: ts.ExpressionWithTypeArguments;
}

/**
 * The syntax trees of TypeScript 7. They are those of TypeScript 5, but for JavaScript: types that are written in JSDoc
 * comments have been put into the tree, where TypeScript 5 leaves them in the comments.
 */
export function nativeSyntax({ SyntaxKind, NodeFlags }: NativeAstModule): CompilerSyntax {
  const isFromComment = (node: ts.Node): boolean => (node.flags & NodeFlags.Reparsed) !== 0;

  return {
    SyntaxKind,
    forEachChild(node, visit) {
      const skips = !isFromComment(node);
      (node as unknown as NativeNode).forEachChild((child) => {
        if (!skips || !isFromComment(child)) visit(child);
      });
    },
    startOf: (node) => (node as unknown as NativeNode).getStart(),
    annotationOf(node) {
      const { type } = node as Partial<ts.VariableDeclaration>;
      if (type) return type;
      // `/** @type {App} */ (app)`
      if (node.kind !== SyntaxKind.ParenthesizedExpression) return undefined;
      const { expression } = node as ts.ParenthesizedExpression;
      if (expression.kind !== SyntaxKind.AsExpression) return undefined;
      const cast = (expression as ts.AsExpression).type;
      return isFromComment(cast) ? cast : undefined;
    },
    defaultOf: (parameter) => (parameter as unknown as NativeNode).defaultType,
    isOptional(declaration) {
      const { questionToken, postfixToken } = declaration as unknown as NativeNode;
      return (questionToken ?? postfixToken)?.kind === SyntaxKind.QuestionToken;
    },
    extendsTagOf(node) {
      const tags = (node as unknown as NativeNode).jsDoc?.flatMap((comment) => [...(comment.tags ?? [])]);
      const base = tags?.find(({ kind }) => kind === SyntaxKind.JSDocAugmentsTag)?.className;
      const clause = node.heritageClauses?.find(({ token }) => token === SyntaxKind.ExtendsKeyword);
      // The type arguments of the tag have been put into the class, where more can be asked of them.
      const written = clause?.types[0];
      return base && written?.typeArguments ? written : base;
    },
  };
}
