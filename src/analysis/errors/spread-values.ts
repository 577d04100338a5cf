import type ts from "typescript";
import type { Assignment } from "./assignment.js";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { parametersOf } from "../program/parameters.js";

/** `f(...apps)`: each element that is spread, and the parameter that it goes to. */
export function spreadArguments(context: AnalysisContext, spread: ts.SpreadElement): readonly Assignment[] {
  const { compiler, is } = context;
  const { expression } = spread;
  const [whole] = compiler.typesAt([expression]);
  const elements = whole && compiler.tupleElements(whole);
  if (!elements) {
    const [source] = compiler.typesAt([spread]);
    const target = compiler.contextualType(spread);
    return source && target ? [{ source, target, origin: expression }] : [];
  }
  const parameters = parametersFrom(context, spread);
  const written = is.arrayLiteral(expression) ? expression.elements : [];
  const isPlain = written.length === elements.length && !written.some((element) => is.spreadElement(element));
  return elements.flatMap((source, index) => {
    const target = parameters(index);
    return target ? [{ source, target, origin: isPlain ? written[index] : expression }] : [];
  });
}

/** The compiler tells nothing of what the elements of a tuple go to; what is written for the parameters does. */
function parametersFrom(
  context: AnalysisContext,
  spread: ts.SpreadElement,
): (index: number) => Type | undefined {
  const { compiler, is } = context;
  const call = spread.parent;
  const nothing = (): undefined => undefined;
  if (!is.call(call) && !is.construct(call)) return nothing;
  const called = compiler.calledDeclaration(call);
  const place = call.arguments?.indexOf(spread) ?? -1;
  // What is spread before may be of any length.
  const before = call.arguments?.slice(0, place) ?? [];
  if (!called || !is.functionLike(called) || before.some((argument) => is.spreadElement(argument)))
    return nothing;
  const parameters = parametersOf(context, called);
  return (index) => {
    const parameter = parameters[place + index] ?? parameters.at(-1);
    const annotation = parameter && compiler.annotationOf(parameter);
    const type = annotation && compiler.typeOfTypeNode(annotation);
    if (!parameter?.dotDotDotToken) return parameters[place + index] && type;
    return type && !compiler.tupleElements(type) ? compiler.asNamed(type)?.typeArguments[0] : undefined;
  };
}

/** `yield* apps`: what it yields, and what the generator is to yield. */
export function delegatedValues(context: AnalysisContext, value: ts.Expression): readonly Assignment[] {
  const { compiler } = context;
  const [whole] = compiler.typesAt([value]);
  const expected = compiler.contextualType(value);
  const [generator] = expected ? compiler.unionParts(expected) : [];
  const target = generator && compiler.asNamed(generator)?.typeArguments[0];
  if (!whole || !target) return [];
  return yieldedBy(context, whole).map((source) => ({ source, target, origin: value }));
}

// A `Map` yields pairs, and what a type of the user's own yields is not told.
function yieldedBy({ compiler }: AnalysisContext, whole: Type): readonly Type[] {
  const elements = compiler.tupleElements(whole);
  if (elements) return elements;
  const named = compiler.asNamed(whole);
  return named && iterable.test(named.name) ? named.typeArguments.slice(0, 1) : [];
}

const iterable =
  /^(?:(?:Readonly)?(?:Array|Set)|(?:Async)?(?:Iterable|IterableIterator|IteratorObject|Generator)|(?:Array|Set)Iterator)$/;
