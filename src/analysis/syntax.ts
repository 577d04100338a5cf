import type ts from "typescript";
import type { Compiler } from "./compiler.js";

type Guard<N extends ts.Node> = (node: ts.Node) => node is N;

/** Tells the nodes apart that the analysis looks at, by the kind numbers of the compiler at hand. */
export function syntaxGuards({ SyntaxKind }: Compiler) {
  const is =
    <N extends ts.Node>(...kinds: ts.SyntaxKind[]): Guard<N> =>
    (node): node is N =>
      kinds.includes(node.kind);

  return {
    sourceFile: is<ts.SourceFile>(SyntaxKind.SourceFile),
    identifier: is<ts.Identifier>(SyntaxKind.Identifier),
    stringLiteral: is<ts.StringLiteralLike>(
      SyntaxKind.StringLiteral,
      SyntaxKind.NoSubstitutionTemplateLiteral,
    ),
    propertyAccess: is<ts.PropertyAccessExpression>(SyntaxKind.PropertyAccessExpression),
    elementAccess: is<ts.ElementAccessExpression>(SyntaxKind.ElementAccessExpression),
    call: is<ts.CallExpression>(SyntaxKind.CallExpression),
    construct: is<ts.NewExpression>(SyntaxKind.NewExpression),
    objectLiteral: is<ts.ObjectLiteralExpression>(SyntaxKind.ObjectLiteralExpression),
    arrayLiteral: is<ts.ArrayLiteralExpression>(SyntaxKind.ArrayLiteralExpression),
    spreadElement: is<ts.SpreadElement>(SyntaxKind.SpreadElement),
    spreadAssignment: is<ts.SpreadAssignment>(SyntaxKind.SpreadAssignment),
    propertyAssignment: is<ts.PropertyAssignment>(SyntaxKind.PropertyAssignment),
    shorthandAssignment: is<ts.ShorthandPropertyAssignment>(SyntaxKind.ShorthandPropertyAssignment),
    binary: is<ts.BinaryExpression>(SyntaxKind.BinaryExpression),
    conditional: is<ts.ConditionalExpression>(SyntaxKind.ConditionalExpression),
    await: is<ts.AwaitExpression>(SyntaxKind.AwaitExpression),
    /** What stands around an expression and leaves its type alone, or its flags. */
    wrapper: is<
      | ts.ParenthesizedExpression
      | ts.NonNullExpression
      | ts.AsExpression
      | ts.SatisfiesExpression
      | ts.TypeAssertion
    >(
      SyntaxKind.ParenthesizedExpression,
      SyntaxKind.NonNullExpression,
      SyntaxKind.AsExpression,
      SyntaxKind.SatisfiesExpression,
      SyntaxKind.TypeAssertionExpression,
    ),
    cast: is<ts.AsExpression | ts.TypeAssertion>(SyntaxKind.AsExpression, SyntaxKind.TypeAssertionExpression),
    thisOrSuper: is<ts.Expression>(SyntaxKind.ThisKeyword, SyntaxKind.SuperKeyword),
    objectPattern: is<ts.ObjectBindingPattern>(SyntaxKind.ObjectBindingPattern),
    bindingElement: is<ts.BindingElement>(SyntaxKind.BindingElement),
    computedName: is<ts.ComputedPropertyName>(SyntaxKind.ComputedPropertyName),
    jsxClosing: is<ts.JsxClosingElement>(SyntaxKind.JsxClosingElement),
    forOf: is<ts.ForOfStatement>(SyntaxKind.ForOfStatement),
    return: is<ts.ReturnStatement>(SyntaxKind.ReturnStatement),
    block: is<ts.Block>(SyntaxKind.Block),

    variable: is<ts.VariableDeclaration>(SyntaxKind.VariableDeclaration),
    variableStatement: is<ts.VariableStatement>(SyntaxKind.VariableStatement),
    parameter: is<ts.ParameterDeclaration>(SyntaxKind.Parameter),
    propertyDeclaration: is<ts.PropertyDeclaration>(SyntaxKind.PropertyDeclaration),
    propertySignature: is<ts.PropertySignature>(SyntaxKind.PropertySignature),
    exportAssignment: is<ts.ExportAssignment>(SyntaxKind.ExportAssignment),
    typeAlias: is<ts.TypeAliasDeclaration>(SyntaxKind.TypeAliasDeclaration),
    typeParameter: is<ts.TypeParameterDeclaration>(SyntaxKind.TypeParameter),
    class: is<ts.ClassLikeDeclaration>(SyntaxKind.ClassDeclaration, SyntaxKind.ClassExpression),
    interface: is<ts.InterfaceDeclaration>(SyntaxKind.InterfaceDeclaration),
    heritage: is<ts.HeritageClause>(SyntaxKind.HeritageClause),
    importOrExportSpecifier: is<ts.ImportSpecifier | ts.ExportSpecifier>(
      SyntaxKind.ImportSpecifier,
      SyntaxKind.ExportSpecifier,
    ),
    arrowFunction: is<ts.ArrowFunction>(SyntaxKind.ArrowFunction),
    constructor: is<ts.ConstructorDeclaration>(SyntaxKind.Constructor),
    /** What has parameters, a return type and perhaps a body. */
    functionLike: is<ts.SignatureDeclaration & { readonly body?: ts.ConciseBody }>(
      SyntaxKind.FunctionDeclaration,
      SyntaxKind.FunctionExpression,
      SyntaxKind.ArrowFunction,
      SyntaxKind.MethodDeclaration,
      SyntaxKind.MethodSignature,
      SyntaxKind.GetAccessor,
      SyntaxKind.Constructor,
      SyntaxKind.CallSignature,
      SyntaxKind.ConstructSignature,
      SyntaxKind.FunctionType,
      SyntaxKind.ConstructorType,
    ),

    reference: is<Reference>(SyntaxKind.TypeReference, SyntaxKind.ImportType),
    typeReference: is<ts.TypeReferenceNode>(SyntaxKind.TypeReference),
    expressionWithTypeArguments: is<ts.ExpressionWithTypeArguments>(SyntaxKind.ExpressionWithTypeArguments),
    literalType: is<ts.LiteralTypeNode>(SyntaxKind.LiteralType),
    unionType: is<ts.UnionTypeNode>(SyntaxKind.UnionType),
    tupleType: is<ts.TupleTypeNode>(SyntaxKind.TupleType),
    typeOperator: is<ts.TypeOperatorNode>(SyntaxKind.TypeOperator),
    typeQuery: is<ts.TypeQueryNode>(SyntaxKind.TypeQuery),
    typeLiteral: is<ts.TypeLiteralNode>(SyntaxKind.TypeLiteral),
    intersectionType: is<ts.IntersectionTypeNode>(SyntaxKind.IntersectionType),
    qualifiedName: is<ts.QualifiedName>(SyntaxKind.QualifiedName),
    arrayType: is<ts.ArrayTypeNode>(SyntaxKind.ArrayType),
    neverKeyword: is<ts.KeywordTypeNode>(SyntaxKind.NeverKeyword),
    equals: (node: ts.BinaryExpression): boolean => node.operatorToken.kind === SyntaxKind.EqualsToken,
  };
}

export type Syntax = ReturnType<typeof syntaxGuards>;

/** A type by its name, with its type arguments: `App<"A">`, `lib.App<"A">`, `import("lib").App<"A">`. */
export type Reference = ts.TypeReferenceNode | ts.ImportTypeNode;

/** The name of a referenced type; nothing for `import("lib")` as a whole. */
export function referenceName(is: Syntax, node: Reference): ts.EntityName | undefined {
  return is.typeReference(node) ? node.typeName : node.qualifier;
}

/** The last part of a name: `App` of `lib.App`. */
export function lastName(is: Syntax, name: ts.EntityName): ts.Identifier {
  return is.identifier(name) ? name : name.right;
}
