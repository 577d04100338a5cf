import type ts from "typescript";
import { walkWith } from "../syntax/walk-with.js";
import type { Edit } from "../edits/edit.js";
import { isDone } from "../edits/is-done.js";
import { memberEdits, type EditContext } from "../edits/member-edits.js";
import { optionalMethodEdits, readEdits, writtenEdits } from "../edits/fitting-edits.js";
import type { FileMarks } from "../marks/read-marks.js";
import { isWithin, type Lock } from "../marks/lock.js";
import { left, type Left, type Outcome } from "../outcome.js";
import { openOverloads, type Container } from "../overloads/open-overloads.js";
import { modifierOf } from "../syntax/guards.js";
import type { PackageNames } from "../scopes/package-names.js";
import type { DeclarationFile, Scope } from "../scopes/scope.js";
import type { Conflict, Overriding } from "./overriding.js";

/** What stands around a node: the lock that it is behind, and the names on the way to it. */
interface Around {
  readonly lock: Lock | undefined;
  readonly path: readonly string[];
  readonly container: Container;
}

/** What is to be done about the members that are marked in one file, in whatever they stand. */
export function planMembers(
  context: EditContext,
  marks: FileMarks,
  { tree, path, scope, scopes }: DeclarationFile,
  names: PackageNames,
  overriding: Overriding,
  isSettled: (node: ts.Node) => boolean,
): { readonly edits: readonly Edit[]; readonly outcomes: readonly Outcome[] } {
  const { is, parser } = context;
  const edits: Edit[] = [];
  const outcomes: Outcome[] = [];
  const declared = new Map<ts.Node, Lock>();
  const scopeAt = new Map<ts.Node, Scope>(scopes.map((each) => [each.node, each]));
  for (const each of scopes) collect(each);
  const overloads = openOverloads(context, marks, names);

  walkWith<Around>(parser, tree, { lock: undefined, path: [], container: { node: tree, scope } }, enter);
  return { edits, outcomes };

  function collect(scope: Scope): void {
    for (const part of [...scope.names.values()].flat()) {
      const lock = marks.lockOf(part, scope);
      // One variable of several may be marked alone.
      if (lock) declared.set(part.kind === "variable" ? part.node : part.statement, lock);
    }
  }

  function enter(node: ts.Node, { lock: enclosing, path, container }: Around): Around | undefined {
    if (isSettled(node)) return undefined;
    // The type parameters of a lock are told of where they are declared.
    if (is.typeAlias(node) && node.name.text.endsWith("$lock")) return undefined;
    const around = declared.get(node) ?? enclosing;
    const name = nameOf(node);
    const inner = name === undefined ? path : [...path, name];
    if (isMember(node)) lockMember(node, around, inner, container);
    return { lock: around, path: inner, container: { node, scope: scopeAt.get(node) ?? container.scope } };
  }

  function isMember(node: ts.Node): boolean {
    return (
      is.methodLike(node) ||
      is.property(node) ||
      is.getter(node) ||
      is.setter(node) ||
      is.callSignature(node) ||
      is.constructorLike(node) ||
      is.indexSignature(node) ||
      is.parameter(node) ||
      is.typeParameter(node) ||
      is.tupleMember(node)
    );
  }

  function lockMember(
    node: ts.Node,
    enclosing: Lock | undefined,
    names: readonly string[],
    container: Container,
  ): void {
    const mark = marks.ownOf(node);
    if (!mark || (mark.isStable && !mark.lock)) return;
    const result = resultOf(node, mark, enclosing, container);
    const nameNode = (node as Partial<ts.PropertySignature>).name;
    outcomes.push({ path, at: parser.startOf(nameNode ?? node), name: names.join("."), result });
  }

  function resultOf(
    node: ts.Node,
    { lock, faults: [fault] }: NonNullable<ReturnType<FileMarks["ownOf"]>>,
    enclosing: Lock | undefined,
    container: Container,
  ): Outcome["result"] {
    if (fault) return left(fault);
    if (!lock) return { kind: "open" };
    if (isWithin(lock, enclosing)) return { kind: "locked" };
    if (isDone(context, node)) return { kind: "done" };
    if (isPrivate(node)) return { kind: "unreachable", why: "private" };
    const conflict = overriding.conflictOf(node, lock);
    const isBelow = conflict?.side === "below" && isOnlyRead(node, container);
    if (conflict && conflict.side !== "above" && !isBelow) return left(conflict.reason);
    const open = overloads.leftOf(node, container);
    if (open) return open;
    const asProperty = optionalMethodEdits(context, node, lock);
    const made = asProperty && overriding.isAlone(node, lock) ? asProperty : editsOf(node, lock, conflict);
    if ("kind" in made) return conflict ? left(conflict.reason) : made;
    edits.push(...made);
    const setter = conflict ? undefined : setterOf(node, container);
    // A mark on the getter is about the property, unless the setter says otherwise.
    if (setter && marks.ownOf(setter) === undefined) {
      const ofSetter = memberEdits(context, setter, lock);
      if (!("kind" in ofSetter)) edits.push(...ofSetter);
    }
    return { kind: "locked" };
  }

  function editsOf(node: ts.Node, lock: Lock, conflict: Conflict | undefined): readonly Edit[] | Left {
    switch (conflict?.side) {
      case undefined:
        return memberEdits(context, node, lock);
      case "above":
        return writtenEdits(context, node, lock);
      default:
        return readEdits(context, node, lock);
    }
  }

  /** Whether nobody can write to a member: where there is a setter, it takes what the getter gives. */
  function isOnlyRead(node: ts.Node, container: Container): boolean {
    if (is.property(node)) return modifierOf(node, parser.SyntaxKind.ReadonlyKeyword) !== undefined;
    return is.getter(node) && setterOf(node, container) === undefined;
  }

  function setterOf(node: ts.Node, container: Container): ts.Node | undefined {
    if (!is.getter(node)) return undefined;
    const { members = [] } = container.node as Partial<ts.ClassDeclaration>;
    const name = nameOf(node);
    return [...members].find(
      (each) => is.setter(each) && nameOf(each) === name && isStatic(each) === isStatic(node),
    );
  }

  function isStatic(node: ts.Node): boolean {
    return modifierOf(node, parser.SyntaxKind.StaticKeyword) !== undefined;
  }

  function isPrivate(node: ts.Node): boolean {
    const { modifiers, name } = node as { modifiers?: readonly ts.Node[]; name?: ts.Node };
    if (name && is.privateName(name)) return true;
    return (
      modifiers !== undefined && [...modifiers].some(({ kind }) => kind === parser.SyntaxKind.PrivateKeyword)
    );
  }

  function nameOf(node: ts.Node): string | undefined {
    if (is.constructorLike(node)) return "new";
    if (is.indexSignature(node)) return "[index]";
    const { name } = node as { name?: ts.Node };
    if (!name) return undefined;
    if (is.identifier(name) || is.stringLiteral(name)) return name.text;
    return context.text.slice(parser.startOf(name), name.end);
  }
}
