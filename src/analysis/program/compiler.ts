import type ts from "typescript";

declare const type: unique symbol;
declare const symbol: unique symbol;

/** A type of the compiler's. Only the compiler that gave it can say anything of it. */
export interface Type {
  readonly [type]: true;
}

/** A symbol of the compiler's: what a name stands for. */
export interface Symbol {
  readonly [symbol]: true;
}

/** A generic interface or class with its type arguments: `OptInRequired<"BLUEPRINTS">`. */
export interface NamedType {
  readonly name: string;
  readonly typeArguments: readonly Type[];
}

/** How the values of a type can be called. */
export interface Signature {
  readonly declaration: ts.Node | undefined;
  /**
   * Whether `parameters` and `returns` are all that there is to it: it has no type parameters, rest parameter or `this`,
   * promises nothing of its arguments, and is not for `new`.
   */
  readonly isPlain: boolean;
  readonly parameters: readonly Symbol[];
  readonly returns: Type;
}

/** What stands behind keys that are not known by name: `[key: string]: App`. */
export interface Index {
  readonly key: Type;
  readonly value: Type;
  readonly isReadonly: boolean;
}

/** What the compiler itself reports, as far as the analysis needs it. */
export interface CompilerDiagnostic {
  readonly code: number;
  readonly start: number;
  readonly end: number;
  /** The message with all its details, one a line. */
  readonly text: string;
}

/** An error as the compiler prints it: of a file of the program, of its `tsconfig.json`, or of no file at all. */
export interface ReportedError extends CompilerDiagnostic {
  readonly file: string | undefined;
}

/**
 * All that the analysis asks of a compiler. TypeScript 5 and 6 answer in this process, TypeScript 7 from another one;
 * there every call is a round trip, so what is asked of many nodes at once takes a list.
 *
 * Syntax trees have the same shape in all of them, but for the numbers of the node kinds and for what is asked here.
 */
export interface Compiler {
  readonly SyntaxKind: typeof ts.SyntaxKind;

  // Files.
  fileNames(): readonly string[];
  /** The text of a file of the program; cheaper than its tree where the tree is in another process. */
  textOf(fileName: string): string | undefined;
  sourceFile(fileName: string): ts.SourceFile | undefined;
  /**
   * The names that a file has, each once, where the compiler has kept them from reading it; those that stand in a string
   * may be missing. Nothing where only the text tells.
   */
  identifiersIn(fileName: string): Pick<ReadonlySet<string>, "has" | "keys"> | undefined;
  /** Whether the compiler reports errors of types in this file: not in libraries, not in unchecked JavaScript. */
  isChecked(fileName: string): boolean;
  /** The text of a file that need not be part of the program, such as a `package.json`. */
  readFile(path: string): string | undefined;
  /** Where a new declaration file would belong to the program, the best place first; `near` is a file of the program. */
  newDeclarationPlaces(name: string, near: string): readonly string[];

  // Syntax.
  /** @param visit what it gave back would end the walk, so it gives back nothing */
  forEachChild(node: ts.Node, visit: (child: ts.Node) => undefined): void;
  /** Where the node itself starts, behind the comments and spaces before it. */
  startOf(node: ts.Node): number;
  /**
   * The type written for a variable, parameter, property or function's result; in JavaScript, in its JSDoc, which may
   * also be before an expression in parentheses.
   */
  annotationOf(node: ts.Node): ts.TypeNode | undefined;

  /** What a type parameter is where no argument is written for it. */
  defaultOf(parameter: ts.TypeParameterDeclaration): ts.TypeNode | undefined;
  /** Whether a property or parameter is declared with a `?`. */
  isOptional(declaration: ts.Node): boolean;
  /** The base that a class of JavaScript names in a comment: `@extends {App<["A"]>}`. */
  extendsTagOf(node: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined;

  // Types of source.
  typesAt(nodes: readonly ts.Node[]): readonly (Type | undefined)[];
  /**
   * The names of the properties that each expression may stand for as a key, by its type: one after `const key = "on"`,
   * two after `key: "on" | "off"`, none after `key: string`. They are sorted: the parts of a union stand in an order that
   * each compiler has of its own.
   *
   * @param withNumbers whether what is known to be a number may be one in particular: `if (index === 1) list[index]`
   */
  keysAt(nodes: readonly ts.Node[], withNumbers: boolean): readonly (readonly string[])[];
  typeOfTypeNode(node: ts.TypeNode): Type | undefined;
  contextualType(node: ts.Expression): Type | undefined;
  /** Says that `contextualType` will be asked of each: where a question is a round trip, they may go out together. */
  expectContextualTypes(nodes: readonly ts.Expression[]): void;
  /** The declaration of the signature that a call or `new` takes. */
  calledDeclaration(node: ts.CallLikeExpression): ts.Node | undefined;
  /** The declarations of the signatures that `new` may take on a value. */
  constructDeclarations(node: ts.Expression): readonly ts.Node[];

  // Symbols.
  /** What a name stands for, imports and re-exports followed to their end. */
  symbolAt(node: ts.Node): Symbol | undefined;
  /** What names stand for as they are written: an import is itself, and not what it leads to. */
  namesAt(nodes: readonly ts.Node[]): readonly (Symbol | undefined)[];
  /** What an import or a re-export leads to, one step further; nothing for what is declared. */
  aliasStep(symbol: Symbol): Symbol | undefined;
  /** What a module exports by a name; it may be a re-export. */
  exportOf(module: Symbol, name: string): Symbol | undefined;
  /** All that a module exports; each may be a re-export. */
  exportsOf(module: Symbol): readonly Symbol[];
  /** The files that declare a symbol; cheaper than the declarations where they are in another process. */
  declaredIn(symbol: Symbol): readonly string[];
  /** The type that an interface, a class or an alias declares. */
  declaredType(symbol: Symbol): Type | undefined;
  declarationsOf(symbol: Symbol): readonly ts.Node[];
  nameOf(symbol: Symbol): string;
  typeOf(symbol: Symbol): Type | undefined;
  typesOf(symbols: readonly Symbol[]): readonly (Type | undefined)[];
  /** Whether a property may be missing, by its own `?` or by that of `Partial`. */
  mayBeMissing(property: Symbol): boolean;

  // Types.
  propertiesOf(type: Type): readonly Symbol[];
  /** Whether `propertiesOf` may not know all of them, because their names are made of type parameters, or mapped. */
  hasOpenNames(type: Type): boolean;
  propertyOf(type: Type, name: string): Symbol | undefined;
  /** Whether a value of one type may go where the other one is asked. */
  fits(source: Type, target: Type): boolean;
  /** All that the values of a type can be called or constructed by. */
  signaturesOf(type: Type): readonly Signature[];
  /** Whether a type says something of all its members, whatever their names: `Record<string, App>`. */
  hasIndex(type: Type): boolean;
  /** What a type says of all its members, by the type of their keys. */
  indexesOf(type: Type): readonly Index[];
  /** The types of a union, `undefined` and `null` among them; the type itself where it is none. */
  unionMembers(type: Type): readonly Type[];
  /** The types of a union, without `undefined` and `null`; the type itself where it is none. */
  unionParts(type: Type): readonly Type[];
  /** The types of an intersection; the type itself where it is none. */
  intersectionParts(type: Type): readonly Type[];
  asNamed(type: Type): NamedType | undefined;
  /** The value of a literal type. */
  literalOf(type: Type): string | number | undefined;
  /** The element types of a tuple. */
  tupleElements(type: Type): readonly Type[] | undefined;
  /** The alias by which the type was written, with its type arguments: `LiteralFlagTuple<F, C>`. */
  aliasOf(type: Type): NamedType | undefined;
  /** Whether a type is that of an object or a function without a name of its own: `{ name: string }`, `() => void`. */
  isAnonymous(type: Type): boolean;
  /** Whether a type without a name is one of several that are made of one declaration, as type parameters stand in it. */
  isInstantiated(type: Type): boolean;
  /** What a type is declared by: its alias, its interface or class, the function that has it; nothing for `string`. */
  symbolOfType(type: Type): Symbol | undefined;
  /**
   * A type as the compiler writes it.
   *
   * @param isSpelledOut whether an alias is to be written as what it stands for
   */
  textOfType(type: Type, isSpelledOut?: boolean): string;
  /** Whether a type has only members that all values of its kind have: `string`, `"on" | "off"`, `undefined`, `any`. */
  isPrimitive(type: Type): boolean;
  isAny(type: Type): boolean;
  /** Whether a type is the `any` that a compiler has of what it does not find: of a package that is not installed. */
  isNotFound(type: Type): boolean;
  isVoid(type: Type): boolean;
}
