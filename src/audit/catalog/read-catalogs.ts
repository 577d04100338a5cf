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

/** A catalog with what of its declaration says what it lists: all that stands behind its name. */
export interface DeclaredCatalog extends NamedCatalog {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The catalogs that the files of one state declare, exported or not: constants with documentation and features. A
 * package that ships its declarations twice has each of them twice.
 *
 * @param files the declarations of the state, as paths
 */
export function readCatalogs(compiled: Compiled, files: readonly string[]): readonly DeclaredCatalog[] {
  const { compiler } = compiled;
  const context = analysisContext(compiler);
  return files.flatMap((path) => {
    const file = compiler.sourceFile(compiled.fileName(path));
    if (!file || !/\bdocs\b/.test(file.text) || !/\bfeatures\b/.test(file.text)) return [];
    const declarations = file.statements.flatMap((statement) => constantsIn(compiled, statement));
    const types = compiler.typesAt(declarations.map(({ name }) => name));
    return declarations.flatMap(({ name, end }, index) => {
      const type = types[index];
      const catalog = type && compiler.propertyOf(type, "features") ? readCatalog(context, type) : undefined;
      if (!catalog || !isReadable(catalog)) return [];
      return [{ name: (name as ts.Identifier).text, catalog, path, start: name.end, end }];
    });
  });
}

function constantsIn(
  { compiler: { SyntaxKind } }: Compiled,
  statement: ts.Statement,
): readonly ts.VariableDeclaration[] {
  if (statement.kind !== SyntaxKind.VariableStatement) return [];
  const { declarations } = (statement as ts.VariableStatement).declarationList;
  return declarations.filter(({ name }) => name.kind === SyntaxKind.Identifier);
}
