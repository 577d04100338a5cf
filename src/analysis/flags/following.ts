import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";

/** Where flags arrive that are written somewhere: a parameter, option or type argument of a library that takes flags. */
export interface FlagDestination {
  readonly place: ts.Node;
  /** The types of the catalogs that the flags may be of. */
  readonly catalogs: () => readonly Type[];
}

/** What becomes of flags that are written: in one place where they are needed, or by way of constants and aliases. */
export interface FlagFlow {
  readonly destinations: readonly FlagDestination[];
  /** Whether something else has them too: a loop, a comparison, a parameter that takes no flags. */
  readonly goesElsewhere: boolean;
}

/** The way from a value to the flags in it: names of properties, and calls. The value itself where it is empty. */
export type FlagPath = readonly (string | typeof called)[];
export const called = Symbol("called");

/** One search, whose ways lead into each other. */
export interface Following {
  readonly context: AnalysisContext;
  /** A value that has the flags at the end of a path: what is done with it? */
  value(node: ts.Node, path: FlagPath): void;
  /** A type that has them. */
  type(node: ts.Node, path: FlagPath): void;
  /** What is declared with such a value or type: where is it named? */
  declaration(node: ts.Node, name: ts.Node, path: FlagPath): void;
  arrives(destination: FlagDestination): void;
  goesElsewhere(): void;
}
