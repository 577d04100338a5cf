import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import type { Span } from "../finding.js";
import { lastName, referenceName, type Reference } from "../syntax.js";
import { flagsTypeParameter } from "./flags-type-parameter.js";
import { lacksAny } from "./missing-flags.js";
import { isEditable, spanOf, type Plan } from "./plan.js";
import { firstOf, type Trace } from "./trace.js";
import { addToReference } from "./type-reference-edit.js";

/**
 * The way on from a type that is written out: the reference in it that takes flags, as in `Promise<App>` or
 * `App | undefined`.
 */
export function planAnnotation(trace: Trace, type: ts.TypeNode, owner?: ts.Node): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  if (trace.seen.has(type) || !isEditable(context, type)) return undefined;
  trace.seen.add(type);
  if (is.typeQuery(type)) return trace.expression(type.exprName);
  const whole =
    is.reference(type) && lacksAny(context, compiler.typeOfTypeNode(type), trace.flags) ? type : undefined;
  const plan = whole && planReference(trace, whole, owner);
  if (plan) return plan;
  const parts: ts.TypeNode[] = [];
  compiler.forEachChild(type, (child) => parts.push(child as ts.TypeNode));
  return firstOf(parts, (part) => planAnnotation(trace, part, owner));
}

function planReference(trace: Trace, node: Reference, owner: ts.Node | undefined): Plan | undefined {
  const { context, flags } = trace;
  const { compiler, is } = context;
  const name = referenceName(is, node);
  const symbol = name && compiler.symbolAt(lastName(is, name));
  for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
    if (is.class(declaration)) return trace.heritage(declaration);
    if (!is.typeAlias(declaration)) continue;
    const index = flagsTypeParameter(context, declaration);
    if (index !== undefined) {
      const changes = addToReference(context, node, declaration, index, flags);
      return { changes, site: siteOf(context, node, owner) };
    }
    // `type MyApp = App<"A">` takes no flags itself: the ones it names are to be changed.
    const plan = planAnnotation(trace, declaration.type, declaration);
    if (plan) return plan;
  }
  return undefined;
}

/** What is shown: the annotation with the name that it is written for, `app: App`, `create(): App`. */
function siteOf(context: AnalysisContext, node: Reference, owner: ts.Node | undefined): Span {
  const annotation = owner && context.compiler.annotationOf(owner);
  const type = spanOf(context, node);
  // An annotation in a comment, as JavaScript has it, stands before its name and is shown alone.
  if (
    !annotation ||
    annotation.pos < owner.pos ||
    context.compiler.startOf(annotation) < context.compiler.startOf(owner)
  ) {
    return type;
  }
  const name = context.is.functionLike(owner) ? (owner.name ?? owner) : owner;
  return { file: type.file, start: context.compiler.startOf(name), end: annotation.end };
}
