import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { Span } from "../../finding.js";
import type { Reference } from "../../program/syntax.js";
import { isJavaScript } from "../../program/js-doc.js";
import { fileOf, spanOf } from "../../program/place-of.js";

/**
 * What is shown of a type that takes flags: the type with the name that it is written for, `app: App`,
 * `create(): App`, `interface Server extends App`.
 */
export function annotationSite(context: AnalysisContext, node: Reference, owner: ts.Node | undefined): Span {
  const { compiler, is } = context;
  const type = spanOf(context, node);
  // JavaScript has its types in comments, apart from the names.
  if (!owner || isJavaScript(context, node)) return type;
  if (is.interface(owner)) return { ...type, start: keywordStart(context, owner, "interface", owner.name) };
  if (is.typeParameter(owner)) return { ...type, start: compiler.startOf(owner) };
  const annotation = compiler.annotationOf(owner);
  if (!annotation) return type;
  const name = is.functionLike(owner) ? (owner.name ?? owner) : owner;
  return { file: type.file, start: compiler.startOf(name), end: annotation.end };
}

/** Where `class Sub …` or `interface Sub …` begins, without the decorators and modifiers before it. */
export function keywordStart(
  context: AnalysisContext,
  node: ts.Node,
  keyword: "class" | "interface",
  next: ts.Node,
): number {
  const start = context.compiler.startOf(node);
  const before = fileOf(context, node).text.slice(start, context.compiler.startOf(next));
  return start + Math.max(before.lastIndexOf(keyword), 0);
}
