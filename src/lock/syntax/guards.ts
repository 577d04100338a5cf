import type ts from "typescript";
import type { DeclarationParser } from "./declaration-parser.js";

type Guard<N extends ts.Node> = (node: ts.Node) => node is N;

/** Tells the nodes of declaration files apart, by the kind numbers of the TypeScript at hand. */
export function declarationGuards({ SyntaxKind }: Pick<DeclarationParser, "SyntaxKind">) {
  const is =
    <N extends ts.Node>(...kinds: ts.SyntaxKind[]): Guard<N> =>
    (node): node is N =>
      kinds.includes(node.kind);

  return {
    identifier: is<ts.Identifier>(SyntaxKind.Identifier),
    qualifiedName: is<ts.QualifiedName>(SyntaxKind.QualifiedName),
    propertyAccess: is<ts.PropertyAccessExpression>(SyntaxKind.PropertyAccessExpression),
    stringLiteral: is<ts.StringLiteral>(SyntaxKind.StringLiteral),
    literalType: is<ts.LiteralTypeNode>(SyntaxKind.LiteralType),
    arrayType: is<ts.ArrayTypeNode>(SyntaxKind.ArrayType),
    tupleType: is<ts.TupleTypeNode>(SyntaxKind.TupleType),
    typeLiteral: is<ts.TypeLiteralNode>(SyntaxKind.TypeLiteral),
    typeOperator: is<ts.TypeOperatorNode>(SyntaxKind.TypeOperator),

    function: is<ts.FunctionDeclaration>(SyntaxKind.FunctionDeclaration),
    class: is<ts.ClassDeclaration>(SyntaxKind.ClassDeclaration),
    interface: is<ts.InterfaceDeclaration>(SyntaxKind.InterfaceDeclaration),
    typeAlias: is<ts.TypeAliasDeclaration>(SyntaxKind.TypeAliasDeclaration),
    enum: is<ts.EnumDeclaration>(SyntaxKind.EnumDeclaration),
    variableStatement: is<ts.VariableStatement>(SyntaxKind.VariableStatement),
    module: is<ts.ModuleDeclaration>(SyntaxKind.ModuleDeclaration),
    moduleBlock: is<ts.ModuleBlock>(SyntaxKind.ModuleBlock),

    import: is<ts.ImportDeclaration>(SyntaxKind.ImportDeclaration),
    importEquals: is<ts.ImportEqualsDeclaration>(SyntaxKind.ImportEqualsDeclaration),
    externalReference: is<ts.ExternalModuleReference>(SyntaxKind.ExternalModuleReference),
    namedImports: is<ts.NamedImports>(SyntaxKind.NamedImports),
    importType: is<ts.ImportTypeNode>(SyntaxKind.ImportType),
    export: is<ts.ExportDeclaration>(SyntaxKind.ExportDeclaration),
    namedExports: is<ts.NamedExports>(SyntaxKind.NamedExports),
    exportAssignment: is<ts.ExportAssignment>(SyntaxKind.ExportAssignment),

    typeReference: is<ts.TypeReferenceNode>(SyntaxKind.TypeReference),
    typeQuery: is<ts.TypeQueryNode>(SyntaxKind.TypeQuery),
    heritageType: is<ts.ExpressionWithTypeArguments>(SyntaxKind.ExpressionWithTypeArguments),
    typeParameter: is<ts.TypeParameterDeclaration>(SyntaxKind.TypeParameter),
    computedName: is<ts.ComputedPropertyName>(SyntaxKind.ComputedPropertyName),
    privateName: is<ts.PrivateIdentifier>(SyntaxKind.PrivateIdentifier),

    method: is<ts.MethodSignature | ts.MethodDeclaration>(
      SyntaxKind.MethodSignature,
      SyntaxKind.MethodDeclaration,
    ),
    property: is<ts.PropertySignature | ts.PropertyDeclaration>(
      SyntaxKind.PropertySignature,
      SyntaxKind.PropertyDeclaration,
    ),
    getter: is<ts.GetAccessorDeclaration>(SyntaxKind.GetAccessor),
    setter: is<ts.SetAccessorDeclaration>(SyntaxKind.SetAccessor),
    callSignature: is<ts.CallSignatureDeclaration>(SyntaxKind.CallSignature),
    constructorLike: is<ts.ConstructSignatureDeclaration | ts.ConstructorDeclaration>(
      SyntaxKind.ConstructSignature,
      SyntaxKind.Constructor,
    ),
    indexSignature: is<ts.IndexSignatureDeclaration>(SyntaxKind.IndexSignature),
    tupleMember: is<ts.NamedTupleMember>(SyntaxKind.NamedTupleMember),
    parameter: is<ts.ParameterDeclaration>(SyntaxKind.Parameter),
    enumMember: is<ts.EnumMember>(SyntaxKind.EnumMember),
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
