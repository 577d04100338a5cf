import type { DeclarationKind } from "../program/kinds.js";
import type { Door } from "../program/layout.js";

/** One name that a package exports. */
export interface ExportItem {
  readonly door: Door;
  /** `["sql", "join"]` for what is in a namespace. */
  readonly name: readonly string[];
  /** The name that it is declared with; `default` where it has none. */
  readonly declaredAs: string;
  readonly kinds: readonly DeclarationKind[];
  readonly isValue: boolean;
  readonly isType: boolean;
  readonly places: readonly Place[];
  /** What it stands in: its namespaces, the nearest first, and its file, which begins at 0 and ends with what is before it. */
  readonly outer: readonly Place[];
  readonly typeParameters: TypeParameters | undefined;
}

/** Where something is declared, in the files of one state. */
export interface Place {
  readonly path: string;
  /** Where what stands before it ends: its comments begin there. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
}

export interface TypeParameters {
  /** As they are written, with constraints and defaults. */
  readonly text: string;
  readonly names: readonly string[];
  /** What each has to extend, as it is written. */
  readonly constraints: readonly (string | undefined)[];
  /** The annotations of each. */
  readonly variances: readonly (readonly ("in" | "out")[])[];
  /** What stands before each. */
  readonly leads: readonly string[];
  /** What each is where it is not written, as that is written. */
  readonly defaults: readonly (string | undefined)[];
  /** How many have no default. */
  readonly required: number;
  /** Where they are declared: only there their constraints mean what they mean. */
  readonly place: Place;
}
