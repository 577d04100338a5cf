import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { castOf, isConst } from "../program/cast.js";

/** Whether a value holds flags that are known at run time only, and so open nothing. */
export function opensNothing(context: AnalysisContext, value: ts.Expression): boolean {
  const { compiler, is } = context;
  if (is.conditional(value) || is.binary(value)) return true;
  // Where the compiler infers no flags, as behind a type argument, the type of `["A"]` is no tuple of literals.
  if (is.arrayLiteral(value)) return value.elements.some((element) => isUnknownElement(context, element));
  const cast = castOf(context, value);
  if (cast && !isConst(context, cast.type)) {
    return isKnownAtRunTimeOnly(context, compiler.typeOfTypeNode(cast.type));
  }
  // What stands inside is looked at by itself.
  if (is.wrapper(value)) return false;
  return isKnownAtRunTimeOnly(context, compiler.typesAt([value])[0]);
}

function isUnknownElement(context: AnalysisContext, element: ts.Expression): boolean {
  const { compiler, is } = context;
  if (is.stringLiteral(element)) return false;
  if (is.spreadElement(element))
    return isKnownAtRunTimeOnly(context, compiler.typesAt([element.expression])[0]);
  const [type] = compiler.typesAt([element]);
  return type !== undefined && !isText(context, type);
}

/**
 * Whether flags of this type are known at run time only: a `string[]`, `any`, one of two tuples. They open nothing, and
 * go on to open nothing when another flag stands beside them.
 */
export function isKnownAtRunTimeOnly(context: AnalysisContext, type: Type | undefined): boolean {
  if (!type) return false;
  const { compiler } = context;
  if (compiler.isAny(type)) return true;
  const [only, ...others] = compiler.unionParts(type);
  if (!only || others.length > 0) return true;
  const elements = compiler.tupleElements(only);
  if (elements) return !hasFixedLength(context, only) || !elements.every((each) => isText(context, each));
  if (arrays.has(compiler.asNamed(only)?.name ?? "")) return true;
  // `never` has no properties. Nor may a type of the library's that waits for its type arguments; that has a name.
  return compiler.propertiesOf(only).length === 0 && !compiler.aliasOf(only);
}

const arrays = new Set(["Array", "ReadonlyArray"]);

// That of `["A", "B"?]` and of `["A", ..."B"[]]` is no literal.
function hasFixedLength({ compiler }: AnalysisContext, tuple: Type): boolean {
  const length = compiler.propertyOf(tuple, "length");
  const type = length && compiler.typeOf(length);
  return type !== undefined && compiler.literalOf(type) !== undefined;
}

const isText = ({ compiler }: AnalysisContext, type: Type): boolean =>
  typeof compiler.literalOf(type) === "string";
