import type ts from "typescript";
import type { Gate } from "../gates/lock/gate.js";

/** A parameter of a method that asks for flags which it is not handed. */
export interface AskingParameter {
  /** Its type, or its name. */
  readonly node: ts.Node;
  readonly gate: Gate;
  readonly flags: readonly string[];
}
