import type ts from "typescript";
import { syntaxGuards, type Guard } from "../../analysis/program/syntax.js";
import type { DeclarationParser } from "./declaration-parser.js";

/** Tells the nodes of declaration files apart, by the kind numbers of the TypeScript at hand. */
export function declarationGuards(parser: Pick<DeclarationParser, "SyntaxKind">) {
  const { SyntaxKind } = parser;
  const is =
    <N extends ts.Node>(...kinds: ts.SyntaxKind[]): Guard<N> =>
    (node): node is N =>
      kinds.includes(node.kind);

  return {
    ...syntaxGuards(parser),
    enum: is<ts.EnumDeclaration>(SyntaxKind.EnumDeclaration),
    namedImports: is<ts.NamedImports>(SyntaxKind.NamedImports),
    namedExports: is<ts.NamedExports>(SyntaxKind.NamedExports),
    privateName: is<ts.PrivateIdentifier>(SyntaxKind.PrivateIdentifier),
    methodLike: is<ts.MethodSignature | ts.MethodDeclaration>(
      SyntaxKind.MethodSignature,
      SyntaxKind.MethodDeclaration,
    ),
    property: is<ts.PropertySignature | ts.PropertyDeclaration>(
      SyntaxKind.PropertySignature,
      SyntaxKind.PropertyDeclaration,
    ),
    callSignature: is<ts.CallSignatureDeclaration>(SyntaxKind.CallSignature),
    constructorLike: is<ts.ConstructSignatureDeclaration | ts.ConstructorDeclaration>(
      SyntaxKind.ConstructSignature,
      SyntaxKind.Constructor,
    ),
    indexSignature: is<ts.IndexSignatureDeclaration>(SyntaxKind.IndexSignature),
    tupleMember: is<ts.NamedTupleMember>(SyntaxKind.NamedTupleMember),
    /** What has parameters of its own, which hide names of the module from `typeof`. */
    signature: is<ts.SignatureDeclaration>(
      SyntaxKind.MethodSignature,
      SyntaxKind.MethodDeclaration,
      SyntaxKind.CallSignature,
      SyntaxKind.ConstructSignature,
      SyntaxKind.Constructor,
      SyntaxKind.FunctionDeclaration,
      SyntaxKind.FunctionType,
      SyntaxKind.ConstructorType,
    ),
  };
}

export type DeclarationGuards = ReturnType<typeof declarationGuards>;

/** Whether a declaration has a modifier, such as `export`. */
export function modifierOf(node: ts.Node, kind: ts.SyntaxKind): ts.Node | undefined {
  const { modifiers } = node as { modifiers?: readonly ts.Node[] };
  return modifiers && [...modifiers].find((modifier) => modifier.kind === kind);
}
