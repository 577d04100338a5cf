import type { Compiler } from "../analysis/program/compiler.js";

// The parts of a compiler that have a file each, for TypeScript 5 and 6 as for 7.

/** What a compiler has of the files of a program. */
export type CompilerFiles = Pick<
  Compiler,
  "fileNames" | "textOf" | "sourceFile" | "identifiersIn" | "isChecked" | "readFile" | "newDeclarationPlaces"
>;

/** What it says of its trees without a program. */
export type CompilerSyntax = Pick<
  Compiler,
  "SyntaxKind" | "forEachChild" | "startOf" | "annotationOf" | "defaultOf" | "isOptional" | "extendsTagOf"
>;

/** What it says of places in source, and of what is declared there. */
export type CompilerSource = Pick<
  Compiler,
  | "typesAt"
  | "keysAt"
  | "typeOfTypeNode"
  | "contextualType"
  | "expectContextualTypes"
  | "calledDeclaration"
  | "constructDeclarations"
  | "symbolAt"
  | "namesAt"
  | "aliasStep"
  | "exportOf"
  | "exportsOf"
  | "declaredIn"
  | "declaredType"
  | "declarationsOf"
  | "nameOf"
  | "typeOf"
  | "typesOf"
>;

/** What it says of types and their members. */
export type CompilerTypes = Pick<
  Compiler,
  | "propertiesOf"
  | "hasOpenNames"
  | "propertyOf"
  | "mayBeMissing"
  | "fits"
  | "signaturesOf"
  | "hasIndex"
  | "indexesOf"
  | "unionMembers"
  | "unionParts"
  | "intersectionParts"
  | "asNamed"
  | "literalOf"
  | "tupleElements"
  | "aliasOf"
  | "isAnonymous"
  | "isInstantiated"
  | "symbolOfType"
  | "textOfType"
  | "isPrimitive"
  | "isAny"
  | "isNotFound"
  | "isVoid"
>;
