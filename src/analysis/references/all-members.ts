import type ts from "typescript";
import type { Symbol, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { hasModifier } from "../program/modifiers.js";
import { gateKey } from "../gates/lock/gate.js";
import { isSymbolName } from "./symbol-names.js";

/**
 * `for (const key of Object.keys(app) as (keyof App)[]) copy[key] = app[key]` takes what there is, as `{ ...app }` does,
 * and refers to no member in particular.
 */
export function areAllMembers(context: AnalysisContext, members: readonly string[], receiver: Type): boolean {
  if (members.length < 2) return false;
  const { compiler } = context;
  const all = new Set(members);
  return compiler.propertiesOf(receiver).every((property) => {
    const name = compiler.nameOf(property);
    return all.has(name) || name === gateKey || isSymbolName(name) || isHidden(context, property);
  });
}

/** `keyof` has no key for what is private or protected. */
function isHidden(context: AnalysisContext, property: Symbol): boolean {
  const { PrivateIdentifier } = context.compiler.SyntaxKind;
  return context.compiler.declarationsOf(property).some((declaration) => {
    const { name } = declaration as Partial<ts.PropertyDeclaration>;
    const isPrivate = name?.kind === PrivateIdentifier || hasModifier(context, declaration, "PrivateKeyword");
    return isPrivate || hasModifier(context, declaration, "ProtectedKeyword");
  });
}
