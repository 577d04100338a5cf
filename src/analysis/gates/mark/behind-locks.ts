import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { hasModifier } from "../../program/modifiers.js";

/** The locks that a module or namespace declares, by the names of what is behind them. */
const known = perAnalysis(() => new WeakMap<ts.Node, ReadonlyMap<string, LocksOfName>>());

/** A class has one for the value that it is, and one for its type. */
interface LocksOfName {
  readonly value?: ts.Node;
  readonly type?: ts.Node;
  /** For the types that are named through it. */
  readonly namespace?: ts.ModuleDeclaration;
}

export const lockSuffix = "$lock";

/**
 * The lock that a class, an interface or the like is behind: its members are named through the lock, and declared by what
 * is behind it.
 *
 *     interface Image { width: number }
 *     type Image$lock = Open<"IMAGES", Image>;
 *     export { Image$lock as Image, type Image as Image$ };
 */
export function lockOf(context: AnalysisContext, node: ts.Node): ts.Node | undefined {
  const { is, compiler } = context;
  const isBehind =
    is.module(node) ||
    is.interface(node) ||
    is.class(node) ||
    is.typeAlias(node) ||
    is.variable(node) ||
    is.functionDeclaration(node) ||
    node.kind === compiler.SyntaxKind.EnumDeclaration;
  const { name } = node as { readonly name?: ts.Node };
  if (!isBehind || !name || !is.identifier(name) || nameBehindLock(name.text) !== undefined) return undefined;
  const statement = is.variable(node) ? node.parent.parent : node;
  if (hasModifier(context, statement, "ExportKeyword")) return undefined;
  const locks = locksIn(context, statement.parent).get(name.text);
  if (is.variable(node) || is.functionDeclaration(node)) return locks?.value;
  return locks?.type ?? locks?.value;
}

/** The name of the lock of what has a name. */
export const nameOfLock = (name: string): string => name + lockSuffix;

/**
 * The name of what a lock locks; nothing for what is no lock. Where an author has a name that ends so, the lock has a `$`
 * more.
 */
export const nameBehindLock = (name: string): string | undefined => /^(.+)\$lock\$*$/.exec(name)?.[1];

/** Whether a declaration is the lock of another one, by its name and where it stands. */
export function isLockOf({ is }: AnalysisContext, lock: ts.Node, declaration: ts.Node): boolean {
  const { name } = declaration as Partial<ts.NamedDeclaration>;
  if (!name || !is.identifier(name)) return false;
  const { name: own } = lock as Partial<ts.NamedDeclaration>;
  const isNamedAfter = own !== undefined && is.identifier(own) && nameBehindLock(own.text) === name.text;
  return isNamedAfter && scopeOf(lock) === scopeOf(declaration);

  function scopeOf(node: ts.Node): ts.Node {
    return is.variable(node) ? node.parent.parent.parent : node.parent;
  }
}

/** What stands in place of the value of an enum: that some of its members are locked only that says. */
export function valueLockOf(
  context: AnalysisContext,
  { name, parent }: ts.EnumDeclaration | ts.ModuleDeclaration,
): ts.Node | undefined {
  return locksIn(context, parent).get(name.text)?.value;
}

/** The namespace that stands beside the lock of a value, for the types that are named through it. */
export function namespaceLockOf(
  context: AnalysisContext,
  { name, parent }: ts.ModuleDeclaration,
): ts.ModuleDeclaration | undefined {
  return locksIn(context, parent).get(name.text)?.namespace;
}

function locksIn(context: AnalysisContext, scope: ts.Node): ReadonlyMap<string, LocksOfName> {
  const before = known(context).get(scope);
  if (before) return before;
  const locks = new Map<string, LocksOfName>();
  known(context).set(scope, locks);
  const { is } = context;
  const { statements } = scope as Partial<ts.SourceFile>;
  const open = new Set<string>();
  for (const statement of statements ?? []) {
    if (is.typeAlias(statement)) add(statement.name.text, { type: statement });
    else if (is.module(statement)) add(statement.name.text, { namespace: statement });
    else if (is.variableStatement(statement)) {
      for (const each of statement.declarationList.declarations)
        if (is.identifier(each.name)) add(each.name.text, { value: each });
    } else if (is.exportDeclaration(statement)) for (const name of openIn(statement)) open.add(name);
    else if (is.exportAssignment(statement) && is.identifier(statement.expression))
      open.add(statement.expression.text);
  }
  // One of its exports alone is marked: `export { Image$lock as BetaImage, Image }`.
  for (const name of open) locks.delete(name);
  return locks;

  function add(name: string, lock: LocksOfName): void {
    const of = nameBehindLock(name);
    if (of !== undefined) locks.set(of, { ...locks.get(of), ...lock });
  }
}

/** Where in a text something is declared that is behind a lock. */
export function placesBehindLocks(text: string): readonly number[] {
  if (!text.includes(lockSuffix)) return [];
  const names = new Set([...text.matchAll(/([\w$]+)\$lock\$*(?![\w$])/g)].map(([, name]) => name));
  const declared = text.matchAll(
    /\b(?:interface|class|enum|type|namespace|const|let|var|function)\s+([\w$]+)/g,
  );
  // At the name: the one of a variable has `const` before it.
  return [...declared].flatMap(({ 0: { length }, 1: name, index }) =>
    names.has(name) ? index + length - 1 : [],
  );
}

/** What is exported as it is; a name with a `$` behind it is not for users. */
function openIn({ moduleSpecifier, exportClause }: ts.ExportDeclaration): readonly string[] {
  const { elements } = (exportClause ?? {}) as Partial<ts.NamedExports>;
  if (moduleSpecifier || !elements) return [];
  return [...elements].flatMap(({ name, propertyName }) =>
    name.text.endsWith("$") ? [] : (propertyName ?? name).text,
  );
}
