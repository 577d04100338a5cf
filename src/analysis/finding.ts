import type { CatalogEntry, CatalogPart, FeatureEntry } from "./catalog/feature.js";
import type { TextChange } from "./opt-in/edit/text-change.js";

/** A place in a file. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Where flags are written, and so where the fix goes: a `new`, a call, a declaration, an annotation, `extends`. */
export interface OptInSite extends Span {
  /** The same site, written with the flags that are missing: ready to paste. */
  readonly snippet: string;
  /** The file that has to name the one with the site, which would be no part of the program by itself. */
  readonly namedIn?: string;
}

/** What hands an object out whose flags cannot be added: what a package or a file declares. */
export interface OptInOrigin {
  /** Nothing where it has none. */
  readonly name: string | undefined;
  readonly file: string;
  /** The package that the file is of; nothing for a file of the user's own. */
  readonly package: string | undefined;
}

/** The interface for a program's flags that its library keeps to itself. */
export interface UnexportedFlags {
  readonly name: string;
  readonly package: string;
}

/** A change that adds or removes flags. */
export type Edit = readonly TextChange[];

/**
 * The uses in one file that one opt-in site would open. A message has all of its flags, and never more: what other
 * files use is theirs to say.
 */
export interface OptInGroup {
  /** Nothing where it cannot be known. */
  readonly site: OptInSite | undefined;
  /** What hands the receiver out, where there is no site and this can be told. */
  readonly origin: OptInOrigin | undefined;
  /** For the program's flags: what no module that can be imported exports, so that there is no site. */
  readonly unexported?: UnexportedFlags | undefined;
  /** The flags that the uses of this group miss, each once, in the order of the source. */
  readonly flags: readonly string[];
  /** Adds all of `flags`; nothing where there is no site that may be edited. */
  readonly edit: Edit | undefined;
  readonly uses: readonly Span[];
  /** Lists the features behind the flags. */
  readonly catalog: CatalogEntry;
}

/** A reference to a gated member through a receiver that has not opted in. */
export interface OptInRequiredFinding extends Span {
  readonly code: "opt-in-required";
  /** The member that is used; nothing where a whole receiver is handed to what asks for more flags. */
  readonly member: string | undefined;
  readonly features: readonly FeatureEntry[];
  readonly catalog: CatalogEntry;
  readonly group: OptInGroup;
  /** Adds the flags of this finding alone. */
  readonly edit: Edit | undefined;
}

/** A member or a flag of a feature that has been removed. */
export interface FeatureRemovedFinding extends Span {
  readonly code: "feature-removed";
  readonly subject: "member" | "flag";
  readonly member: string | undefined;
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry | undefined;
  /** Takes the flag out. */
  readonly edit: Edit | undefined;
}

/** Flags that are not written out as a literal tuple, and so open nothing. */
export interface FlagsNotLiteralFinding extends Span {
  readonly code: "flags-not-literal";
  /** The flag, where it is one of the program's: that one says something else than `true`. */
  readonly flag?: string;
  /** Whether they are written out, and only what takes them infers an array. */
  readonly isWritten?: boolean;
}

/** A catalog of which a type does not tell what it should. */
export interface CatalogUnreadableFinding extends Span {
  readonly code: "catalog-unreadable";
  readonly member: string;
  readonly part: CatalogPart;
}

/** A flag of a feature that everybody has by now. */
export interface FlagNotNeededFinding extends Span {
  readonly code: "flag-not-needed";
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** Takes the flag out. */
  readonly edit: Edit | undefined;
}

/** A flag that opens nothing which the program refers to. Only who sees the whole program can say so. */
export interface FlagUnusedFinding extends Span {
  readonly code: "flag-unused";
  /** Whether what is made with the flag is exported: what a package exports is used by others. */
  readonly isExported: boolean;
  /** Whether some file names what the flag opens, although not as a use: only a look at the program without it tells. */
  readonly mayBeNeeded: boolean;
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** Takes the flag out. */
  readonly edit: Edit | undefined;
}

/** A use of something marked whose flags stand in a module of its package that the program does not have. */
export interface FlagsNotLoadedFinding extends Span {
  readonly code: "flags-not-loaded";
  readonly member: string;
  readonly flag: string;
  /** The module to import. */
  readonly specifier: string;
  /** Imports it, and adds the flag. */
  readonly edit: Edit | undefined;
}

/** A use of what a package marks that knows nothing of Proviso, without the program's consent. */
export interface ForeignMarkFinding extends Span {
  readonly code: "foreign-mark";
  readonly member: string;
  /** The package: `@types/node`. */
  readonly package: string;
  /** The tag of the mark: `experimental`, `beta`. */
  readonly tag: string;
  /** What is marked, by the name that it is declared under: `test.MockTimers.enable`. */
  readonly declared: string;
}

/** A name among the program's flags that is none of the library's. */
export interface FlagUnknownFinding extends Span {
  readonly code: "flag-unknown";
  readonly flag: string;
  /** Lists the flags that there are. */
  readonly catalog: CatalogEntry;
}

/** A block that was to add flags to a module, and declares it anew. */
export interface FlagsReplaceModuleFinding extends Span {
  readonly code: "flags-replace-module";
  readonly module: string;
  /** Makes the file a module, so that the block adds to the other one; nothing where that would change more. */
  readonly edit: Edit | undefined;
}

/** Flags that open nothing, because they are not written in the interface that is for them. */
export interface FlagsAstrayFinding extends Span {
  readonly code: "flags-astray";
  readonly reason:
    /** An interface of another name, in the right module: `ExperimentalFeatureFlag`. */
    | "misspelt"
    /** An interface of the right name, in `declare global`, or in a module that does not export the library's. */
    | "elsewhere"
    /** `interface ExperimentalFeatureFlags extends Ours {}` */
    | "inherited";
  /** The module and the interface that the flags are meant for. */
  readonly meant: { readonly specifier: string; readonly name: string };
}

/** A use that is open because of a dependency's declarations alone: the program has not opted in itself. */
export interface FlagOpenedElsewhereFinding extends Span {
  readonly code: "flag-opened-elsewhere";
  readonly member: string;
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** The package whose declarations open it. */
  readonly opener: string;
  /** Writes the flag into the program's own. */
  readonly edit: Edit | undefined;
}

/** Why a mark does nothing, or not what it says. */
export type MarkProblem =
  | "no-flag"
  | "unknown-flag"
  | "second-flag"
  | "not-referable"
  | "of-comment"
  | "not-told-apart"
  | "stable-under-nothing"
  | "stable-re-export";

/** A mark that its author has to mend. */
export interface MarkMalformedFinding extends Span {
  readonly code: "mark-malformed";
  readonly problem: MarkProblem;
  /** The word behind the tag. */
  readonly flag: string | undefined;
  readonly catalog: CatalogEntry;
}

/** A marked type in the signature of a declaration that is not marked. */
export interface MarkedTypeShownFinding extends Span {
  readonly code: "marked-type-shown";
  readonly type: string;
  readonly features: readonly FeatureEntry[];
  readonly catalog: CatalogEntry;
}

/** What the author of a library does that its users cannot mend. */
export interface GateMistakenFinding extends Span {
  readonly code: "gate-mistaken";
  readonly mistake: GateMistake;
}

export type GateMistake =
  /** `Queue<F[number]>`: of a `FeatureName[]` that is every flag. */
  | { readonly kind: "flags-unchecked"; readonly written: string }
  /** `F extends readonly FeatureName[]`, without `const`: of `["A"]` an array is inferred, and refused. */
  | { readonly kind: "flags-inferred-as-array"; readonly name: string }
  /** `query: OptInRequired<"QUERY">`: no flag opens it. */
  | { readonly kind: "locked-by-hand"; readonly flag: string }
  /** `interface Flags extends FlagsOf<…>` without `export`: nobody can add to it. */
  | { readonly kind: "flags-not-exported"; readonly name: string }
  /** What users import as `specifier` has marks, and does not lead to the module with the flags: `line` is what is missing. */
  | { readonly kind: "entry-without-flags"; readonly specifier: string; readonly line: string }
  /** The published declarations of a class whose objects have flags are not locked. */
  | { readonly kind: "class-not-locked"; readonly name: string }
  /** The declarations of a package name the toolkit, and its users do not get it. */
  | { readonly kind: "toolkit-not-shipped"; readonly packageName: string };

/** A feature on trial that nothing in its library names. */
export interface FeatureUnmarkedFinding extends Span {
  readonly code: "feature-unmarked";
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
}

/** What the analysis says of one place: data alone. `report/` has the words. */
export type Finding =
  | OptInRequiredFinding
  | FeatureRemovedFinding
  | FlagsNotLiteralFinding
  | CatalogUnreadableFinding
  | FlagNotNeededFinding
  | FlagUnusedFinding
  | FlagsNotLoadedFinding
  | ForeignMarkFinding
  | FlagUnknownFinding
  | FlagsReplaceModuleFinding
  | FlagsAstrayFinding
  | FlagOpenedElsewhereFinding
  | MarkMalformedFinding
  | MarkedTypeShownFinding
  | GateMistakenFinding
  | FeatureUnmarkedFinding;

/** What fails no build. */
export type Suggestion =
  FlagNotNeededFinding | FlagUnusedFinding | FlagOpenedElsewhereFinding | FeatureUnmarkedFinding;
