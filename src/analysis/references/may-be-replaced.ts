import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { memberOfName } from "./key.js";

/** Whether what comes behind `...options` may have another value for a member, or any. */
export function mayBeReplaced(
  context: AnalysisContext,
  spread: ts.SpreadAssignment | ts.JsxSpreadAttribute,
  member: string,
): boolean {
  const properties: readonly (ts.Node & { readonly name?: ts.Node })[] = spread.parent.properties;
  const behind = properties.slice(properties.indexOf(spread) + 1);
  return behind.some(({ name }) => !name || memberOfName(context, name) === member);
}
