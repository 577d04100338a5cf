import type ts from "typescript";
import type { Compiler } from "./compiler.js";

export type Guard<N extends ts.Node> = (node: ts.Node) => node is N;

/** Kinds that a compiler has another name for would match no node, and nobody would notice. */
function known(kinds: readonly (ts.SyntaxKind | undefined)[]): readonly ts.SyntaxKind[] {
  return kinds.map((kind) => {
    if (kind === undefined)
      throw new Error("the compiler does not have all kinds of nodes that are asked for");
    return kind;
  });
}

/** Tells the nodes apart that the analysis looks at, by the kind numbers of the compiler at hand. */
export function syntaxGuards({ SyntaxKind }: Pick<Compiler, "SyntaxKind">) {
  const isAny = (...given: ts.SyntaxKind[]): ((node: ts.Node) => boolean) => {
    const kinds = known(given);
    const [only, ...others] = kinds;
    // Asked of each node, many times.
    return others.length === 0 ? (node) => node.kind === only : (node) => kinds.includes(node.kind);
  };
  const is = <N extends ts.Node>(...given: ts.SyntaxKind[]): Guard<N> => isAny(...given) as Guard<N>;

  const assigning = isAny(
    SyntaxKind.EqualsToken,
    SyntaxKind.QuestionQuestionEqualsToken,
    SyntaxKind.BarBarEqualsToken,
    SyntaxKind.AmpersandAmpersandEqualsToken,
  );
  const choosing = isAny(
    SyntaxKind.EqualsToken,
    SyntaxKind.QuestionQuestionToken,
    SyntaxKind.BarBarToken,
    SyntaxKind.AmpersandAmpersandToken,
    SyntaxKind.QuestionQuestionEqualsToken,
    SyntaxKind.BarBarEqualsToken,
    SyntaxKind.AmpersandAmpersandEqualsToken,
    SyntaxKind.CommaToken,
  );

  return {
    sourceFile: is<ts.SourceFile>(SyntaxKind.SourceFile),
    identifier: is<ts.Identifier>(SyntaxKind.Identifier),
    stringLiteral: is<ts.StringLiteralLike>(
      SyntaxKind.StringLiteral,
      SyntaxKind.NoSubstitutionTemplateLiteral,
    ),
    numericLiteral: is<ts.NumericLiteral>(SyntaxKind.NumericLiteral),
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
    /** What takes a value further: its member, its result, what it promises. */
    further: is<
      | ts.PropertyAccessExpression
      | ts.ElementAccessExpression
      | ts.CallExpression
      | ts.NewExpression
      | ts.AwaitExpression
    >(
      SyntaxKind.PropertyAccessExpression,
      SyntaxKind.ElementAccessExpression,
      SyntaxKind.CallExpression,
      SyntaxKind.NewExpression,
      SyntaxKind.AwaitExpression,
    ),
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
    satisfies: is<ts.SatisfiesExpression>(SyntaxKind.SatisfiesExpression),
    parenthesized: is<ts.ParenthesizedExpression>(SyntaxKind.ParenthesizedExpression),
    cast: is<ts.AsExpression | ts.TypeAssertion>(SyntaxKind.AsExpression, SyntaxKind.TypeAssertionExpression),
    superKeyword: is<ts.SuperExpression>(SyntaxKind.SuperKeyword),
    /** What an object literal has under a name. */
    objectMember: is<ts.ObjectLiteralElementLike>(
      SyntaxKind.PropertyAssignment,
      SyntaxKind.ShorthandPropertyAssignment,
      SyntaxKind.MethodDeclaration,
      SyntaxKind.GetAccessor,
      SyntaxKind.SetAccessor,
    ),
    /** A name, or a name behind dots. */
    entityName: is<ts.Identifier | ts.PropertyAccessExpression>(
      SyntaxKind.Identifier,
      SyntaxKind.PropertyAccessExpression,
    ),
    thisOrSuper: is<ts.Expression>(SyntaxKind.ThisKeyword, SyntaxKind.SuperKeyword),
    objectPattern: is<ts.ObjectBindingPattern>(SyntaxKind.ObjectBindingPattern),
    arrayPattern: is<ts.ArrayBindingPattern>(SyntaxKind.ArrayBindingPattern),
    bindingPattern: is<ts.BindingPattern>(SyntaxKind.ObjectBindingPattern, SyntaxKind.ArrayBindingPattern),
    bindingElement: is<ts.BindingElement>(SyntaxKind.BindingElement),
    computedName: is<ts.ComputedPropertyName>(SyntaxKind.ComputedPropertyName),
    taggedTemplate: is<ts.TaggedTemplateExpression>(SyntaxKind.TaggedTemplateExpression),
    /** What stands between a value and the call, template or element that it is handed to. */
    insideArgument: isAny(
      SyntaxKind.ParenthesizedExpression,
      SyntaxKind.NonNullExpression,
      SyntaxKind.AsExpression,
      SyntaxKind.SatisfiesExpression,
      SyntaxKind.ConditionalExpression,
      SyntaxKind.ObjectLiteralExpression,
      SyntaxKind.PropertyAssignment,
      SyntaxKind.ArrayLiteralExpression,
      SyntaxKind.SpreadElement,
      SyntaxKind.SpreadAssignment,
      SyntaxKind.TemplateSpan,
      SyntaxKind.TemplateExpression,
      SyntaxKind.JsxExpression,
      SyntaxKind.JsxAttribute,
      SyntaxKind.JsxAttributes,
    ),
    jsxExpression: is<ts.JsxExpression>(SyntaxKind.JsxExpression),
    jsxAttribute: is<ts.JsxAttribute>(SyntaxKind.JsxAttribute),
    jsxElement: is<ts.JsxElement>(SyntaxKind.JsxElement),
    jsxOpening: is<ts.JsxOpeningLikeElement>(SyntaxKind.JsxOpeningElement, SyntaxKind.JsxSelfClosingElement),
    jsxClosing: is<ts.JsxClosingElement>(SyntaxKind.JsxClosingElement),
    forOf: is<ts.ForOfStatement>(SyntaxKind.ForOfStatement),
    return: is<ts.ReturnStatement>(SyntaxKind.ReturnStatement),
    yield: is<ts.YieldExpression>(SyntaxKind.YieldExpression),
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
    importDeclaration: is<ts.ImportDeclaration>(SyntaxKind.ImportDeclaration),
    importClause: is<ts.ImportClause>(SyntaxKind.ImportClause),
    importEquals: is<ts.ImportEqualsDeclaration>(SyntaxKind.ImportEqualsDeclaration),
    externalModule: is<ts.ExternalModuleReference>(SyntaxKind.ExternalModuleReference),
    importType: is<ts.ImportTypeNode>(SyntaxKind.ImportType),
    exportDeclaration: is<ts.ExportDeclaration>(SyntaxKind.ExportDeclaration),
    namespaceExport: is<ts.NamespaceExport>(SyntaxKind.NamespaceExport),
    module: is<ts.ModuleDeclaration>(SyntaxKind.ModuleDeclaration),
    moduleBlock: is<ts.ModuleBlock>(SyntaxKind.ModuleBlock),
    /** What stands for something that is declared elsewhere. */
    alias: isAny(
      SyntaxKind.ImportClause,
      SyntaxKind.NamespaceImport,
      SyntaxKind.NamespaceExport,
      SyntaxKind.NamespaceExportDeclaration,
      SyntaxKind.ImportSpecifier,
      SyntaxKind.ExportSpecifier,
      SyntaxKind.ImportEqualsDeclaration,
    ),
    /** What a class, an interface, an object or an enumeration declares. */
    member: isAny(
      SyntaxKind.MethodDeclaration,
      SyntaxKind.MethodSignature,
      SyntaxKind.PropertyDeclaration,
      SyntaxKind.PropertySignature,
      SyntaxKind.GetAccessor,
      SyntaxKind.SetAccessor,
      SyntaxKind.EnumMember,
    ),
    getter: is<ts.GetAccessorDeclaration>(SyntaxKind.GetAccessor),
    setter: is<ts.SetAccessorDeclaration>(SyntaxKind.SetAccessor),
    jsxAttributes: is<ts.JsxAttributes>(SyntaxKind.JsxAttributes),
    decorator: is<ts.Decorator>(SyntaxKind.Decorator),
    delete: is<ts.DeleteExpression>(SyntaxKind.DeleteExpression),
    unary: is<ts.PrefixUnaryExpression | ts.PostfixUnaryExpression>(
      SyntaxKind.PrefixUnaryExpression,
      SyntaxKind.PostfixUnaryExpression,
    ),
    exportSpecifier: is<ts.ExportSpecifier>(SyntaxKind.ExportSpecifier),
    functionDeclaration: is<ts.FunctionDeclaration>(SyntaxKind.FunctionDeclaration),
    functionExpression: is<ts.FunctionExpression>(SyntaxKind.FunctionExpression),
    method: is<ts.MethodDeclaration>(SyntaxKind.MethodDeclaration),
    jsxSpread: is<ts.JsxSpreadAttribute>(SyntaxKind.JsxSpreadAttribute),
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

    reference: is<Reference>(
      SyntaxKind.TypeReference,
      SyntaxKind.ImportType,
      SyntaxKind.ExpressionWithTypeArguments,
    ),
    typeReference: is<ts.TypeReferenceNode>(SyntaxKind.TypeReference),
    expressionWithTypeArguments: is<ts.ExpressionWithTypeArguments>(SyntaxKind.ExpressionWithTypeArguments),
    trueKeyword: is<ts.TrueLiteral>(SyntaxKind.TrueKeyword),
    literalType: is<ts.LiteralTypeNode>(SyntaxKind.LiteralType),
    unionType: is<ts.UnionTypeNode>(SyntaxKind.UnionType),
    tupleType: is<ts.TupleTypeNode>(SyntaxKind.TupleType),
    restType: is<ts.RestTypeNode>(SyntaxKind.RestType),
    typeOperator: is<ts.TypeOperatorNode>(SyntaxKind.TypeOperator),
    typePredicate: is<ts.TypePredicateNode>(SyntaxKind.TypePredicate),
    typeQuery: is<ts.TypeQueryNode>(SyntaxKind.TypeQuery),
    typeLiteral: is<ts.TypeLiteralNode>(SyntaxKind.TypeLiteral),
    intersectionType: is<ts.IntersectionTypeNode>(SyntaxKind.IntersectionType),
    qualifiedName: is<ts.QualifiedName>(SyntaxKind.QualifiedName),
    /** `@typedef` in a comment: a tag, and in TypeScript 7 a declaration. */
    typedef: (node: ts.Node): boolean =>
      node.kind === SyntaxKind.JSDocTypedefTag || node.kind === jsTypeAlias(SyntaxKind),
    thisTag: is<ts.JSDocThisTag>(SyntaxKind.JSDocThisTag),
    extendsTag: is<ts.JSDocAugmentsTag>(SyntaxKind.JSDocAugmentsTag),
    indexedAccessType: is<ts.IndexedAccessTypeNode>(SyntaxKind.IndexedAccessType),
    parenthesizedType: is<ts.ParenthesizedTypeNode>(SyntaxKind.ParenthesizedType),
    arrayType: is<ts.ArrayTypeNode>(SyntaxKind.ArrayType),
    /** `string`, `number` and the like. */
    keywordType: isAny(
      SyntaxKind.StringKeyword,
      SyntaxKind.NumberKeyword,
      SyntaxKind.BooleanKeyword,
      SyntaxKind.BigIntKeyword,
      SyntaxKind.SymbolKeyword,
      SyntaxKind.ObjectKeyword,
      SyntaxKind.UnknownKeyword,
      SyntaxKind.AnyKeyword,
      SyntaxKind.NeverKeyword,
      SyntaxKind.VoidKeyword,
    ),
    neverKeyword: is<ts.KeywordTypeNode>(SyntaxKind.NeverKeyword),
    equals: (node: ts.BinaryExpression): boolean => node.operatorToken.kind === SyntaxKind.EqualsToken,
    instanceOf: (node: ts.BinaryExpression): boolean =>
      node.operatorToken.kind === SyntaxKind.InstanceOfKeyword,
    /** What gives back one of its sides as it is: `a ?? b`, `a = b`. */
    chooses: (node: ts.BinaryExpression): boolean => choosing(node.operatorToken),
    /** `=`, and what assigns the right side as it is, or not at all. */
    assigns: (node: ts.BinaryExpression): boolean => assigning(node.operatorToken),
  };
}

const jsTypeAlias = (kinds: typeof ts.SyntaxKind & { readonly JSTypeAliasDeclaration?: ts.SyntaxKind }) =>
  kinds.JSTypeAliasDeclaration;

export type Syntax = ReturnType<typeof syntaxGuards>;

/** A type by its name, with its type arguments: `App<"A">`, `lib.App<"A">`, `import("lib").App<"A">`, `extends App<"A">`. */
export type Reference = ts.TypeReferenceNode | ts.ImportTypeNode | ts.ExpressionWithTypeArguments;

type Name = ts.EntityName | ts.PropertyAccessExpression;

/** The name of a referenced type; nothing for `import("lib")` as a whole, or where an expression stands in its place. */
export function referenceName(is: Syntax, node: Reference): Name | undefined {
  if (is.typeReference(node)) return node.typeName;
  if (!is.expressionWithTypeArguments(node)) return node.qualifier;
  const { expression } = node;
  return is.identifier(expression) || is.propertyAccess(expression) ? expression : undefined;
}

/** The last part of a name: `App` of `lib.App`. */
export function lastName(is: Syntax, name: Name): ts.Identifier {
  if (is.identifier(name)) return name;
  return is.qualifiedName(name) ? name.right : (name.name as ts.Identifier);
}
