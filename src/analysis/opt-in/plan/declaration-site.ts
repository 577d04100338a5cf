import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { planCallback } from "./callback-parameter-site.js";
import { planBinding } from "./pattern-site.js";
import { isFixed } from "./no-place.js";
import type { Plan } from "./plan.js";
import { fileOf, isEditable } from "../../program/place-of.js";
import { valuesOf } from "./source-values.js";
import { allLacking, together, type Trace } from "./trace.js";

/** The way on from a declaration: its annotation, what it is initialized with, or what it returns. */
export function planDeclaration(trace: Trace, node: ts.Node): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  if (!isEditable(context, node)) return undefined;
  const annotation = compiler.annotationOf(node);
  if (annotation && isFixed(context, node)) return undefined;
  if (annotation) return planAnnotated(trace, node, annotation);
  if (is.bindingElement(node)) return planBinding(trace, node);
  if (is.class(node)) return trace.heritage(node);
  // In JavaScript, `this.app = new App()` declares the property.
  const assigned = is.propertyAccess(node) ? node.parent : node;
  if (is.binary(assigned)) return trace.expression(assigned.right);
  const plan = allLacking(trace, valuesOf(context, node));
  return plan ?? (is.parameter(node) ? planCallback(trace, node) : undefined);
}

/**
 * Where flags are annotated and written too, both must change:
 * `const app: App<"A"> = new App("x", { flags: ["A"] })`.
 */
function planAnnotated(trace: Trace, node: ts.Node, annotation: ts.TypeNode): Plan | undefined {
  const { context } = trace;
  const plan = trace.annotation(annotation, node);
  if (!plan) return undefined;
  const value = allLacking(trace, valuesOf(context, node));
  // `apps.map((app: App) => …)` must take what the receiver holds.
  const given = context.is.parameter(node) ? planCallback(trace, node) : undefined;
  const site = value ? siteWithValue(context, node, plan.site, value.site) : plan.site;
  return together({ ...plan, site }, together(value, given));
}

/** What is shown of a declaration whose value changes too: up to that value, where both are its own. */
function siteWithValue(
  context: AnalysisContext,
  node: ts.Node,
  site: Plan["site"],
  value: Plan["site"],
): Plan["site"] {
  const isOwn = ({ file, start, end }: Plan["site"]): boolean =>
    file === fileOf(context, node).fileName && start >= node.pos && end <= node.end;
  // A function is too much to show: its first line tells.
  if (context.is.functionLike(node) || !isOwn(site) || !isOwn(value)) return site;
  return { ...site, end: Math.max(site.end, value.end) };
}
