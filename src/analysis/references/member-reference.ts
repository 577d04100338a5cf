import type ts from "typescript";
import type { Type } from "../program/compiler.js";

/** A reference to a member, gated or not. */
export interface MemberReference {
  readonly member: string;
  /** Where the member is named. */
  readonly name: ts.Node;
  /** The expression, or the pattern, whose member it is. */
  readonly receiver: ts.Node;
}

/** A reference with the type of its receiver. */
export interface TypedReference extends MemberReference {
  readonly receiverType: Type;
}
