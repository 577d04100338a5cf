import type ts from "typescript";
import type { AnalysisContext } from "./context.js";

/** Whether a file is a module by what is written in it, and not a script whose declarations are everybody's. */
export const isModule = (context: AnalysisContext, file: ts.SourceFile): boolean =>
  file.statements.some((statement) => makesModule(context, statement));

function makesModule({ compiler, is }: AnalysisContext, statement: ts.Statement): boolean {
  if (is.importDeclaration(statement) || is.exportDeclaration(statement) || is.exportAssignment(statement)) {
    return true;
  }
  if (is.importEquals(statement)) return true;
  const { modifiers = [] } = statement as { readonly modifiers?: readonly ts.ModifierLike[] };
  return modifiers.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword);
}
