import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { lastName, referenceName, type Reference } from "../../program/syntax.js";
import { annotationSite } from "./annotation-span.js";
import { flagsTypeParameter } from "../../flags/flags-type-parameter.js";
import { lacksAny } from "./missing-flags.js";
import type { Plan } from "./plan.js";
import { isEditable } from "../../program/place-of.js";
import { planAll, firstOf, together, type Trace } from "./trace.js";
import { addToReference } from "../edit/type-reference-edit.js";

/**
 * The way on from a type that is written out: the reference in it that takes flags, as in `Promise<App>` or
 * `App | undefined`.
 */
export function planAnnotation(trace: Trace, written: ts.TypeNode, owner?: ts.Node): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  const type = withoutParentheses(context, written);
  if (trace.seen.has(type) || !isEditable(context, type)) return undefined;
  trace.seen.add(type);
  if (is.typeQuery(type)) return trace.expression(type.exprName);
  const isWhole = is.reference(type) && lacksAny(context, compiler.typeOfTypeNode(type), trace.flags);
  const plan = isWhole ? planReference(trace, type, owner) : undefined;
  if (plan) return plan;
  if (is.indexedAccessType(type)) return planIndexedAccess(trace, type);
  const parts: ts.TypeNode[] = [];
  compiler.forEachChild(type, (child) => {
    parts.push(child as ts.TypeNode);
  });
  const planPart = (part: ts.TypeNode): Plan | undefined => trace.annotation(part, owner);
  // Each part of a union may lock the member: `App | Promise<App>`.
  return is.unionType(type) ? planAll(parts, planPart) : firstOf(parts, planPart);
}

function withoutParentheses({ is }: AnalysisContext, type: ts.TypeNode): ts.TypeNode {
  let inner = type;
  while (is.parenthesizedType(inner)) inner = inner.type;
  return inner;
}

function planReference(trace: Trace, node: Reference, owner: ts.Node | undefined): Plan | undefined {
  const { context, flags } = trace;
  const { compiler, is } = context;
  const name = referenceName(is, node);
  const symbol = name && compiler.symbolAt(lastName(is, name));
  return firstOf(symbol ? compiler.declarationsOf(symbol) : [], (declaration) => {
    if (is.class(declaration)) return trace.heritage(declaration);
    if (is.interface(declaration)) return planInterface(trace, declaration);
    // `<A extends App>`: what is known of `A` is its constraint.
    if (is.typeParameter(declaration)) {
      return planTypeParameter(trace, declaration);
    }
    if (is.typedef(declaration)) {
      const type = compiler.annotationOf(declaration);
      return type && trace.annotation(type);
    }
    if (!is.typeAlias(declaration)) return undefined;
    const [index, ...others] = new Set(flags.map((flag) => flagsTypeParameter(context, declaration, flag)));
    // Of a gated type that is gated again, each flag has a parameter of its own.
    if (others.length > 0) return undefined;
    // `type MyApp = App<"A">` takes no flags itself: the ones it names are to be changed.
    if (index === undefined) return trace.annotation(declaration.type, declaration);
    const changes = addToReference(context, node, declaration, index, flags);
    return changes && { changes, site: annotationSite(context, node, owner) };
  });
}

/** `<A extends App = App>`: the default must fit the constraint. */
function planTypeParameter(trace: Trace, node: ts.TypeParameterDeclaration): Plan | undefined {
  const { compiler } = trace.context;
  const plan = node.constraint && trace.annotation(node.constraint, node);
  const byDefault = compiler.defaultOf(node);
  if (!plan || !byDefault || !lacksAny(trace.context, compiler.typeOfTypeNode(byDefault), trace.flags))
    return plan;
  const further = trace.annotation(byDefault);
  return further && together(plan, further);
}

/** `interface Server extends App<"A"> { … }` */
function planInterface(trace: Trace, node: ts.InterfaceDeclaration): Plan | undefined {
  const types = (node.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
  return firstOf(types, (type) => trace.annotation(type, node));
}

/** `Services["app"]`: the property that it takes. */
function planIndexedAccess(trace: Trace, type: ts.IndexedAccessTypeNode): Plan | undefined {
  const { compiler, is } = trace.context;
  const whole = compiler.typeOfTypeNode(type.objectType);
  const key = is.literalType(type.indexType) ? type.indexType.literal : undefined;
  const property = whole && key && is.stringLiteral(key) ? compiler.propertyOf(whole, key.text) : undefined;
  // `Apps[number]`: the elements have their flags where the array has them.
  if (!property) return trace.annotation(type.objectType);
  return firstOf(compiler.declarationsOf(property), (declaration) => trace.declaration(declaration));
}
