import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { compareFunctions } from "./functions.js";
import { originOfName } from "./shortfall-origin.js";
import { allOf, type Comparison, type Verdict } from "./shortfall.js";
import { hasModifier } from "../../program/modifiers.js";

/** Two objects or functions, member by member. */
export function compareObjects(comparison: Comparison, source: Type, target: Type): Verdict {
  const { compiler } = comparison.context;
  // `Record<string, App<"A">>` asks it of members that are not known here, and of those that are none of ours.
  if (compiler.hasIndex(target)) return undefined;
  const properties = compiler.propertiesOf(target);
  const members = allOf(properties, (property) => compareProperty(comparison, source, property));
  if (!members) return undefined;
  const calls = compiler.signaturesOf(target).length > 0 ? compareFunctions(comparison, source, target) : [];
  if (!calls) return undefined;
  const found = [...members, ...calls];
  const isPublic = (property: Symbol): boolean => isSameOrPublic(comparison.context, source, property);
  // Asks for declarations, and so comes last.
  return found.length === 0 || properties.every(isPublic) ? found : undefined;
}

/** One property that is asked for, and what the source has of that name. */
export function compareProperty(comparison: Comparison, source: Type, wanted: Symbol): Verdict {
  const { context } = comparison;
  const { compiler } = context;
  const given = compiler.propertyOf(source, compiler.nameOf(wanted));
  if (!given) return compiler.mayBeMissing(wanted) ? [] : undefined;
  if (compiler.mayBeMissing(given) && !compiler.mayBeMissing(wanted)) return undefined;
  const have = compiler.typeOf(given);
  return comparison.compare(have, compiler.typeOf(wanted), originOfName(context, given, have));
}

/** What is private or protected fits only itself: two classes with the same private property differ by it. */
function isSameOrPublic(context: AnalysisContext, source: Type, wanted: Symbol): boolean {
  const { compiler } = context;
  const given = compiler.propertyOf(source, compiler.nameOf(wanted));
  const ofGiven = given ? compiler.declarationsOf(given) : [];
  const ofWanted = compiler.declarationsOf(wanted);
  const hidden = [...ofGiven, ...ofWanted].filter((declaration) => isHidden(context, declaration));
  return hidden.every((declaration) => ofGiven.includes(declaration) && ofWanted.includes(declaration));
}

function isHidden(context: AnalysisContext, declaration: ts.Node): boolean {
  const { name } = declaration as Partial<ts.PropertyDeclaration>;
  return (
    name?.kind === context.compiler.SyntaxKind.PrivateIdentifier ||
    hasModifier(context, declaration, "PrivateKeyword") ||
    hasModifier(context, declaration, "ProtectedKeyword")
  );
}
