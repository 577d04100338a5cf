import { isDone } from "../edits/is-done.js";
import { memberEdits, thisEdits, type EditContext } from "../edits/member-edits.js";
import type { Edit } from "../edits/edit.js";
import { isExported, nameOfDefault } from "../edits/export-edits.js";
import type { FileMarks } from "../marks/read-marks.js";
import { isSameLock, isWithin, type Lock } from "../marks/lock.js";
import { left, type Left, type Outcome } from "../outcome.js";
import { fallingThrough } from "../overloads/falls-through.js";
import { leftTo } from "../overloads/open-overloads.js";
import { lockText, type LockText } from "../output/lock-text.js";
import { anonymous, hasNoExports, type DeclarationFile, type Part, type Scope } from "../scopes/scope.js";
import type { PackageNames } from "../scopes/package-names.js";
import { declarableName } from "../syntax/export-name.js";
import { nameOfLock } from "../../analysis/gates/mark/behind-locks.js";
import { hasLock, isLockName } from "../syntax/lock-name.js";
import type ts from "typescript";

/** A name that gets a lock. */
export interface PlannedName {
  readonly scope: Scope;
  readonly name: string;
  /** The name of what is behind the lock: its own, or one that it has been given. */
  readonly localName: string;
  readonly lockName: string;
  readonly parts: readonly Part[];
  readonly text: LockText;
  /** What some of its exports ask for, where the declaration is not marked. */
  readonly only: Lock | undefined;
}

/** What is to be done about the names of one file. */
export interface NamePlan {
  readonly names: readonly PlannedName[];
  readonly edits: readonly Edit[];
  readonly outcomes: readonly Outcome[];
}

/** Decides for each name that one file declares whether it gets a lock, and why not. */
export function planNames(
  context: EditContext,
  marks: FileMarks,
  names: PackageNames,
  file: DeclarationFile,
  isUsedAsWhole: (scope: Scope) => boolean,
): NamePlan {
  const planned: PlannedName[] = [];
  const edits: Edit[] = [];
  const outcomes: Outcome[] = [];

  for (const scope of file.scopes) {
    for (const [name, parts] of scope.names) {
      if (isLockName(scope, name)) continue;
      const marked = parts.filter((part) => marks.lockOf(part, scope) !== undefined || hasOwnMark(part));
      const members = lockedMembersIn(parts);
      if (marked.length === 0 && members.length === 0) continue;
      const result = planName(scope, name, parts);
      for (const part of marked) outcomes.push(outcomeOf(part, result));
      for (const member of members) {
        outcomes.push({ ...outcomeOf(member, result), name: `${name}.${nameText(member.node)}` });
      }
    }
  }
  return { names: planned, edits, outcomes };

  function hasOwnMark(part: Part): boolean {
    const mark = marks.ofPart(part);
    return mark !== undefined && !mark.isStable;
  }

  function planName(
    scope: Scope,
    name: string,
    parts: readonly Part[],
  ): Outcome["result"] | Map<Part, Outcome["result"]> {
    const enclosing = enclosingLock(scope);
    const lockOf = (part: Part): Lock | undefined => {
      const lock = marks.lockOf(part, scope);
      return lock && !isWithin(lock, enclosing) ? lock : undefined;
    };
    const faults = parts.flatMap((part) => marks.ofPart(part)?.faults ?? []);
    const [fault] = faults;
    if (fault) return left(fault);
    const hasMembers = lockedMembersIn(parts).length > 0;
    if (!hasMembers && parts.every((part) => !lockOf(part))) {
      // A namespace that is not locked as a whole is locked by what is in it.
      const isLockedInside = parts.some(({ statement, inner }) => inner && marks.ownOf(statement)?.lock);
      return { kind: enclosing || isLockedInside ? "locked" : "open" };
    }
    if (hasLock(scope, name)) return { kind: "done" };
    if (!isExported(scope, name, parts)) {
      if (!hasNoExports(scope.kind)) return { kind: "unreachable", why: "not-exported" };
    }
    const functions = parts.filter(({ kind }) => kind === "function");
    const [first] = functions;
    const isOverload = functions.some((part) => first && !isSameLock(lockOf(part), lockOf(first)));
    const isGlobal = hasNoExports(scope.kind);
    if (isOverload || isGlobal) return lockInPlace(scope, parts, lockOf, isGlobal);
    const elsewhere = names.blocksOf(scope.key).some((block) => block !== scope && block.names.has(name));
    if (scope.kind !== "module" && elsewhere) return left({ code: "several-blocks" });
    if (scope.equals?.local.text === name && isUsedAsWhole(scope)) return left({ code: "export-equals" });
    return lockName(scope, name, parts, lockOf);
  }

  function lockName(
    scope: Scope,
    name: string,
    parts: readonly Part[],
    lockOf: (part: Part) => Lock | undefined,
  ): Outcome["result"] {
    const localName = name === anonymous ? nameOfDefault : name;
    const lockedAs = unused(scope, nameOfLock(localName));
    const text = lockText(context, marks, { scope, name: localName, parts, lockOf }, lockedAs);
    if ("kind" in text) return text;
    planned.push({
      scope,
      name,
      localName,
      lockName: lockedAs,
      parts,
      text,
      only: undefined,
    });
    return { kind: "locked" };
  }

  /** A function by its `this`, a variable by its type: for one overload, and for what is global, which has no export. */
  function lockInPlace(
    scope: Scope,
    parts: readonly Part[],
    lockOf: (part: Part) => Lock | undefined,
    isGlobal: boolean,
  ): Map<Part, Outcome["result"]> {
    const results = new Map<Part, Outcome["result"]>();
    const overloads = parts
      .filter(({ kind }) => kind === "function")
      .map((part) => ({ node: part.node as ts.FunctionDeclaration, lock: lockOf(part), scope }));
    const falling = fallingThrough({ ...context, names }, overloads);
    for (const part of parts) {
      const lock = lockOf(part);
      const result = lock && (leftTo(context, falling.get(part.node)) ?? inPlace(part, lock, isGlobal));
      if (result) results.set(part, result);
    }
    return results;
  }

  function inPlace({ kind, node }: Part, lock: Lock, isGlobal: boolean): Outcome["result"] {
    if (kind !== "function" && kind !== "variable") {
      return left(
        isGlobal ? { code: "global" } : { code: "unsupported", what: "one of several declarations" },
      );
    }
    if (isDone(context, node)) return { kind: "done" };
    const made: readonly Edit[] | Left =
      kind === "function"
        ? thisEdits(context, node as ts.FunctionDeclaration, lock)
        : memberEdits(
            context,
            { kind: context.parser.SyntaxKind.PropertyDeclaration, ...pick(node) } as ts.Node,
            lock,
          );
    if ("kind" in made) return made;
    edits.push(...made);
    return { kind: "locked" };
  }

  function pick(node: ts.Node): Partial<ts.VariableDeclaration> {
    const { name, type, initializer, pos, end } = node as ts.VariableDeclaration;
    return { name, pos, end, ...(type && { type }), ...(initializer && { initializer }) };
  }

  /** What the namespaces around a scope are locked by as a whole. */
  function enclosingLock(scope: Scope): Lock | undefined {
    for (let at = scope; at.parent; at = at.parent) {
      const { parent } = at;
      const part = [...parent.names.values()].flat().find(({ inner }) => inner === at);
      const lock = part && marks.lockOf(part, parent);
      if (lock) return lock;
    }
    return undefined;
  }

  function lockedMembersIn(parts: readonly Part[]): readonly Part[] {
    return parts.flatMap((part) => {
      if (part.kind !== "enum") return [];
      return [...(part.node as ts.EnumDeclaration).members]
        .filter((member) => marks.ownOf(member)?.lock)
        .map((member) => ({ ...part, node: member, nameNode: member.name }));
    });
  }

  function outcomeOf(part: Part, result: Outcome["result"] | Map<Part, Outcome["result"]>): Outcome {
    const at = context.parser.startOf(part.nameNode ?? part.statement);
    const own = result instanceof Map ? (result.get(part) ?? { kind: "open" as const }) : result;
    return { path: file.path, at, name: part.name, result: own };
  }
}

const nameText = (node: ts.Node): string => (node as ts.EnumMember & { name: ts.Identifier }).name.text;

/** A name that nothing in a scope has. */
export function unused(scope: Scope, name: string): string {
  let result = declarableName(name);
  const isTaken = (): boolean =>
    scope.names.has(result) || scope.imports.has(result) || scope.exported.has(result);
  while (isTaken()) result += "$";
  return result;
}
