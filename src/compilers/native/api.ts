import type ts from "typescript";

/**
 * What Proviso uses of the module `typescript/unstable/sync` of TypeScript 7.0, and of `typescript/sync` from 7.1 on.
 * The two differ more than this shows; only what both have, or what tells them apart, stands here.
 */
export interface NativeApiModule {
  readonly API: {
    new (options: {
      readonly cwd: string;
      /** 7.0 only: what it is not given, it reads from the disk. */
      readonly fs?: {
        readFile(fileName: string): string | undefined;
        fileExists?(fileName: string): boolean | undefined;
        getAccessibleEntries?(
          folder: string,
        ): { readonly files: readonly string[]; readonly directories: readonly string[] } | undefined;
      };
    }): NativeApi;
    readonly prototype: object;
  };
  readonly documentURIToFileName: (uri: string) => string;
  readonly fileNameToDocumentURI: (fileName: string) => string;
  readonly SymbolFlags: Record<"Alias" | "Optional", number>;
  readonly TypeFlags: Record<
    | "Any"
    | "Instantiable"
    | "Intersection"
    | "Null"
    | "Object"
    | "Undefined"
    | "Union"
    | "UniqueESSymbol"
    | "Void",
    number
  >;
  readonly ObjectFlags: Record<
    "Anonymous" | "Class" | "Instantiated" | "Interface" | "Mapped" | "Reference",
    number
  >;
  readonly SignatureKind: Record<"Call" | "Construct", number>;
}

/** The module `ast` beside it. */
export interface NativeAstModule {
  readonly SyntaxKind: typeof ts.SyntaxKind;
  readonly NodeFlags: Record<"Reparsed", number>;
}

/** The process that compiles. */
export interface NativeApi {
  /** 7.0 only: the snapshot has this project and all that were opened before. */
  updateSnapshot?(params: { readonly openProjects?: readonly string[] }): NativeSnapshot;
  /** 7.1 only; what a layer has is not read from the disk. */
  createSnapshot?(params: {
    readonly openProjects: readonly string[];
    readonly fileSystem?: { readonly kind: "layer"; readonly files: Readonly<Record<string, string>> };
  }): NativeSnapshot;
  /** 7.1 only, of an editor's server: what it has now. Trees that have not changed are those of `base`. */
  getCurrentLanguageServerSnapshot?(changes: undefined, base?: NativeSnapshot): NativeSnapshot;
  parseConfigFile(file: string): { readonly fileNames: readonly string[] };
  /** Trees that are asked for again come over again, also those of a snapshot that has them. */
  clearSourceFileCache(): void;
  close(): void;
}

/** The state of the files at one time. */
export interface NativeSnapshot {
  readonly id: number;
  getProjects(): readonly NativeProject[];
  /** The project that an open file belongs to; nothing for a file of none. */
  getDefaultProjectForFile(file: string): NativeProject | undefined;
  /** 7.1 only: the same but for some files; the editor's own state stays as it is. It may be the same object. */
  update?(params: {
    readonly fileSystem: { readonly kind: "layer"; readonly files: Readonly<Record<string, string>> };
    readonly ensurePrograms: true;
  }): NativeSnapshot;
  dispose(): void;
}

export interface NativeProject {
  readonly id: string;
  /** See `configFileOf`. */
  readonly configFileName: string | undefined;
  /** 7.0 only. */
  readonly compilerOptions?: NativeOptions;
  /** 7.0 only. */
  readonly rootFiles?: readonly string[];
  /** 7.1 only. */
  readonly parsedCommandLine?: { readonly fileNames: readonly string[]; readonly options: NativeOptions };
  readonly program: NativeProgram;
  readonly checker: NativeChecker;
}

export interface NativeOptions {
  readonly baseUrl?: string;
  readonly checkJs?: boolean;
  readonly noCheck?: boolean;
  readonly composite?: boolean;
  readonly declaration?: boolean;
  readonly paths?: object;
}

export interface NativeDiagnostic {
  readonly fileName?: string;
  readonly pos: number;
  readonly end: number;
  readonly code: number;
  readonly category: number;
  /** The first line of the message; `messageChain` has the details, as a tree. */
  readonly text: string;
  readonly messageChain?: readonly NativeDiagnostic[];
}

export interface NativeProgram {
  getSourceFileNames(): readonly string[];
  getSourceFile(fileName: string): ts.SourceFile | undefined;
  getSourceFileMetadata(
    fileName: string,
  ): { readonly isDefaultLibrary: boolean; readonly isFromExternalLibrary: boolean } | undefined;
  getConfigFileParsingDiagnostics(): readonly NativeDiagnostic[];
  getProgramDiagnostics(): readonly NativeDiagnostic[];
  getGlobalDiagnostics(): readonly NativeDiagnostic[];
  getSyntacticDiagnostics(fileName?: string): readonly NativeDiagnostic[];
  getSemanticDiagnostics(fileName?: string): readonly NativeDiagnostic[];
  getDeclarationDiagnostics(fileName?: string): readonly NativeDiagnostic[];
}

/** What a type says of all its members, by the type of their keys. */
export interface NativeIndexInfo {
  readonly keyType: NativeType;
  readonly valueType: NativeType;
  readonly isReadonly: boolean;
}

/** Each call is a round trip to the process; those that take a list ask for all of it in one. */
export interface NativeChecker {
  getTypeAtLocation(nodes: readonly ts.Node[]): readonly (NativeType | undefined)[];
  getTypeFromTypeNode(node: ts.TypeNode): NativeType | undefined;
  getContextualType(node: ts.Expression): NativeType | undefined;
  getResolvedSignature(node: ts.CallLikeExpression): NativeSignature | undefined;
  getSignaturesOfType(type: NativeType, kind: number): readonly NativeSignature[];
  getSymbolAtLocation(node: ts.Node): NativeSymbol | undefined;
  getSymbolAtLocation(nodes: readonly ts.Node[]): readonly (NativeSymbol | undefined)[];
  getShorthandAssignmentValueSymbol(node: ts.Node): NativeSymbol | undefined;
  getAliasedSymbol(symbol: NativeSymbol): NativeSymbol;
  getImmediateAliasedSymbol(symbol: NativeSymbol): NativeSymbol | undefined;
  getMemberInModuleExports(symbol: NativeSymbol, name: string): NativeSymbol | undefined;
  getExportsOfModule(symbol: NativeSymbol): readonly NativeSymbol[];
  getDeclaredTypeOfSymbol(symbol: NativeSymbol): NativeType | undefined;
  getTypeOfSymbol(symbol: NativeSymbol): NativeType | undefined;
  getTypeOfSymbol(symbols: readonly NativeSymbol[]): readonly (NativeType | undefined)[];
  getPropertiesOfType(type: NativeType): readonly NativeSymbol[];
  getPropertyOfType(type: NativeType, name: string): NativeSymbol | undefined;
  getBaseConstraintOfType(type: NativeType): NativeType | undefined;
  getTypeArguments(type: NativeType): readonly NativeType[];
  getNeverType(): NativeType;
  typeToString(type: NativeType, enclosing: undefined, flags: number): string;
  isTupleType(type: NativeType): boolean;
  isTypeAssignableTo(source: NativeType, target: NativeType): boolean;
  getIndexInfosOfType(type: NativeType): readonly NativeIndexInfo[];
  getReturnTypeOfSignature(signature: NativeSignature): NativeType | undefined;
  getTypePredicateOfSignature(signature: NativeSignature): object | undefined;
}

export interface NativeType {
  readonly flags: number;
  readonly intrinsicName?: string;
  readonly objectFlags?: number;
  readonly value?: unknown;
  getSymbol(): NativeSymbol | undefined;
  getAliasSymbol(): NativeSymbol | undefined;
  getAliasTypeArguments(): readonly NativeType[];
  getTypes(): readonly NativeType[];
}

export interface NativeSymbol {
  readonly id: number;
  readonly name: string;
  readonly flags: number;
  readonly declarations: readonly NativeNodeHandle[];
}

export interface NativeSignature {
  readonly declaration?: NativeNodeHandle;
  readonly typeParameters?: readonly unknown[];
  readonly thisParameter?: unknown;
  readonly hasRestParameter: boolean;
  getParameters(): readonly NativeSymbol[];
}

/** A node that may not have been fetched yet. */
export interface NativeNodeHandle {
  readonly kind: number;
  /** Of its file, as the compiler compares paths: in small letters where the disk makes no difference. */
  readonly path: string;
  resolve(): ts.Node | undefined;
}

/** What a host loads of TypeScript 7 to have a compiler. */
export interface NativeModules {
  readonly api: NativeApiModule;
  readonly ast: NativeAstModule;
}
