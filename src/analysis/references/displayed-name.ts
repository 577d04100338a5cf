import type ts from "typescript";
import type { Symbol } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { displayName, isSymbolName } from "./symbol-names.js";

/** The name of a member as people write it: `[Symbol.iterator]`. */
export function displayedName(
  { compiler, is }: AnalysisContext,
  name: string,
  member: Symbol | undefined,
): string {
  if (!isSymbolName(name)) return name;
  const [declaration] = member ? compiler.declarationsOf(member) : [];
  const { name: declared } = (declaration ?? {}) as Partial<ts.PropertyDeclaration>;
  const key = declared && is.computedName(declared) ? declared.expression : undefined;
  const isWellKnown = key && is.propertyAccess(key) && is.identifier(key.expression);
  return isWellKnown ? `[${key.expression.text}.${key.name.text}]` : displayName(name);
}
