import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import { isEditable, type Plan } from "./plan.js";
import { firstLacking, type Trace } from "./trace.js";

/** The way on from a declaration: its annotation, what it is initialized with, or what it returns. */
export function planDeclaration(trace: Trace, node: ts.Node): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  if (!isEditable(context, node)) return undefined;
  const annotation = compiler.annotationOf(node);
  if (annotation) return withValues(trace, trace.annotation(annotation, node), valuesOf(context, node));
  if (is.bindingElement(node)) return planBinding(trace, node);
  if (is.class(node)) return trace.heritage(node);
  // In JavaScript, `this.app = new App()` declares the property.
  const assigned = is.propertyAccess(node) ? node.parent : node;
  if (is.binary(assigned)) return trace.expression(assigned.right);
  const plan = firstLacking(trace, valuesOf(context, node));
  return plan ?? (is.parameter(node) ? planCallback(trace, node) : undefined);
}

/** `apps.map((app) => …)`, `pending.then((app) => …)`: what the callback is given is what the receiver holds. */
function planCallback(trace: Trace, node: ts.ParameterDeclaration): Plan | undefined {
  const { is } = trace.context;
  const call = node.parent.parent;
  if (!is.call(call) || !is.propertyAccess(call.expression)) return undefined;
  return firstLacking(trace, [call.expression.expression]);
}

/**
 * Where flags are annotated and written too, both must change:
 * `const app: App<"A"> = new App("x", { flags: ["A"] })`.
 */
function withValues(
  trace: Trace,
  plan: Plan | undefined,
  values: readonly ts.Expression[],
): Plan | undefined {
  if (!plan) return undefined;
  const value = firstLacking(trace, values);
  if (!value) return plan;
  const { site } = plan;
  const isBeside = value.site.file === site.file;
  const end = isBeside ? Math.max(site.end, value.site.end) : site.end;
  return { changes: [...plan.changes, ...value.changes], site: { ...site, end } };
}

/** The expressions whose value a declared name has. */
function valuesOf(context: AnalysisContext, node: ts.Node): readonly ts.Expression[] {
  const { is } = context;
  if (is.functionLike(node)) return returnedBy(context, node);
  if (is.exportAssignment(node)) return [node.expression];
  if (is.shorthandAssignment(node)) return [node.name];
  if (
    is.variable(node) ||
    is.parameter(node) ||
    is.propertyDeclaration(node) ||
    is.propertyAssignment(node)
  ) {
    const loop = node.parent.parent as ts.Node | undefined;
    // `for (const app of apps)`
    if (loop && is.forOf(loop) && loop.initializer === node.parent) return [loop.expression];
    return node.initializer ? [node.initializer] : [];
  }
  return [];
}

function returnedBy(
  context: AnalysisContext,
  node: ts.SignatureDeclaration & { readonly body?: ts.ConciseBody },
): readonly ts.Expression[] {
  const { compiler, is } = context;
  if (!node.body) return [];
  if (!is.block(node.body)) return [node.body];
  const returned: ts.Expression[] = [];
  const visit = (child: ts.Node): void => {
    // What an inner function returns is not what this one returns.
    if (is.functionLike(child) || is.class(child)) return;
    if (is.return(child) && child.expression) returned.push(child.expression);
    compiler.forEachChild(child, visit);
  };
  compiler.forEachChild(node.body, visit);
  return returned;
}

/** `const { app } = services`: the property that it takes, or the default that it has. */
function planBinding(trace: Trace, node: ts.BindingElement): Plan | undefined {
  const { compiler, is } = trace.context;
  const name = node.propertyName ?? node.name;
  const [whole] = compiler.typesAt([node.parent]);
  const property = whole && is.identifier(name) ? compiler.propertyOf(whole, name.text) : undefined;
  for (const declaration of property ? compiler.declarationsOf(property) : []) {
    const plan = trace.declaration(declaration);
    if (plan) return plan;
  }
  return node.initializer && firstLacking(trace, [node.initializer]);
}
