import type ts from "typescript";
import { isReadable, readCatalog } from "../../analysis/catalog/read-catalog.js";
import type { Type } from "../../analysis/program/compiler.js";
import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import { analysisContext } from "../../analysis/program/context.js";
import type { Compiled } from "../program/compiled.js";

/** A catalog, by the name of the constant that holds it. */
export interface NamedCatalog {
  readonly name: string;
  readonly catalog: CatalogEntry;
}

/** A catalog with what of its declaration says what it lists: all that stands behind its name, or its type alone. */
export interface DeclaredCatalog extends NamedCatalog {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly isType: boolean;
}

/**
 * The catalogs that the files of one state declare, exported or not: constants with documentation and features, and the
 * types that `FlagsOf` is handed in what `proviso lock` has written. So a package may have each of them several times.
 *
 * @param files the declarations of the state, as paths
 */
export function readCatalogs(compiled: Compiled, files: readonly string[]): readonly DeclaredCatalog[] {
  const { compiler } = compiled;
  const context = analysisContext(compiler);
  return files.flatMap((path) => {
    const file = compiler.sourceFile(compiled.fileName(path));
    if (!file || !mayDeclareCatalog(file.text)) return [];
    const declarations = file.statements.flatMap((statement) => constantsIn(compiled, statement));
    const types = compiler.typesAt(declarations.map(({ name }) => name));
    const read = (type: Type | undefined): CatalogEntry | undefined => {
      const catalog = type && compiler.propertyOf(type, "features") ? readCatalog(context, type) : undefined;
      return catalog && isReadable(catalog) ? catalog : undefined;
    };
    const constants = declarations.flatMap(({ name, end }, index): readonly DeclaredCatalog[] => {
      const catalog = read(types[index]);
      const { text } = name as ts.Identifier;
      return catalog ? [{ name: text, catalog, path, start: name.end, end, isType: false }] : [];
    });
    const written = file.statements.flatMap((statement) => flagTypesIn(compiled, statement));
    const literals = written.flatMap(({ name, type }): readonly DeclaredCatalog[] => {
      const catalog = read(compiler.typeOfTypeNode(type));
      const start = compiler.startOf(type);
      return catalog ? [{ name, catalog, path, start, end: type.end, isType: true }] : [];
    });
    return [...constants, ...literals];
  });
}

/** Whether a text has the words that every catalog has. */
export const mayDeclareCatalog = (text: string): boolean =>
  /\bdocs\b/.test(text) && /\bfeatures\b/.test(text);

/** `interface Flags extends FlagsOf<{ … }> {}` */
function flagTypesIn(
  { compiler: { SyntaxKind } }: Compiled,
  statement: ts.Statement,
): readonly { readonly name: string; readonly type: ts.TypeNode }[] {
  if (statement.kind !== SyntaxKind.InterfaceDeclaration) return [];
  const { name, heritageClauses = [] } = statement as ts.InterfaceDeclaration;
  return heritageClauses
    .flatMap(({ types }) => types.flatMap(({ typeArguments = [] }) => [...typeArguments]))
    .filter(({ kind }) => kind === SyntaxKind.TypeLiteral)
    .map((type) => ({ name: name.text, type }));
}

function constantsIn(
  { compiler: { SyntaxKind } }: Compiled,
  statement: ts.Statement,
): readonly ts.VariableDeclaration[] {
  if (statement.kind !== SyntaxKind.VariableStatement) return [];
  const { declarations } = (statement as ts.VariableStatement).declarationList;
  return declarations.filter(({ name }) => name.kind === SyntaxKind.Identifier);
}
