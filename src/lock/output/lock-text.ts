import type ts from "typescript";
import type { EditContext } from "../edits/member-edits.js";
import type { FileMarks } from "../marks/read-marks.js";
import { closedText, isSameLock, lockedText, type Lock } from "../marks/lock.js";
import { left, type Left } from "../outcome.js";
import { isInstantiated } from "../scopes/instantiated.js";
import type { Part, Scope } from "../scopes/scope.js";
import { qualifiedParameters } from "./type-parameters.js";

/** What is to be locked under one name. */
export interface LockedName {
  readonly scope: Scope;
  readonly name: string;
  readonly parts: readonly Part[];
  /** The lock of each part; nothing for one that stays open. */
  readonly lockOf: (part: Part) => Lock | undefined;
}

/** A line, with the name that it declares, and where the name stands that it stands for. */
export interface LockLine {
  readonly text: string;
  readonly declares?: { readonly name: string; readonly of: number };
  /** What it stands in place of, by itself: each of several declarations of one name has a comment, and a mark, of its own. */
  readonly standsFor?: readonly Part[];
}

/** The declarations of a lock. */
export interface LockText {
  readonly lines: readonly LockLine[];
  /** Whether somebody may have to name what is behind it: in the declarations that are emitted for a program. */
  readonly isNameable: boolean;
}

// What is in a namespace is written by calls, and its lines are as far in as it is deep.
const deepest = 100;

function isDeeper(scope: Scope, depth: number): boolean {
  let level = [scope];
  for (let left = depth; left > 0; left--) level = level.flatMap(({ inner }) => inner);
  return level.length > 0;
}

const isType = ({ kind }: Part): boolean =>
  kind === "class" || kind === "interface" || kind === "type" || kind === "enum";
const isValue = ({ kind, inner }: Part): boolean =>
  kind === "function" ||
  kind === "class" ||
  kind === "enum" ||
  kind === "variable" ||
  (kind === "namespace" && inner !== undefined && isInstantiated(inner));

/**
 * Writes what stands in place of a name: a constant for its value, an alias for its type, and a namespace for what can
 * only be named through it. They may all have one name, as what they stand for has.
 *
 * @param lockName the name of the lock in this scope
 */
export function lockText(
  context: EditContext,
  marks: FileMarks,
  { scope, name, parts, lockOf }: LockedName,
  lockName: string,
): LockText | Left {
  const { is, parser, names } = context;
  const declare = scope.kind === "module" ? "declare " : "";
  const lines: LockLine[] = [];
  const declaring = (text: string, declared: string, { nameNode, statement }: Part): LockLine => ({
    text,
    declares: { name: declared, of: parser.startOf(nameNode ?? statement) },
  });
  const add = (text: string, standsFor: readonly Part[]): void =>
    void lines.push(...parts.slice(0, 1).map((part) => ({ ...declaring(text, lockName, part), standsFor })));
  const value = parts.find(isValue);
  const type = parts.find(isType);
  let isNameable = type !== undefined || parts.some(isUniqueSymbol);

  if (value) {
    const valueParts = withoutFollowers(parts.filter(isValue), "namespace");
    const [lock] = valueParts.map(lockOf);
    if (!valueParts.every((each) => isSameLock(lockOf(each), lock))) return otherwise(valueParts);
    if (value.kind === "enum" && isConst(value)) return left({ code: "const-enum" });
    const members = value.kind === "enum" && !lock ? lockedMembers(value) : undefined;
    if (members && "kind" in members) return members;
    const behind = `typeof ${name}`;
    const open = lock ? openValues() : [];
    const closed =
      lock && open.length > 0
        ? `${closedText(names, lock)} & Pick<${behind}, ${open.join(" | ")}>`
        : undefined;
    const text = lock ? lockedText(names, lock, behind, closed) : (members?.text ?? behind);
    add(`${declare}const ${lockName}: ${text};`, valueParts);
  }
  if (type) {
    const typeParts = withoutFollowers(parts.filter(isType), "interface");
    const [lock] = typeParts.map(lockOf);
    if (!typeParts.every((each) => isSameLock(lockOf(each), lock))) return otherwise(typeParts);
    const { typeParameters } = type.node as Partial<ts.InterfaceDeclaration>;
    const { declared, given } = qualifiedParameters(context, typeParameters, scope, "");
    const behind = `${name}${given}`;
    add(
      `${declare}type ${lockName}${declared} = ${lock ? lockedText(names, lock, behind) : behind};`,
      typeParts,
    );
  }
  if (parts.some(({ inner }) => inner && isDeeper(inner, deepest)))
    return left({ code: "unsupported", what: `a namespace with more than ${deepest} others in each other` });
  const inside = parts.flatMap((part) => namespaceLines(part, name, lockOf(part)));
  if (inside.length > 0) {
    add(
      `${declare}namespace ${lockName} {`,
      parts.some(({ inner }) => inner) ? parts.filter(({ inner }) => inner) : parts,
    );
    lines.push(...inside.map(indented), { text: "}" });
    isNameable = true;
  }
  // A namespace without anything in it has no meaning, and cannot be used.
  if (lines.length === 0) add(`${declare}namespace ${lockName} {}`, parts);
  return { lines, isNameable };

  /**
   * What adds to a class, an enum or a function goes with its lock: `class Zstd {}` with a mark, and
   * `interface Zstd extends Transform {}` without one, are one type.
   */
  function withoutFollowers(all: readonly Part[], kind: Part["kind"]): readonly Part[] {
    const isFirst = (part: Part): boolean =>
      (part.kind === "class" || part.kind === "function" || part.kind === "enum") &&
      lockOf(part) !== undefined;
    return all.some(isFirst) ? all.filter((part) => part.kind !== kind || lockOf(part)) : all;
  }

  /** The values in a namespace that is open beside what is locked: `class Zstd {}`, and `namespace Zstd { const level: 1 }`. */
  function openValues(): readonly string[] {
    return parts
      .filter((part) => part.inner && !lockOf(part))
      .flatMap(({ inner }) =>
        [...(inner?.names ?? [])].flatMap(([innerName, innerParts]) => {
          const exported =
            inner && innerParts.some(isValue) ? exportedAs(inner, innerName, innerParts) : undefined;
          return exported === undefined ? [] : JSON.stringify(exported);
        }),
      );
  }

  function otherwise(all: readonly Part[]): Left {
    const open = all.find((part) => !lockOf(part)) ?? all[0];
    return left({ code: "merged", place: String(open?.nameNode?.pos ?? 0) });
  }

  function isConst({ statement }: Part): boolean {
    const { modifiers } = statement as { modifiers?: readonly ts.Node[] };
    return (
      modifiers !== undefined && [...modifiers].some(({ kind }) => kind === parser.SyntaxKind.ConstKeyword)
    );
  }

  function isUniqueSymbol({ kind, node }: Part): boolean {
    const { type: annotation } = node as Partial<ts.VariableDeclaration>;
    return kind === "variable" && isUnique(annotation);
  }

  function isUnique(type: ts.TypeNode | undefined): boolean {
    return type !== undefined && is.typeOperator(type) && type.operator === parser.SyntaxKind.UniqueKeyword;
  }

  /** The value of an enum of which some members are locked. */
  function lockedMembers({ node }: Part): { readonly text: string } | Left {
    const byLock = new Map<string, { lock: Lock; keys: string[] }>();
    for (const member of (node as ts.EnumDeclaration).members) {
      const lock = marks.ownOf(member)?.lock;
      if (!lock) continue;
      const group = byLock.get(JSON.stringify(lock)) ?? { lock, keys: [] };
      group.keys.push(JSON.stringify((member.name as ts.Identifier).text));
      byLock.set(JSON.stringify(lock), group);
    }
    // Each flag doubles the text, because what is locked by one may be open by the other.
    if (byLock.size > 3) return left({ code: "several-flags" });
    let text = `typeof ${name}`;
    // The name of a number is looked up by it: `Colour[0]`. `Omit` loses that.
    const lookUp = hasNumbers(node as ts.EnumDeclaration) ? " & { readonly [value: number]: string }" : "";
    for (const { lock, keys } of byLock.values()) {
      const closed = `{ readonly [Key in ${keys.join(" | ")}]: ${closedText(names, lock)} }`;
      text = lockedText(names, lock, text, `Omit<${text}, ${keys.join(" | ")}> & ${closed}${lookUp}`);
    }
    return { text };
  }

  function hasNumbers({ members }: ts.EnumDeclaration): boolean {
    return [...members].some(({ initializer }) => !initializer || !is.stringLiteral(initializer));
  }

  /** The types that can only be named through an enum or a namespace. */
  function namespaceLines(part: Part, path: string, lock: Lock | undefined): readonly LockLine[] {
    if (part.kind === "enum") return enumLines(part, path, lock);
    return part.inner ? scopeLines(part.inner, path, lock) : [];
  }

  function enumLines(part: Part, path: string, lock: Lock | undefined): readonly LockLine[] {
    const { members } = part.node as ts.EnumDeclaration;
    return [...members].flatMap((member) => {
      const memberName = (member.name as ts.Identifier).text;
      if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(memberName)) return [];
      const own = lock ?? marks.ownOf(member)?.lock;
      const behind = `${path}.${memberName}`;
      const text = `type ${memberName} = ${own ? lockedText(names, own, behind) : behind};`;
      return [declaring(text, memberName, { ...part, nameNode: member.name })];
    });
  }

  function scopeLines(inner: Scope, path: string, lock: Lock | undefined): readonly LockLine[] {
    const written = new Set<string>();
    const result: LockLine[] = [];
    for (const [innerName, innerParts] of inner.names) {
      const exportedName = exportedAs(inner, innerName, innerParts);
      if (exportedName === undefined) continue;
      const behindPath = `${path}.${exportedName}`;
      const innerType = innerParts.find(isType);
      if (innerType && !written.has(exportedName)) {
        written.add(exportedName);
        const { typeParameters } = innerType.node as Partial<ts.InterfaceDeclaration>;
        const { declared, given } = qualifiedParameters(context, typeParameters, inner, path);
        const behind = behindPath + given;
        const text = `type ${exportedName}${declared} = ${lock ? lockedText(names, lock, behind) : behind};`;
        result.push(declaring(text, exportedName, innerType));
      }
      for (const part of innerParts.slice(0, 1)) {
        const deeper = innerParts.flatMap((each) => namespaceLines(each, behindPath, lock));
        if (deeper.length > 0)
          result.push(declaring(`namespace ${exportedName} {`, exportedName, part), ...deeper.map(indented), {
            text: "}",
          });
      }
    }
    return result;
  }
}

const indented = (line: LockLine): LockLine => ({ ...line, text: `    ${line.text}` });

function exportedAs(scope: Scope, name: string, parts: readonly Part[]): string | undefined {
  if (!scope.isExplicit || parts.some(({ exportKeyword }) => exportKeyword)) return name;
  return scope.exportsOf.get(name)?.[0]?.name;
}
