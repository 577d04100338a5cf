import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { Span } from "../../finding.js";
import { spanOf } from "../../program/place-of.js";

/** `const FLAGS = […] as const;` as a whole, where it declares nothing else. */
export function declarationSpan(context: AnalysisContext, declaration: ts.Node): Span {
  const statement = declaration.parent.parent as ts.Node | undefined;
  if (
    statement &&
    context.is.variableStatement(statement) &&
    statement.declarationList.declarations.length === 1
  ) {
    return spanOf(context, statement);
  }
  return spanOf(context, declaration);
}
