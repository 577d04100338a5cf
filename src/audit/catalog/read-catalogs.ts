import type ts from "typescript";
import { isReadable, readCatalog } from "../../analysis/catalog/read-catalog.js";
import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import { analysisContext } from "../../analysis/program/context.js";
import type { Compiled } from "../program/compiled.js";

/** A catalog, by the name of the constant that holds it. */
export interface NamedCatalog {
  readonly name: string;
  readonly catalog: CatalogEntry;
}

/**
 * The catalogs that the files of one state declare, exported or not: constants with documentation and features.
 *
 * @param files the declarations of the state, as paths
 */
export function readCatalogs(compiled: Compiled, files: readonly string[]): readonly NamedCatalog[] {
  const { compiler } = compiled;
  const context = analysisContext(compiler);
  const found = new Map<string, NamedCatalog>();
  for (const path of files) {
    const file = compiler.sourceFile(compiled.fileName(path));
    if (!file || !/\bdocs\b/.test(file.text) || !/\bfeatures\b/.test(file.text)) continue;
    const names = file.statements.flatMap((statement) => namesIn(compiled, statement));
    for (const [index, type] of compiler.typesAt(names).entries()) {
      const catalog = type && compiler.propertyOf(type, "features") ? readCatalog(context, type) : undefined;
      const name = (names[index] as ts.Identifier | undefined)?.text ?? "";
      // A package that ships its declarations twice has its catalog twice.
      if (catalog && isReadable(catalog) && !found.has(name)) found.set(name, { name, catalog });
    }
  }
  return [...found.values()];
}

function namesIn({ compiler: { SyntaxKind } }: Compiled, statement: ts.Statement): readonly ts.Node[] {
  if (statement.kind !== SyntaxKind.VariableStatement) return [];
  return (statement as ts.VariableStatement).declarationList.declarations.map(({ name }) => name);
}
