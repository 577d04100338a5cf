import type ts from "typescript";
import type { Type } from "./compiler.js";
import type { AnalysisContext } from "./context.js";

/** The type of an expression or a name. */
export function typeAt({ compiler }: AnalysisContext, node: ts.Node): Type | undefined {
  return compiler.typesAt([node])[0];
}

/** The type of a member; nothing where there is none. */
export function memberType(
  { compiler }: AnalysisContext,
  type: Type | undefined,
  name: string,
): Type | undefined {
  const member = type && compiler.propertyOf(type, name);
  return member && compiler.typeOf(member);
}
