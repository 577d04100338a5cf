import type ts from "typescript";
import type { Compiler, Symbol, Type } from "./compiler.js";
import type { CatalogEntry, UnreadableCatalog } from "../catalog/feature.js";
import type { FlagFlow } from "../flags/following.js";
import type { Gating } from "../gates/lock/gatings.js";
import type { GatedNames } from "../references/gated-names.js";
import type { TypedReference } from "../references/member-reference.js";
import type { MarkTag } from "../gates/mark/comment-marks.js";
import { silent, type ForeignPolicy } from "../gates/mark/foreign/foreign-policy.js";
import type { MarkUse } from "../gates/mark/mark-uses.js";
import type { Plan } from "../opt-in/plan/plan.js";
import { syntaxGuards, type Syntax } from "./syntax.js";

/** What every part of the analysis is handed: one compiler at one state of one program, and what was asked of it. */
export interface AnalysisContext {
  readonly compiler: Compiler;
  readonly is: Syntax;
  /** What the program asks about marks of packages that know nothing of Proviso. */
  readonly foreign: ForeignPolicy;
  readonly gates: WeakMap<Type, readonly Gate[]>;
  /** The members of an experimental API that more than one feature lists. */
  readonly shared: WeakMap<Type, ReadonlySet<string>>;
  /** How generic types gate, by their symbols. */
  readonly gatings: WeakMap<Symbol, readonly Gating[]>;
  readonly catalogs: WeakMap<Type, CatalogEntry | UnreadableCatalog>;
  /** The plans of variables, by the flags that are to be added: a file may use one variable a thousand times. */
  readonly plans: WeakMap<Symbol, Map<string, Plan | undefined>>;
  /** What becomes of flags, by the list that they are written in. */
  readonly flows: WeakMap<ts.Node, FlagFlow>;
  /** The assignments of files, by the text that is assigned to. */
  readonly assignments: WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.BinaryExpression[]>>;
  /** The references in files to members with one of `names`, which are those of the one gated world there is. */
  readonly references: WeakMap<ts.SourceFile, FoundReferences>;
  /** The folders of packages, by the folders in them. */
  readonly packageFolders: Map<string, string>;
  /** What doc comments say of declarations, by themselves and by what they stand in. */
  readonly marks: WeakMap<ts.Node, readonly MarkTag[]>;
  /** The uses of marked declarations in files. */
  readonly markUses: WeakMap<ts.SourceFile, readonly MarkUse[]>;
}

interface FoundReferences {
  readonly names: GatedNames;
  readonly found: readonly TypedReference[];
}

/** What a gated type says of itself: the members behind each flag, and the catalog that lists the flags. */
export interface Gate {
  readonly api: Type;
  readonly catalog: Type;
}

/**
 * Begins the analysis of one program. Its caches go with the returned object.
 *
 * @param foreign from the plugin entry of the program
 */
export function analysisContext(compiler: Compiler, foreign: ForeignPolicy = silent): AnalysisContext {
  return {
    compiler,
    is: syntaxGuards(compiler),
    foreign,
    gates: new WeakMap(),
    shared: new WeakMap(),
    gatings: new WeakMap(),
    catalogs: new WeakMap(),
    plans: new WeakMap(),
    flows: new WeakMap(),
    assignments: new WeakMap(),
    references: new WeakMap(),
    packageFolders: new Map(),
    marks: new WeakMap(),
    markUses: new WeakMap(),
  };
}
