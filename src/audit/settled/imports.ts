import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";

/** Where an import is from. */
export interface Origin {
  readonly specifier: string;
  /** The name there; nothing for all of a module. */
  readonly name: string | undefined;
}

/** What each name that a file imports stands for. */
export function importsOf({ SyntaxKind }: Compiler, file: ts.SourceFile): ReadonlyMap<string, Origin> {
  const found = new Map<string, Origin>();
  for (const statement of file.statements) {
    if (statement.kind === SyntaxKind.ImportEqualsDeclaration) {
      const { name, moduleReference } = statement as ts.ImportEqualsDeclaration;
      const { expression } = moduleReference as Partial<ts.ExternalModuleReference>;
      const specifier = (expression as Partial<ts.StringLiteral> | undefined)?.text;
      if (specifier !== undefined) found.set(name.text, { specifier, name: undefined });
      continue;
    }
    if (statement.kind !== SyntaxKind.ImportDeclaration) continue;
    const { importClause, moduleSpecifier } = statement as ts.ImportDeclaration;
    const specifier = (moduleSpecifier as ts.StringLiteral).text;
    if (importClause?.name) found.set(importClause.name.text, { specifier, name: "default" });
    const bindings = importClause?.namedBindings;
    if (bindings?.kind === SyntaxKind.NamespaceImport)
      found.set(bindings.name.text, { specifier, name: undefined });
    else
      for (const { name, propertyName } of bindings?.elements ?? [])
        found.set(name.text, { specifier, name: ((propertyName ?? name) as ts.Identifier).text });
  }
  return found;
}
