import type ts from "typescript";
import { push } from "../../../push.js";
import type { AnalysisContext } from "../../program/context.js";
import { hasModifier } from "../../program/modifiers.js";
import { isModule } from "../../program/module.js";
import { wordFinder } from "../../references/word-finder.js";

/**
 * The statements of a declaration file that no other file can have to do with: neither is named elsewhere what they
 * declare, nor is it in a statement that is reached. Of a library with thousands of declarations a program uses a few.
 *
 *     export interface Reached { part: Part }  // `Reached` is named in another file,
 *     export interface Part {}                 // and leads here,
 *     export interface Alone {}                // but nothing leads here
 *
 * @param isNamedElsewhere whether a name stands in another file of the program; never wrong when it says no
 * @returns with the names that they declare
 */
export function unreachedStatements(
  context: AnalysisContext,
  file: ts.SourceFile,
  isNamedElsewhere: (name: string) => boolean,
): ReadonlyMap<ts.Node, readonly string[]> {
  // What a script declares everybody has, and some of it without a name: `[1].at(0)`. An escape hides a name.
  if (!file.isDeclarationFile || !isModule(context, file) || file.text.includes("\\")) return new Map();
  const { compiler, is } = context;
  const leads = new Map<string, (ts.Node | string)[]>();
  const roots: ts.Node[] = [];
  const unreached = new Map<ts.Node, readonly string[]>();
  for (const statement of file.statements) {
    if (is.importDeclaration(statement)) continue;
    if (is.exportDeclaration(statement)) {
      for (const { name, from } of renamesOf(context, statement)) push(leads, name, from);
      continue;
    }
    const names = namesOf(context, statement);
    for (const name of names) push(leads, name, statement);
    if (names.length > 0) unreached.set(statement, names);
    else roots.push(statement);
  }
  if (unreached.size === 0) return unreached;
  const wordsIn = wordFinder(leads.keys());
  // A default is imported under any name.
  const waiting = [...leads.keys()].filter((name) => name === "default" || isNamedElsewhere(name));
  const seen = new Set(waiting);
  const reach = (statement: ts.Node): void => {
    const text = file.text.slice(compiler.startOf(statement), statement.end);
    for (const cursor = wordsIn(text); cursor.next();) {
      const word = text.slice(cursor.start, cursor.end);
      if (seen.has(word)) continue;
      seen.add(word);
      waiting.push(word);
    }
  };
  for (const root of roots) reach(root);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const to of leads.get(name) ?? []) {
      if (typeof to !== "string") {
        if (unreached.delete(to)) reach(to);
      } else if (!seen.has(to)) {
        seen.add(to);
        waiting.push(to);
      }
    }
  }
  return unreached;
}

/** The names without which nobody has what a statement declares; none where there may be another way. */
function namesOf(context: AnalysisContext, statement: ts.Statement): readonly string[] {
  const { compiler, is } = context;
  if (hasModifier(context, statement, "DefaultKeyword")) return [];
  if (is.variableStatement(statement)) {
    const names = statement.declarationList.declarations.map(({ name }) => name);
    return names.every((name) => is.identifier(name)) ? names.map(({ text }) => text) : [];
  }
  const isNamed =
    is.interface(statement) ||
    is.class(statement) ||
    is.typeAlias(statement) ||
    is.functionDeclaration(statement) ||
    statement.kind === compiler.SyntaxKind.EnumDeclaration;
  const { name } = statement as Partial<ts.NamedDeclaration>;
  return isNamed && name && is.identifier(name) ? [name.text] : [];
}

/** `export { paint$1 as paint }`: who names `paint` has `paint$1`. */
function renamesOf(
  { is }: AnalysisContext,
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
): readonly { readonly name: string; readonly from: string }[] {
  if (moduleSpecifier || !exportClause || is.namespaceExport(exportClause)) return [];
  return exportClause.elements.flatMap(({ name, propertyName }) =>
    propertyName ? [{ name: name.text, from: propertyName.text }] : [],
  );
}
