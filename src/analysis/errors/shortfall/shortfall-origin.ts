import type ts from "typescript";
import type { Signature, Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { containedTypes } from "../../program/contained-types.js";
import { typeAt } from "../../program/known-types.js";
import type { Comparison } from "./shortfall.js";

/** The name of a property or a parameter, from where its flags are found. */
export function originOfName(
  context: AnalysisContext,
  symbol: Symbol,
  type: Type | undefined,
): ts.Node | undefined {
  const { compiler, is } = context;
  const [declaration, ...others] = compiler.declarationsOf(symbol);
  if (!declaration || others.length > 0) return undefined;
  const { name } = declaration as Partial<ts.PropertyDeclaration>;
  if (!name || !is.identifier(name)) return undefined;
  // What is written for a method is the type of its result.
  const isMethod = is.functionLike(declaration) && !is.getter(declaration);
  return !isMethod && isWrittenBy(context, declaration, type) ? name : undefined;
}

/** The name of a parameter in the type of a callback; or what gives the callback what it holds itself. */
export function originOfParameter(
  { context, giver }: Comparison,
  parameter: Symbol,
  type: Type,
): ts.Node | undefined {
  const named = originOfName(context, parameter, type);
  if (named || !giver) return named;
  // `apps.map(use)`: the type is that of the library's type parameter, which is what `apps` holds.
  const whole = typeAt(context, giver);
  const holds = whole && containedTypes(context, whole).some((part) => isSame(context, part, type));
  return holds ? giver : undefined;
}

/** The function whose result it is. */
export function originOfResult(
  context: AnalysisContext,
  { declaration }: Signature,
  type: Type,
): ts.Node | undefined {
  return declaration && isWrittenBy(context, declaration, type) ? declaration : undefined;
}

/**
 * Whether a declaration itself says that something has this type. In `class Box<T> { value: T }` it does not: the flags
 * of `Box<App>` are written where the box is made.
 */
function isWrittenBy(context: AnalysisContext, declaration: ts.Node, type: Type | undefined): boolean {
  const { compiler } = context;
  const annotation = compiler.annotationOf(declaration);
  const written = annotation && compiler.typeOfTypeNode(annotation);
  return !written || isSame(context, written, type);
}

function isSame({ compiler }: AnalysisContext, one: Type, other: Type | undefined): boolean {
  return other !== undefined && compiler.fits(one, other) && compiler.fits(other, one);
}
