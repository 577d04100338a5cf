import type ts from "typescript";
import type { Symbol, Type } from "../../analysis/program/compiler.js";

/** What makes one type after another of what it is handed. */
export interface Maker {
  readonly identity: Symbol | ts.Node;
  readonly name: string;
  readonly declarations: readonly ts.Node[];
}

/** The pairs of types that have been compared of one declaration in each state: `Box<string>`, `Box<Box<string>>` and so on. */
export interface Instances {
  readonly pairs: Map<Type, Set<Type>>;
  readonly most: number;
  count: number;
  /** Whether something was told of one of them, or inside it. */
  isTold: boolean;
}
