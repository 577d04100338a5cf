import type ts from "typescript";
import type {
  Compiler,
  CompilerDiagnostic,
  NamedType,
  Signature,
  Symbol,
  Type,
} from "../analysis/program/compiler.js";
import { isSymbolName } from "../analysis/references/symbol-names.js";
import { keyReader } from "./classic-keys.js";
import { newDeclarationPlaces } from "./new-declaration-places.js";
import type { TypeScript } from "./typescript.js";

// Not in the published types of the compiler, but exported by every version from 5.4 to 6.
interface Internals {
  getTokenPosOfNode(node: ts.Node, sourceFile?: ts.SourceFile, includeJsDoc?: boolean): number;
}
interface InternalNode extends ts.Node {
  readonly jsDoc?: readonly ts.JSDoc[];
  readonly symbol?: ts.Symbol;
}
interface InternalSignature extends ts.Signature {
  readonly flags: number;
  readonly thisParameter?: ts.Symbol;
}
const hasRestParameter = 1;
interface InternalProgram extends ts.Program {
  isSourceOfProjectReferenceRedirect?(fileName: string): boolean;
}
interface InternalSourceFile {
  readonly identifiers?: ReadonlyMap<string, string>;
  readonly checkJsDirective?: { readonly enabled: boolean };
}

/**
 * TypeScript 5 or 6 as the analysis asks for it.
 *
 * @param typescript the compiler that made the program
 * @param program the program to ask
 * @param readFile reads a file that need not be part of the program
 */
export function classicCompiler(
  typescript: TypeScript,
  program: ts.Program,
  // A file that is not there costs much more to read than to ask for.
  readFile = (path: string): string | undefined =>
    typescript.sys.fileExists(path) ? typescript.sys.readFile(path) : undefined,
): Compiler {
  const { SyntaxKind, SymbolFlags, TypeFlags, ObjectFlags } = typescript;
  const checker = program.getTypeChecker();
  const options = program.getCompilerOptions();
  const keysAt = keyReader(typescript, checker);
  const inside = (type: Type): ts.Type => type as unknown as ts.Type;
  const outside = (type: ts.Type): Type => type as unknown as Type;
  const insideSymbol = (symbol: Symbol): ts.Symbol => symbol as unknown as ts.Symbol;
  const outsideSymbol = (symbol: ts.Symbol): Symbol => symbol as unknown as Symbol;

  // What can be known of a type parameter, or of a type that depends on one, is its constraint.
  const known = (type: ts.Type): ts.Type =>
    type.flags & TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(type) ?? type) : type;

  function followAlias(symbol: ts.Symbol | undefined): Symbol | undefined {
    if (!symbol) return undefined;
    return outsideSymbol(symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  }

  function writtenSymbol(node: ts.Node): ts.Symbol | undefined {
    // A file has no parent.
    const parent = node.parent as ts.Node | undefined;
    return parent && typescript.isShorthandPropertyAssignment(parent) && parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(node);
  }

  return {
    SyntaxKind,

    fileNames: () => program.getSourceFiles().map((file) => file.fileName),
    textOf: (fileName) => program.getSourceFile(fileName)?.text,
    sourceFile: (fileName) => program.getSourceFile(fileName),
    identifiersIn(fileName) {
      const file = program.getSourceFile(fileName) as InternalSourceFile | undefined;
      // In JavaScript, comments may name something, and not all of them are read.
      return isJavaScript(fileName) ? undefined : file?.identifiers?.keys();
    },
    isChecked(fileName) {
      const file = program.getSourceFile(fileName);
      if (!file || file.isDeclarationFile || program.isSourceFileFromExternalLibrary(file)) return false;
      if (options.noCheck === true) return false;
      // The source of a referenced project is checked with that one.
      if ((program as InternalProgram).isSourceOfProjectReferenceRedirect?.(fileName)) return false;
      const directive = (file as InternalSourceFile).checkJsDirective;
      return (
        directive?.enabled ??
        (isJavaScript(fileName) ? options.checkJs === true : !fileName.endsWith(".json"))
      );
    },

    readFile,
    newDeclarationPlaces(name, near) {
      const configFile = options["configFilePath"];
      if (typeof configFile !== "string") return [];
      const hasFilesIn = (folder: string): boolean =>
        program.getRootFileNames().some((file) => file.startsWith(`${folder}/`));
      return newDeclarationPlaces(configFile, name, near, readFile, hasFilesIn);
    },

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

    typesAt: (nodes) =>
      nodes.map((node) => outside(typeOfParameter(node) ?? checker.getTypeAtLocation(node))),
    keysAt: (nodes, withNumbers) => nodes.map((node) => keysAt(node, withNumbers)),
    typeOfTypeNode: (node) => outside(checker.getTypeFromTypeNode(node)),
    contextualType(node) {
      const type = checker.getContextualType(node);
      return type && outside(type);
    },
    calledDeclaration: (node) => checker.getResolvedSignature(node)?.declaration,
    constructDeclarations: (node) =>
      checker
        .getSignaturesOfType(checker.getTypeAtLocation(node), typescript.SignatureKind.Construct)
        .flatMap((signature) => (signature.declaration ? [signature.declaration] : [])),

    symbolAt: (node) => followAlias(writtenSymbol(node)),
    namesAt: (nodes) =>
      nodes.map((node) => {
        const symbol = writtenSymbol(node);
        return symbol && outsideSymbol(symbol);
      }),
    aliasStep(symbol) {
      const alias = insideSymbol(symbol);
      const next = alias.flags & SymbolFlags.Alias ? checker.getImmediateAliasedSymbol(alias) : undefined;
      return next && outsideSymbol(next);
    },
    exportOf(module, name) {
      const found = checker.tryGetMemberInModuleExports(name, insideSymbol(module));
      return found && outsideSymbol(found);
    },
    exportsOf: (module) => checker.getExportsOfModule(insideSymbol(module)).map(outsideSymbol),
    declaredIn: (symbol) =>
      (insideSymbol(symbol).declarations ?? []).map((node) => node.getSourceFile().fileName),
    declaredType: (symbol) => outside(checker.getDeclaredTypeOfSymbol(insideSymbol(symbol))),
    declarationsOf: (symbol) => insideSymbol(symbol).declarations ?? [],
    nameOf: (symbol) => insideSymbol(symbol).name,
    typeOf: (symbol) => outside(checker.getTypeOfSymbol(insideSymbol(symbol))),
    typesOf: (symbols) => symbols.map((symbol) => outside(checker.getTypeOfSymbol(insideSymbol(symbol)))),
    mayBeMissing: (property) => (insideSymbol(property).flags & SymbolFlags.Optional) !== 0,

    propertiesOf: (type) => checker.getPropertiesOfType(known(inside(type))).map(outsideSymbol),
    hasOpenNames: (type) => hasOpenNames(inside(type)),
    propertyOf(type, name) {
      const whole = known(inside(type));
      // A symbol's name cannot be asked for: the compiler takes it for that of a member which begins with underscores.
      const property = isSymbolName(name)
        ? checker.getPropertiesOfType(whole).find((each) => each.name === name)
        : checker.getPropertyOfType(whole, name);
      return property && outsideSymbol(property);
    },
    fits: (source, target) => checker.isTypeAssignableTo(inside(source), inside(target)),
    signaturesOf: (type) =>
      [typescript.SignatureKind.Call, typescript.SignatureKind.Construct].flatMap((kind) =>
        checker
          .getSignaturesOfType(inside(type), kind)
          .map((signature) => signatureOf(signature as InternalSignature, kind)),
      ),
    hasIndex: (type) => checker.getIndexInfosOfType(inside(type)).length > 0,
    indexesOf: (type) =>
      checker.getIndexInfosOfType(inside(type)).map(({ keyType, type: value, isReadonly }) => ({
        key: outside(keyType),
        value: outside(value),
        isReadonly,
      })),
    unionMembers: (type) => membersOf(type).map(outside),
    unionParts: (type) =>
      membersOf(type)
        .filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)))
        .map(outside),
    intersectionParts(type) {
      const whole = inside(type);
      return (whole.flags & TypeFlags.Intersection ? (whole as ts.IntersectionType).types : [whole]).map(
        outside,
      );
    },
    asNamed: (type) => namedType(inside(type)),
    literalOf(type) {
      const value = (inside(type) as Partial<ts.LiteralType>).value;
      return typeof value === "string" || typeof value === "number" ? value : undefined;
    },
    tupleElements(type) {
      const tuple = inside(type);
      if (!checker.isTupleType(tuple)) return undefined;
      return checker.getTypeArguments(tuple as ts.TupleTypeReference).map(outside);
    },
    aliasOf(type) {
      const { aliasSymbol, aliasTypeArguments } = inside(type);
      return (
        aliasSymbol && { name: aliasSymbol.name, typeArguments: (aliasTypeArguments ?? []).map(outside) }
      );
    },
    symbolOfType(type) {
      const { aliasSymbol, symbol } = inside(type) as Partial<ts.Type>;
      const declared = aliasSymbol ?? symbol;
      return declared && outsideSymbol(declared);
    },
    textOfType(type, isSpelledOut = false) {
      const { NoTruncation, InTypeAlias, None } = typescript.TypeFormatFlags;
      return checker.typeToString(
        inside(type),
        undefined,
        NoTruncation | (isSpelledOut ? InTypeAlias : None),
      );
    },
    isPrimitive: (type) => isPrimitive(inside(type)),
    isAny: (type) => (inside(type).flags & TypeFlags.Any) !== 0,
    isVoid: (type) => (inside(type).flags & TypeFlags.Void) !== 0,
  };

  /**
   * The type of a pattern that is a whole parameter. What it gets from the call around it, `items.map(({ id }) => id)`,
   * the compiler has found already, and would find again if it were asked for the pattern.
   */
  function typeOfParameter(pattern: ts.Node): ts.Type | undefined {
    const parameter = typescript.isObjectBindingPattern(pattern) ? pattern.parent : undefined;
    if (!parameter || !typescript.isParameter(parameter) || parameter.type || parameter.initializer)
      return undefined;
    const { symbol } = parameter as InternalNode;
    return symbol && checker.getTypeOfSymbol(symbol);
  }

  function hasOpenNames(type: ts.Type): boolean {
    if (type.isUnionOrIntersection()) return type.types.some(hasOpenNames);
    if (type.flags & TypeFlags.Instantiable) return true;
    return (
      (type.flags & TypeFlags.Object) !== 0 &&
      ((type as ts.ObjectType).objectFlags & ObjectFlags.Mapped) !== 0
    );
  }

  function isPrimitive(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.every(isPrimitive);
    return (type.flags & (TypeFlags.Object | TypeFlags.Intersection | TypeFlags.Instantiable)) === 0;
  }

  function membersOf(type: Type): readonly ts.Type[] {
    const whole = known(inside(type));
    return whole.isUnion() ? whole.types : [whole];
  }

  function signatureOf(signature: InternalSignature, kind: ts.SignatureKind): Signature {
    const { declaration, typeParameters, thisParameter, parameters, flags } = signature;
    return {
      declaration,
      isPlain:
        kind === typescript.SignatureKind.Call &&
        !typeParameters &&
        !thisParameter &&
        !(flags & hasRestParameter) &&
        !checker.getTypePredicateOfSignature(signature),
      parameters: parameters.map(outsideSymbol),
      returns: outside(checker.getReturnTypeOfSignature(signature)),
    };
  }

  function namedType(type: ts.Type): NamedType | undefined {
    if (!(type.flags & TypeFlags.Object)) return undefined;
    if (!((type as ts.ObjectType).objectFlags & ObjectFlags.Reference)) return undefined;
    const name = (type.symbol as ts.Symbol | undefined)?.name;
    if (name === undefined) return undefined;
    return { name, typeArguments: checker.getTypeArguments(type as ts.TypeReference).map(outside) };
  }
}

const isJavaScript = (fileName: string): boolean => /\.[cm]?jsx?$/.test(fileName);

/**
 * A diagnostic of TypeScript 5 or 6 as the analysis reads it.
 *
 * @returns nothing for a diagnostic without a place, which no finding can replace
 */
export function classicDiagnostic(
  typescript: TypeScript,
  diagnostic: ts.Diagnostic,
): CompilerDiagnostic | undefined {
  if (diagnostic.start === undefined) return undefined;
  return {
    code: diagnostic.code,
    start: diagnostic.start,
    end: diagnostic.start + (diagnostic.length ?? 0),
    text: typescript.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
  };
}
