import type ts from "typescript";
import { assignment, type Assignment } from "./assignment.js";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { typeAt } from "../program/known-types.js";
import { parametersOf } from "../program/parameters.js";

/** `f(...apps)`: each element that is spread, and the parameter that it goes to. */
export function spreadArguments(context: AnalysisContext, spread: ts.SpreadElement): readonly Assignment[] {
  const { compiler } = context;
  const { expression } = spread;
  const whole = typeAt(context, expression);
  const elements = whole && compiler.tupleElements(whole);
  if (!elements) return assignment(typeAt(context, spread), compiler.contextualType(spread), expression);
  const parameters = parametersFrom(context, spread);
  return elements.flatMap((source, index) => assignment(source, parameters(index), expression));
}

/** The compiler tells nothing of what the elements of a tuple go to; what is written for the parameters does. */
function parametersFrom(
  context: AnalysisContext,
  spread: ts.SpreadElement,
): (index: number) => Type | undefined {
  const { compiler, is } = context;
  const call = spread.parent;
  const called = is.arrayLiteral(call) ? undefined : compiler.calledDeclaration(call);
  const given: readonly ts.Node[] = is.arrayLiteral(call) ? [] : (call.arguments ?? []);
  const before = given.slice(0, given.indexOf(spread));
  // What is spread before may be of any length.
  if (!called || !is.functionLike(called) || before.some((argument) => is.spreadElement(argument)))
    return () => undefined;
  const parameters = parametersOf(context, called);
  return (index) => {
    const own = parameters[before.length + index];
    const parameter = own ?? parameters.at(-1);
    const annotation = parameter && compiler.annotationOf(parameter);
    const type = annotation && compiler.typeOfTypeNode(annotation);
    if (!parameter?.dotDotDotToken) return own && type;
    return type && !compiler.tupleElements(type) ? compiler.asNamed(type)?.typeArguments[0] : undefined;
  };
}

/** `yield* apps`: what it yields, and what the generator is to yield. */
export function delegatedValues(context: AnalysisContext, value: ts.Expression): readonly Assignment[] {
  const { compiler } = context;
  const expected = compiler.contextualType(value);
  const [generator] = expected ? compiler.unionParts(expected) : [];
  const target = generator && compiler.asNamed(generator)?.typeArguments[0];
  const whole = typeAt(context, value);
  return (whole ? yieldedBy(context, whole) : []).flatMap((source) => assignment(source, target, value));
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
