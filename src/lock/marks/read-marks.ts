import type ts from "typescript";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import type { DeclarationFile, Part, Scope } from "../scopes/scope.js";
import { bothLocks, type Lock } from "./lock.js";
import { docCommentBefore, markBefore, moduleMark, type Mark, type MarkRules } from "./marks.js";

/** The marks of one file. */
export interface FileMarks {
  /** The mark in the comment of a node itself. */
  ownOf(node: ts.Node): Mark | undefined;
  /** What a declaration of a scope asks for, by itself and by the module or namespace that it stands in. */
  lockOf(part: Part, scope: Scope): Lock | undefined;
  /** Whether a namespace is locked as a whole: nothing in it is said to be stable. */
  isWhole(scope: Scope): boolean;
  docCommentOf(node: ts.Node): string | undefined;
  /** The flags of all marks that have been read. */
  flags(): readonly string[];
}

export function readMarks(
  parser: DeclarationParser,
  is: DeclarationGuards,
  rules: MarkRules,
  { text, tree, scope: fileScope }: DeclarationFile,
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

  let ofModule: Lock | undefined;
  const [first] = tree.statements;
  if (fileScope.kind === "module") {
    const comments = first ? before(first) : text;
    const declares =
      first !== undefined && !is.import(first) && !is.importEquals(first) && !is.exportAssignment(first);
    ofModule = comments.includes("/**") ? moduleMark(rules, comments, declares)?.lock : undefined;
  }

  const whole = new Map<Scope, boolean>();
  function isWhole(scope: Scope): boolean {
    let answer = whole.get(scope);
    if (answer === undefined) {
      answer = [...scope.names.values()]
        .flat()
        .every(({ statement, inner }) => ownOf(statement)?.isStable !== true && (!inner || isWhole(inner)));
      whole.set(scope, answer);
    }
    return answer;
  }

  /** What a scope hands on to what is declared in it. */
  function handedOn(scope: Scope): Lock | undefined {
    if (scope === fileScope) return ofModule;
    const { parent } = scope;
    const outer = parent && handedOn(parent);
    // A namespace that is locked as a whole locks what is in it.
    if (isWhole(scope) || !parent) return undefined;
    const part = [...parent.names.values()].flat().find(({ inner }) => inner === scope);
    const mark = part && ownOf(part.statement);
    return mark?.isStable ? mark.lock : bothLocks(outer, mark?.lock);
  }

  return {
    ownOf,
    isWhole,
    lockOf(part, scope) {
      const mark = ownOf(part.statement);
      const lock = mark?.isStable ? mark.lock : bothLocks(handedOn(scope), mark?.lock);
      return part.inner && !isWhole(part.inner) ? undefined : lock;
    },
    docCommentOf: (node) => docCommentBefore(before(node)),
    flags: () =>
      [...[...own.values()].map((mark) => mark?.lock), ofModule].flatMap((lock) =>
        lock?.kind === "trial" ? lock.flags : [],
      ),
  };
}
