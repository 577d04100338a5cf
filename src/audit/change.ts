import type { Difference, TrialMember } from "./compare/difference.js";
import type { ModuleMode } from "./state/entry-points.js";
import type { Setting } from "./program/compiled.js";
import type { DeclarationKind } from "./program/kinds.js";
import type { Beside } from "./program/layout.js";

/** A declaration as one state has it. */
export interface Shown {
  /** The file, in the package. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Where something stands among what a package exports. */
export interface Subject {
  /** What users import it from, each way once. */
  readonly entries: readonly string[];
  /** The name of the export, with its namespaces. */
  readonly export: string;
  readonly kinds: readonly DeclarationKind[];
  /** What it is of, where that is not what the package exports. */
  readonly of?: Beside | undefined;
  readonly old: Shown | undefined;
  readonly new: Shown | undefined;
}

/** What no longer is as it was promised to be. */
export type Break = Subject & {
  /** The smallest program that compiled before and does not now; nothing where none is needed, or none was found. */
  readonly program: string | undefined;
  readonly isProven: boolean;
  /** What has made it another one, where it is written as before itself. */
  readonly because: readonly Because[];
} & Reaching &
  BreakFact;

/** What is told once and seen of several exports: a member of all classes that inherit it. */
export interface Reaching {
  /** The other exports, each once. */
  readonly reaches: readonly string[];
}

export interface Because {
  readonly name: string;
  readonly old: Shown | undefined;
  readonly new: Shown;
}

export type BreakFact =
  /** `mode` is how it can no longer be asked for, where it can in the other way. */
  | { readonly kind: "entry-gone"; readonly mode: ModuleMode | undefined }
  /** Some projects no longer find it, by how they look for modules. */
  | {
      readonly kind: "entry-unresolved";
      readonly ways: readonly { readonly setting: Setting; readonly mode: ModuleMode }[];
    }
  | { readonly kind: "export-gone"; readonly meaning: "whole" | "value" | "type" }
  | { readonly kind: "export-renamed"; readonly to: string }
  | { readonly kind: "marked"; readonly mark: string; readonly path: Difference["path"] }
  | { readonly kind: "type-parameters"; readonly oldCount: number; readonly newCount: number }
  /** A type no longer fits where it did with another type argument, by an annotation: `interface Box<in out T>`. */
  | { readonly kind: "type-variance"; readonly parameter: string; readonly names: readonly string[] }
  /** An enum that is no object any more. */
  | { readonly kind: "enum-const" }
  | DifferenceFact;

type DifferenceFact = Difference extends infer D
  ? D extends Difference
    ? Omit<D, "old" | "new" | "declared">
    : never
  : never;

/** What was on trial, and is no longer as it was; and what has come on trial. */
export type TrialChange = Subject &
  Reaching & {
    readonly mark: string;
    readonly change: TrialMember["change"] | "new";
    readonly path: TrialMember["path"];
    readonly name: string | undefined;
    /** Of what has been accepted: whether it fits where it did while it was on trial. */
    readonly fits?: boolean;
  };

/** What came, and breaks nobody. */
export type Arrival = Subject &
  Reaching & { readonly path: Difference["path"]; readonly name: string | undefined };

/** An export that the compiler could not compare in the time that it had, or not at all: its parts have been, by name. */
export type Uncompared = Subject;
