import type ts from "typescript";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import { modifierOf, type DeclarationGuards } from "../syntax/guards.js";
import {
  anonymous,
  type DeclarationFile,
  type Exported,
  type Imported,
  type Part,
  type Scope,
  type Star,
} from "./scope.js";
import { behindStandIn } from "./stand-ins.js";

interface Reader {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
}
// What is filled in while the statements of a scope are read.
type Filled = "names" | "imports" | "exports" | "exportsOf" | "exported" | "inner" | "stars" | "equals";
type Draft = Omit<Scope, Filled> & {
  equals: Scope["equals"];
  readonly names: Map<string, Part[]>;
  readonly imports: Map<string, Imported>;
  readonly exports: Exported[];
  readonly exportsOf: Map<string, Exported[]>;
  readonly exported: Map<string, Exported>;
  readonly inner: Scope[];
  readonly stars: Star[];
};

/** Reads what a declaration file declares, imports and exports, block by block. */
export function readScopes(reader: Reader, path: string, text: string): DeclarationFile {
  const tree = reader.parser.parse(path, text);
  const isModule = [...tree.statements].some((statement) => isModuleSyntax(reader, statement));
  const scopes: Scope[] = [];
  const waiting: Draft[] = [];
  const scope = newScope(reader, waiting, {
    kind: isModule ? "module" : "script",
    path,
    text,
    node: tree,
    key: isModule ? path : "",
    parent: undefined,
    statements: [...tree.statements],
  });
  // A loop: namespaces may be nested as deep as programs like.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    scopes.push(next);
    const inner: Draft[] = [];
    for (const statement of next.statements) readStatement(reader, inner, next, statement);
    waiting.push(...inner.toReversed());
  }
  return { path, text, tree, scope, scopes };
}

function isModuleSyntax({ parser, is }: Reader, statement: ts.Statement): boolean {
  if (is.importDeclaration(statement) || is.exportDeclaration(statement) || is.exportAssignment(statement))
    return true;
  if (is.importEquals(statement) && is.externalModule(statement.moduleReference)) return true;
  return modifierOf(statement, parser.SyntaxKind.ExportKeyword) !== undefined;
}

/** A scope that is yet to be read: it is put to those that wait for that. */
function newScope(
  reader: Reader,
  waiting: Draft[],
  given: Pick<Scope, "kind" | "path" | "text" | "node" | "key" | "parent" | "statements"> &
    Partial<Pick<Scope, "augmented">>,
): Scope {
  const scope: Draft = {
    augmented: undefined,
    ...given,
    names: new Map(),
    imports: new Map(),
    exports: [],
    exportsOf: new Map(),
    exported: new Map(),
    inner: [],
    stars: [],
    equals: undefined,
    isExplicit: given.statements.some(({ kind }) => isExportStatement(reader, kind)),
  };
  waiting.push(scope);
  (given.parent as Draft | undefined)?.inner.push(scope);
  return scope;
}

const isExportStatement = ({ parser: { SyntaxKind } }: Reader, kind: ts.SyntaxKind): boolean =>
  kind === SyntaxKind.ExportDeclaration || kind === SyntaxKind.ExportAssignment;

function readStatement(reader: Reader, waiting: Draft[], scope: Draft, statement: ts.Statement): void {
  const { is } = reader;
  if (is.importDeclaration(statement)) readImport(reader, scope, statement);
  else if (is.exportDeclaration(statement)) readExport(reader, scope, statement);
  else if (is.exportAssignment(statement)) readAssignment(reader, scope, statement);
  else if (is.importEquals(statement)) readImportEquals(reader, scope, statement);
  else if (is.variableStatement(statement)) {
    for (const node of statement.declarationList.declarations) {
      if (is.identifier(node.name)) add(reader, scope, "variable", node, node.name, statement);
    }
  } else if (is.module(statement)) readModule(reader, waiting, scope, statement);
  else if (is.functionDeclaration(statement))
    add(reader, scope, "function", statement, statement.name, statement);
  else if (is.class(statement)) add(reader, scope, "class", statement, statement.name, statement);
  else if (is.interface(statement)) add(reader, scope, "interface", statement, statement.name, statement);
  else if (is.typeAlias(statement)) add(reader, scope, "type", statement, statement.name, statement);
  else if (is.enum(statement)) add(reader, scope, "enum", statement, statement.name, statement);
}

function add(
  { parser: { SyntaxKind } }: Reader,
  scope: Draft,
  kind: Part["kind"],
  node: ts.Node,
  nameNode: ts.Identifier | undefined,
  statement: ts.Statement,
  inner?: Scope,
): void {
  const name = nameNode?.text ?? anonymous;
  const part: Part = {
    kind,
    name,
    node,
    nameNode,
    statement,
    exportKeyword: modifierOf(statement, SyntaxKind.ExportKeyword),
    defaultKeyword: modifierOf(statement, SyntaxKind.DefaultKeyword),
    inner,
  };
  const parts = scope.names.get(name);
  if (parts) parts.push(part);
  else scope.names.set(name, [part]);
}

function readModule(reader: Reader, waiting: Draft[], scope: Draft, statement: ts.ModuleDeclaration): void {
  const { is, parser } = reader;
  const { path, text } = scope;
  const body = statement.body as ts.Node | undefined;
  const isGlobal = is.identifier(statement.name) && statement.name.text === "global" && isBlock(is, body);
  const keyword = text.slice(parser.startOf(statement), statement.name.pos);
  if (isGlobal && !/\b(namespace|module)\b/.test(keyword)) {
    newScope(reader, waiting, { ...blockOf(scope, body), kind: "global", key: "" });
  } else if (is.stringLiteral(statement.name)) {
    const { text: name } = statement.name;
    if (!isBlock(is, body)) return;
    // In a module it adds to another module, which it does not declare.
    const isAdded = scope.kind === "module";
    newScope(reader, waiting, {
      ...blockOf(scope, body),
      kind: isAdded ? "augmentation" : "ambient",
      key: isAdded ? `${path}>"${name}"` : `"${name}"`,
      augmented: isAdded ? name : undefined,
    });
  } else {
    const key = `${scope.key}.${statement.name.text}`;
    // `namespace A.B.C {}` is three of them, one in the other, and nothing else is in the outer ones.
    const isOuter = body !== undefined && is.module(body);
    const inner =
      isOuter || isBlock(is, body)
        ? newScope(reader, waiting, { ...blockOf(scope, body), kind: "namespace", key })
        : undefined;
    add(reader, scope, "namespace", statement, statement.name, statement, inner);
  }

  function blockOf(parent: Scope, block: ts.ModuleBlock | ts.ModuleDeclaration) {
    return {
      path,
      text,
      node: block,
      parent,
      statements: is.module(block) ? [block] : [...block.statements],
    };
  }
}

const isBlock = (is: DeclarationGuards, body: ts.Node | undefined): body is ts.ModuleBlock =>
  body !== undefined && is.moduleBlock(body);

function readImport({ is }: Reader, scope: Draft, declaration: ts.ImportDeclaration): void {
  const { importClause, moduleSpecifier } = declaration;
  if (!importClause || !is.stringLiteral(moduleSpecifier)) return;
  const from = { specifier: moduleSpecifier.text, declaration };
  const { name, namedBindings } = importClause;
  if (name) scope.imports.set(name.text, { ...from, name: "default", node: importClause });
  if (!namedBindings) return;
  if (!is.namedImports(namedBindings)) {
    scope.imports.set(namedBindings.name.text, { ...from, name: "*", node: namedBindings });
    return;
  }
  for (const node of namedBindings.elements) {
    scope.imports.set(node.name.text, { ...from, name: (node.propertyName ?? node.name).text, node });
  }
}

function readImportEquals(reader: Reader, scope: Draft, declaration: ts.ImportEqualsDeclaration): void {
  const { is } = reader;
  const { moduleReference, name } = declaration;
  if (!is.externalModule(moduleReference)) {
    add(reader, scope, "alias", declaration, name, declaration);
  } else if (is.stringLiteral(moduleReference.expression)) {
    const specifier = moduleReference.expression.text;
    scope.imports.set(name.text, { specifier, name: "*", node: declaration, declaration });
  }
}

function readExport({ is }: Reader, scope: Draft, statement: ts.ExportDeclaration): void {
  const { exportClause, moduleSpecifier, isTypeOnly } = statement;
  const specifier = moduleSpecifier && is.stringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (!exportClause) {
    if (specifier !== undefined) scope.stars.push({ specifier, isTypeOnly, statement });
  } else if (!is.namedExports(exportClause)) {
    const { name } = exportClause;
    addExport(scope, { name: name.text, local: "*", specifier, isTypeOnly, node: exportClause, statement });
  } else {
    for (const node of exportClause.elements) {
      const written = (node.propertyName ?? node.name).text;
      const local = (specifier === undefined ? behindStandIn(is, scope, written) : undefined) ?? written;
      addExport(scope, { name: node.name.text, local, specifier, isTypeOnly, node, statement });
    }
  }
}

function readAssignment({ is }: Reader, scope: Draft, node: ts.ExportAssignment): void {
  const { expression } = node;
  if (!is.identifier(expression)) return;
  if (node.isExportEquals === true) scope.equals = { node, local: expression };
  else {
    const local = expression.text;
    const [specifier, isTypeOnly] = [undefined, false];
    addExport(scope, { name: "default", local, specifier, isTypeOnly, node, statement: node });
  }
}

function addExport(scope: Draft, exported: Exported): void {
  scope.exports.push(exported);
  scope.exported.set(exported.name, exported);
  if (exported.specifier !== undefined) return;
  const same = scope.exportsOf.get(exported.local);
  if (same) same.push(exported);
  else scope.exportsOf.set(exported.local, [exported]);
}
