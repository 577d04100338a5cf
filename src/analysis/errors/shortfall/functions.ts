import type ts from "typescript";
import type { Signature, Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { originOfParameter, originOfResult } from "./shortfall-origin.js";
import { allOf, type Comparison, type Verdict } from "./shortfall.js";

/**
 * Two functions: a result goes the way of the function, a parameter against it. `use(callback: (app: App) => void)` will
 * give its callback an `App` without flags, so that is what lacks those which the callback asks for.
 *
 * Overloads, type parameters, `this` and `...rest` stay the compiler's to explain: how it matches them is not to be told
 * from the outside. `declare function use(callback: (...apps: App[]) => void): void; use((app: App<"A">) => app);`
 */
export function compareFunctions(comparison: Comparison, source: Type, target: Type): Verdict {
  const { compiler } = comparison.context;
  const [given, ...otherGiven] = compiler.signaturesOf(source);
  const [wanted, ...otherWanted] = compiler.signaturesOf(target);
  if (!given?.isPlain || !wanted?.isPlain || otherGiven.length > 0 || otherWanted.length > 0)
    return undefined;
  const parameters = compareParameters(comparison, given, wanted);
  const results = compareResults(comparison, given, wanted);
  return parameters && results && [...parameters, ...results];
}

function compareParameters(comparison: Comparison, given: Signature, wanted: Signature): Verdict {
  const { context } = comparison;
  const { compiler } = context;
  return allOf([...given.parameters.entries()], ([index, parameter]) => {
    const handed = wanted.parameters[index];
    if (!handed) return canBeLeftOut(context, parameter) ? [] : undefined;
    const have = compiler.typeOf(handed);
    const want = compiler.typeOf(parameter);
    if (!have || !want) return undefined;
    // Methods may ask for more in their parameters, or for less.
    if (isMethod(context, wanted.declaration)) return isEitherWay(context, have, want) ? [] : undefined;
    return comparison.compare(have, want, originOfParameter(comparison, handed, have));
  });
}

function compareResults(comparison: Comparison, given: Signature, wanted: Signature): Verdict {
  // Whatever is given back where nothing is asked is not looked at.
  if (comparison.context.compiler.isVoid(wanted.returns)) return [];
  const origin = originOfResult(comparison.context, given, given.returns);
  return comparison.compare(given.returns, wanted.returns, origin);
}

function canBeLeftOut({ compiler }: AnalysisContext, parameter: Symbol): boolean {
  return compiler
    .declarationsOf(parameter)
    .some((each) => compiler.isOptional(each) || (each as ts.ParameterDeclaration).initializer !== undefined);
}

function isMethod({ compiler }: AnalysisContext, declaration: ts.Node | undefined): boolean {
  const { MethodDeclaration, MethodSignature } = compiler.SyntaxKind;
  return declaration !== undefined && [MethodDeclaration, MethodSignature].includes(declaration.kind);
}

function isEitherWay({ compiler }: AnalysisContext, have: Type, want: Type): boolean {
  return compiler.fits(have, want) || compiler.fits(want, have);
}
