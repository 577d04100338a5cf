import type ts from "typescript";
import type { Requirement } from "./requirements.js";

/** A reference to something marked, from another package, and what it asks for. */
export interface MarkUse {
  /** Where it is named; an argument as a whole. */
  readonly node: ts.Node;
  /** What people call it. */
  readonly name: string;
  readonly requirements: readonly Requirement[];
}
