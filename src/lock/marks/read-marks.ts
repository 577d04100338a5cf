import type ts from "typescript";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import type { DeclarationFile, Exported, Part, Scope, Star } from "../scopes/scope.js";
import { bothLocks, type Lock } from "./lock.js";
import { docCommentBefore, markBefore, moduleMark, type Mark, type MarkRules } from "./marks.js";

/** The marks of one file. */
export interface FileMarks {
  /** The mark in the comment of a node itself. */
  ownOf(node: ts.Node): Mark | undefined;
  /** The mark in the comment of a declaration: of one variable of several, also that before its own name. */
  ofPart(part: Part): Mark | undefined;
  /** What a declaration of a scope asks for, by itself and by the module or namespace that it stands in. */
  lockOf(part: Part, scope: Scope): Lock | undefined;
  /** The same of an export, which may be marked where what it names is not. */
  ofExport(exported: Exported | Star, scope: Scope): ExportMark | undefined;
  /**
   * Whether a namespace is locked as a whole: nothing in it is said to be stable, and nothing else of its name is open, such
   * as the second block of `namespace A.B {} namespace A.C {}`.
   */
  isWhole(scope: Scope): boolean;
  docCommentOf(part: Part): string | undefined;
  /** The flags of all marks that have been read. */
  flags(): readonly string[];
}

/** What an export asks for. */
export interface ExportMark extends Pick<Mark, "lock" | "faults"> {
  /** Whether a comment of its own says so, not one of the module. */
  readonly isOwn: boolean;
}

export function readMarks(
  parser: DeclarationParser,
  is: DeclarationGuards,
  rules: MarkRules,
  { text, tree, scope: fileScope, scopes }: DeclarationFile,
): FileMarks {
  const own = new Map<ts.Node, Mark | undefined>();
  const before = (node: ts.Node): string => text.slice(node.pos, parser.startOf(node));

  function ownOf(node: ts.Node): Mark | undefined {
    if (!own.has(node)) {
      const comments = before(node);
      own.set(node, comments.includes("/**") ? markBefore(rules, comments) : undefined);
    }
    return own.get(node);
  }

  /** `const a: number, /** @beta *\/ b: number` */
  function ofPart({ kind, statement, node }: Part): Mark | undefined {
    const outer = ownOf(statement);
    const inner = kind === "variable" ? ownOf(node) : undefined;
    if (!outer || !inner) return inner ?? outer;
    return {
      lock: inner.isStable ? inner.lock : bothLocks(outer.lock, inner.lock),
      flags: [...outer.flags, ...inner.flags],
      isStable: inner.isStable || outer.isStable,
      faults: [...outer.faults, ...inner.faults],
    };
  }

  let ofModule: Lock | undefined;
  const [first] = tree.statements;
  if (fileScope.kind === "module") {
    const comments = first ? before(first) : text;
    const declares = first !== undefined && isDeclaring(first);
    ofModule = comments.includes("/**") ? moduleMark(rules, comments, declares)?.lock : undefined;
  }

  /** Whether a comment may be about the names of a statement, and not about the module. */
  function isDeclaring(statement: ts.Statement): boolean {
    if (!is.exportDeclaration(statement)) return !is.importDeclaration(statement);
    const { exportClause } = statement;
    return exportClause !== undefined && (!is.namedExports(exportClause) || exportClause.elements.length > 0);
  }

  const whole = new Map<Scope, boolean>();
  function isWhole(scope: Scope): boolean {
    if (whole.size === 0) {
      // What stands in a block comes behind it, and is asked first.
      for (const each of scopes.toReversed()) {
        const parts = [...each.names.values()].flat();
        const isAll = parts.every(({ statement, inner }) => {
          return ownOf(statement)?.isStable !== true && (!inner || whole.get(inner) !== false);
        });
        whole.set(each, isAll && !isBesideOpen(each));
      }
      // The outer ones of `namespace A.B {}` have no place for a lock.
      for (const { node, inner } of scopes)
        for (const each of is.module(node) ? inner : [])
          if (each.parent && whole.get(each.parent) === false) whole.set(each, false);
    }
    return whole.get(scope) !== false;
  }

  function isBesideOpen(scope: Scope): boolean {
    const same = [...(scope.parent?.names.values() ?? [])].find((parts) =>
      parts.some(({ inner }) => inner === scope),
    );
    return same !== undefined && same.length > 1 && same.some(({ statement }) => !ownOf(statement)?.lock);
  }

  /** What a scope hands on to what is declared in it. */
  function handedOn(scope: Scope): Lock | undefined {
    const around: Scope[] = [];
    for (let at: Scope | undefined = scope; at && at !== fileScope; at = at.parent) around.unshift(at);
    let lock = ofModule;
    for (const each of around) {
      const part = [...(each.parent?.names.values() ?? [])].flat().find(({ inner }) => inner === each);
      const mark = part && ownOf(part.statement);
      // A namespace that is locked as a whole locks what is in it.
      if (isWhole(each)) lock = undefined;
      else lock = mark?.isStable ? mark.lock : bothLocks(lock, mark?.lock);
    }
    return lock;
  }

  /** `export =` is all that there is of what it names. */
  function equalsLock({ name }: Part, { equals }: Scope): Lock | undefined {
    return equals?.local.text === name ? ownOf(equals.node)?.lock : undefined;
  }

  function ofExport(exported: Exported | Star, scope: Scope): ExportMark | undefined {
    const ofStatement = ownOf(exported.statement);
    const isInside = "node" in exported && exported.node !== (exported.statement as ts.Node);
    const own = [ofStatement, isInside ? ownOf(exported.node) : undefined];
    let lock = handedOn(scope);
    for (const mark of own) lock = mark?.isStable ? mark.lock : bothLocks(lock, mark?.lock);
    const faults = own.flatMap((mark) => mark?.faults ?? []);
    const isOwn = own.some((mark) => mark !== undefined && (!mark.isStable || mark.lock !== undefined));
    return lock !== undefined || isOwn ? { lock, faults, isOwn } : undefined;
  }

  return {
    ownOf,
    ofPart,
    isWhole,
    ofExport,
    lockOf(part, scope) {
      const mark = ofPart(part);
      const outer = bothLocks(handedOn(scope), equalsLock(part, scope));
      const lock = mark?.isStable ? mark.lock : bothLocks(outer, mark?.lock);
      return part.inner && !isWhole(part.inner) ? undefined : lock;
    },
    docCommentOf: ({ statement, node }) =>
      docCommentBefore(before(node)) ?? docCommentBefore(before(statement)),
    flags: () =>
      [...[...own.values()].map((mark) => mark?.lock), ofModule].flatMap((lock) =>
        lock?.kind === "trial" ? lock.flags : [],
      ),
  };
}
