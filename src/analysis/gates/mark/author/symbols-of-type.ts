import type ts from "typescript";
import type { Symbol, Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";

/**
 * What a type is made of that has a name: `Image` and `Frame` of `Promise<Image> | (() => Frame)`.
 *
 * @param isLeftOut whether a property of an object is not looked into
 */
export function symbolsOfType(
  context: AnalysisContext,
  type: Type,
  isLeftOut: (property: Symbol) => boolean,
): readonly Symbol[] {
  const symbols = new Set<Symbol>();
  const seen = new Set<Type>();
  const waiting: Type[] = [type];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...partsOf(context, next, symbols, isLeftOut));
  }
  return [...symbols];
}

function partsOf(
  context: AnalysisContext,
  type: Type,
  symbols: Set<Symbol>,
  isLeftOut: (property: Symbol) => boolean,
): readonly Type[] {
  const { compiler } = context;
  const alias = compiler.aliasOf(type);
  const symbol = compiler.symbolOfType(type);
  if (symbol) symbols.add(symbol);
  // What is declared by a name shows no more than that, and what stands between its `<` and `>`.
  if (alias) return alias.typeArguments;
  const parts = compiler.unionMembers(type);
  if (parts.length > 1) return parts;
  const both = compiler.intersectionParts(type);
  if (both.length > 1) return both;
  const given = compiler.tupleElements(type) ?? compiler.asNamed(type)?.typeArguments ?? [];
  if (!symbol || !isAnonymous(context, symbol)) return given;
  const ofSignatures = compiler
    .signaturesOf(type)
    .flatMap(({ parameters, returns }) => [...parameters.map((each) => compiler.typeOf(each)), returns]);
  const ofProperties = compiler
    .propertiesOf(type)
    .map((property) => (isLeftOut(property) ? undefined : compiler.typeOf(property)));
  return [...given, ...[...ofSignatures, ...ofProperties].flatMap((each) => each ?? [])];
}

/** Whether a type has no name of its own: an object, a function in a value, a type between braces, a method of these. */
function isAnonymous({ compiler, is }: AnalysisContext, symbol: Symbol): boolean {
  const { FunctionType, ConstructorType } = compiler.SyntaxKind;
  // What is left of an object, `const { first, ...others } = all`, is declared where it is taken.
  const isObject = (node: ts.Node): boolean =>
    is.objectLiteral(node) || is.typeLiteral(node) || is.bindingElement(node);
  return compiler
    .declarationsOf(symbol)
    .every(
      (each) =>
        isObject(each) ||
        is.arrowFunction(each) ||
        is.functionExpression(each) ||
        (is.functionLike(each) && isObject(each.parent)) ||
        each.kind === FunctionType ||
        each.kind === ConstructorType,
    );
}
