import type { Compiler, Type } from "./compiler.js";
import type { CatalogEntry } from "./feature.js";
import type { Gate } from "./gate.js";
import { syntaxGuards, type Syntax } from "./syntax.js";

/** What every part of the analysis is handed: one compiler at one state of one program, and what was asked of it. */
export interface AnalysisContext {
  readonly compiler: Compiler;
  readonly is: Syntax;
  readonly gates: WeakMap<Type, readonly Gate[]>;
  readonly catalogs: WeakMap<Type, CatalogEntry | UnreadableCatalog>;
}

/** A catalog whose types do not say what a catalog says; `why` names the part. */
export interface UnreadableCatalog {
  readonly unreadable: CatalogPart;
}

export type CatalogPart = "catalog" | "docs" | "features" | "title" | "added" | "status" | "finalized";

/** Begins the analysis of one program. Its caches go with the returned object. */
export function analysisContext(compiler: Compiler): AnalysisContext {
  return { compiler, is: syntaxGuards(compiler), gates: new WeakMap(), catalogs: new WeakMap() };
}
