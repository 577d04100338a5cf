import type ts from "typescript";
import { walkWith } from "../syntax/walk-with.js";
import type { Edit } from "../edits/edit.js";
import { namesIn } from "../scopes/entity-names.js";
import type { PackageNames, Target } from "../scopes/package-names.js";
import { exportsOf, type DeclarationFile, type Imported, type Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import { exportName } from "../syntax/export-name.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import type { HandedNames } from "./handed-names.js";

interface Context {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
  readonly names: PackageNames;
  readonly hidden: HandedNames;
  /** Whether a declaration is locked whatever it is exported as, and a program may have to name what is behind that. */
  readonly isNameable: (scope: Scope, name: string) => boolean;
}

/** What names mean at a node. */
interface Known {
  readonly scope: Scope;
  readonly parameters: ReadonlySet<string>;
}

/**
 * Has one file refer to what is behind the locks of other files, and of other blocks of a namespace, so that the
 * declarations mean the same whatever a program opts in to.
 */
export function referenceEdits(context: Context, file: DeclarationFile): readonly Edit[] {
  const { parser, is, names, hidden, isNameable } = context;
  const edits: Edit[] = [];
  // What classes extend: values, also where nothing runs.
  const extended = new Set<ts.Node>();
  const scopes = new Map<ts.Node, Scope>(file.scopes.map((scope) => [scope.node, scope]));
  for (const scope of file.scopes) {
    for (const [local, imported] of scope.imports) importEdits(scope, local, imported);
    reExports(scope);
    if (scope.augmented !== undefined) augmentedNames(scope, scope.augmented);
  }
  walkWith<Known>(parser, file.tree, { scope: file.scope, parameters: new Set() }, enter);
  return edits;

  function importEdits(scope: Scope, local: string, { specifier, name, node }: Imported): void {
    const module = name === "*" ? undefined : names.moduleOf(scope.path, specifier);
    const behind = module && hidden.nameIn(module, name);
    if (behind === undefined) return;
    const exported = exportsOf(scope, local);
    const lock = `${local}$lock`;
    const both = exported.length > 0 ? `, ${exportName(name)} as ${lock}` : "";
    const newText = `${exportName(behind)} as ${local}${both}`;
    if (node.kind === parser.SyntaxKind.ImportSpecifier) {
      const { propertyName, name: localName } = node as ts.ImportSpecifier;
      edits.push({ start: parser.startOf(propertyName ?? localName), end: localName.end, newText });
    } else {
      defaultImport(node as ts.ImportClause, newText);
    }
    for (const { node: specifier, name: exportedName } of exported) {
      if (is.exportAssignment(specifier)) {
        const start = parser.startOf(specifier);
        edits.push({ start, end: specifier.end, newText: `export { ${lock} as default };` });
        continue;
      }
      const { propertyName, name: own } = specifier as ts.ExportSpecifier;
      const start = parser.startOf(propertyName ?? own);
      edits.push({ start, end: own.end, newText: `${lock} as ${exportName(exportedName)}` });
      hidden.nameIn(scope, exportedName);
    }
  }

  /** `import P, { Q } from "./p"` becomes `import { P$ as P, Q } from "./p"`. */
  function defaultImport({ name, namedBindings }: ts.ImportClause, newText: string): void {
    if (!name) return;
    const start = parser.startOf(name);
    if (namedBindings && is.namedImports(namedBindings)) {
      edits.push({ start, end: parser.startOf(namedBindings) + 1, newText: `{ ${newText},` });
    } else if (!namedBindings) {
      edits.push({ start, end: name.end, newText: `{ ${newText} }` });
    }
  }

  /** What adds to an interface or class that is locked adds to what is behind the lock. */
  function augmentedNames(scope: Scope, specifier: string): void {
    const module = names.moduleOf(scope.path, specifier);
    if (!module) return;
    for (const [name, parts] of scope.names) {
      const behind = hidden.nameIn(module, name);
      for (const { nameNode } of parts) {
        if (behind === undefined || !nameNode) continue;
        edits.push({ start: parser.startOf(nameNode), end: nameNode.end, newText: behind });
      }
    }
  }

  // Whoever names a type in declarations of his own needs a way to it from the modules that he can import.
  function reExports(scope: Scope): void {
    for (const { specifier, local, name } of scope.exports) {
      if (specifier === undefined || local === "*") continue;
      const module = names.moduleOf(scope.path, specifier);
      const target = module && names.exportOf(module, local);
      if (target?.kind !== "declared") continue;
      if (isNameable(target.scope, target.name)) hidden.nameIn(scope, name);
    }
  }

  function enter(node: ts.Node, { scope, parameters }: Known): Known {
    if (is.class(node))
      for (const { token, types } of node.heritageClauses ?? [])
        for (const type of token === parser.SyntaxKind.ExtendsKeyword ? types : []) extended.add(type);
    const inner = scopes.get(node) ?? scope;
    const own = is.signature(node) ? withParameters(node, parameters) : parameters;
    const path = namesIn(is, node);
    if (path.length > 0 && !isExportedAlias(node)) refer(node, path, inner, own);
    return { scope: inner, parameters: own };
  }

  function withParameters(node: ts.SignatureDeclaration, outer: ReadonlySet<string>): ReadonlySet<string> {
    const added = [...node.parameters].flatMap(({ name }) => (is.identifier(name) ? [name.text] : []));
    return added.length > 0 ? new Set([...outer, ...added]) : outer;
  }

  // What `export import A = N.P` hands on is for users: the lock.
  function isExportedAlias(node: ts.Node): boolean {
    const { modifiers } = node as { modifiers?: readonly ts.Node[] };
    return (
      is.importEquals(node) &&
      [...(modifiers ?? [])].some(({ kind }) => kind === parser.SyntaxKind.ExportKeyword)
    );
  }

  function refer(
    node: ts.Node,
    path: readonly ts.Identifier[],
    scope: Scope,
    parameters: ReadonlySet<string>,
  ): void {
    if (is.importType(node)) {
      const module = moduleOfImportType(node);
      if (module) follow({ kind: "module", scope: module }, path);
      return;
    }
    const [first, ...rest] = path;
    // `typeof options.name`, where `options` is a parameter, not what the module has under this name.
    if (!first || (is.typeQuery(node) && parameters.has(first.text))) return;
    const target = lookUp(scope, first);
    if (target && rest.length > 0) follow(target, rest, is.importEquals(node) || extended.has(node));
  }

  function moduleOfImportType({ argument }: ts.ImportTypeNode): Scope | undefined {
    if (!is.literalType(argument) || !is.stringLiteral(argument.literal)) return undefined;
    return names.moduleOf(file.path, argument.literal.text);
  }

  function lookUp(scope: Scope | undefined, node: ts.Identifier): Target | undefined {
    const { text: name } = node;
    for (let at = scope; at; at = at.parent) {
      const added = at.augmented === undefined ? undefined : names.moduleOf(at.path, at.augmented);
      const exported = added && names.exportOf(added, name);
      if (added && exported) {
        // In what adds to a module its exports have their names.
        replace(added, name, node);
        return exported;
      }
      if (at.names.has(name)) return { kind: "declared", scope: at, name };
      const imported = at.imports.get(name);
      if (imported) {
        const module = names.moduleOf(at.path, imported.specifier);
        if (!module) return undefined;
        return imported.name === "*"
          ? { kind: "module", scope: module }
          : names.exportOf(module, imported.name);
      }
      const block = names.blocksOf(at.key).find((other) => other !== at && other.names.has(name));
      if (block && (at.kind === "namespace" || at.kind === "ambient")) {
        replace(block, name, node);
        return { kind: "declared", scope: block, name };
      }
    }
    return undefined;
  }

  /** Goes on to what is in a module or a namespace, name by name. */
  function follow(from: Target, path: readonly ts.Identifier[], isValue = false): void {
    let target: Target | undefined = from;
    for (const node of path) {
      const container: Scope | undefined = target && containerOf(target);
      if (!container) return;
      target = names.exportOf(container, node.text);
      if (target?.kind === "declared") replace(container, node.text, node, isValue);
    }
  }

  function containerOf(target: Target): Scope | undefined {
    if (target.kind === "module") {
      const { equals } = target.scope;
      return equals ? names.blocksOf(`${target.scope.key}.${equals.local.text}`)[0] : target.scope;
    }
    return names.blocksOf(`${target.scope.key}.${target.name}`)[0];
  }

  function replace(container: Scope, name: string, node: ts.Identifier, isValue = false): void {
    const behind = hidden.nameIn(container, name, isValue);
    if (behind !== undefined) edits.push({ start: parser.startOf(node), end: node.end, newText: behind });
  }
}
