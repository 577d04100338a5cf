import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { gatesOf } from "../../gates/lock/gate.js";
import { findIn } from "../../program/walk.js";

/**
 * Whether something is declared by what a gated type is made of, as `child` is in
 * `interface Stable<F> { child(): App<F> }`. More flags there would open a feature for everybody. What a subclass
 * declares beside it is its own.
 */
export function isPartOfGate(
  context: AnalysisContext,
  receiver: Type | undefined,
  declaration: ts.Node,
): boolean {
  const { compiler, is } = context;
  if (!receiver || gatesOf(context, receiver).length === 0) return false;
  const owner = declaration.parent as ts.Node | undefined;
  if (!owner || (!is.interface(owner) && !is.class(owner) && !is.typeLiteral(owner))) return false;
  const [type] = compiler.typesAt([owner]);
  return !type || gatesOf(context, type).length === 0;
}

/**
 * Whether the type that is written for a declaration is the same whatever it is asked of, and given: `child(): App`. Flags
 * of the receiver or of an argument would not reach it.
 */
export function isSameForAll(context: AnalysisContext, declaration: ts.Node): boolean {
  const { compiler, is } = context;
  const annotation = compiler.annotationOf(declaration);
  const depends = (node: ts.Node): boolean => {
    if (node.kind === compiler.SyntaxKind.ThisType || is.typeQuery(node)) return true;
    const symbol = is.typeReference(node) ? compiler.symbolAt(node.typeName) : undefined;
    return symbol !== undefined && compiler.declarationsOf(symbol).some((each) => is.typeParameter(each));
  };
  return annotation !== undefined && findIn(compiler, annotation, depends) === undefined;
}

/**
 * Whether a type that is written for a declaration must not have more flags. The implementation of overloads has to take
 * what each of them takes. What makes objects by `new` gives each of them the flags that it is called with.
 *
 *     type Make = new (name: string) => App; // `App` itself does not fit `new (name: string) => App<"A">`
 */
export function isFixed(context: AnalysisContext, declaration: ts.Node): boolean {
  const { compiler, is } = context;
  const signature = is.parameter(declaration) ? declaration.parent : declaration;
  const { ConstructorType, ConstructSignature } = compiler.SyntaxKind;
  if (signature.kind === ConstructorType || signature.kind === ConstructSignature)
    return signature === declaration;
  return isImplementation(context, signature);
}

/** Whether a signature is the one behind overloads, which nobody calls by itself. */
export function isImplementation(context: AnalysisContext, signature: ts.Node): boolean {
  const { compiler, is } = context;
  if (!is.functionLike(signature) || !signature.body) return false;
  const isOverload = (other: ts.Node): boolean =>
    other !== signature && is.functionLike(other) && !other.body;
  if (is.constructor(signature)) {
    return signature.parent.members.some((member) => is.constructor(member) && isOverload(member));
  }
  const symbol = signature.name && compiler.symbolAt(signature.name);
  return symbol !== undefined && compiler.declarationsOf(symbol).some(isOverload);
}
