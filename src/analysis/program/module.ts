import type ts from "typescript";
import type { AnalysisContext } from "./context.js";
import { hasModifier } from "./modifiers.js";

/** Whether a file is a module by what is written in it, and not a script whose declarations are everybody's. */
export const isModule = (context: AnalysisContext, file: ts.SourceFile): boolean =>
  file.statements.some((statement) => makesModule(context, statement));

function makesModule(context: AnalysisContext, statement: ts.Statement): boolean {
  const { is } = context;
  if (is.importDeclaration(statement) || is.exportDeclaration(statement) || is.exportAssignment(statement)) {
    return true;
  }
  return is.importEquals(statement) || hasModifier(context, statement, "ExportKeyword");
}
