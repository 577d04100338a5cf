import type ts from "typescript";
import { isSameLock, type Lock } from "../marks/lock.js";
import type { FileMarks } from "../marks/read-marks.js";
import type { LeftReason } from "../outcome.js";
import { namesIn } from "../scopes/entity-names.js";
import type { DeclarationFile } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";

/**
 * Which members of classes and interfaces must fit each other. A property whose type is a lock fits no property of the
 * same name that is not locked, neither where it overrides it nor where it is overridden: the declarations would not
 * compile. Methods do: a `this` that one of them asks for, and the other does not, is not compared.
 */
export interface Overriding {
  conflictOf(member: ts.Node, lock: Lock): LeftReason | undefined;
}

type Container = ts.ClassDeclaration | ts.InterfaceDeclaration;
interface Known {
  readonly name: string;
  readonly bases: readonly string[];
  readonly members: ReadonlyMap<string, readonly ts.Node[]>;
  readonly marks: FileMarks | undefined;
}

/** @param files all files of the package in which such a member may be overridden, with their marks */
export function overridingIn(
  parser: DeclarationParser,
  is: DeclarationGuards,
  files: Iterable<readonly [DeclarationFile, FileMarks | undefined]>,
): Overriding {
  const byName = new Map<string, Known[]>();
  const heirs = new Map<string, Known[]>();
  const owners = new Map<ts.Node, Known>();

  for (const [{ scopes }, marks] of files) {
    for (const { names } of scopes) {
      for (const { node } of [...names.values()].flat()) {
        if (is.class(node) || is.interface(node)) addContainer(node, marks);
      }
    }
  }
  return { conflictOf };

  function addContainer(node: Container, marks: FileMarks | undefined): void {
    const members = new Map<string, ts.Node[]>();
    const known: Known = {
      name: node.name?.text ?? "default",
      bases: [...(node.heritageClauses ?? [])].flatMap(({ types }) => [...types].flatMap(namesWithin)),
      members,
      marks,
    };
    for (const member of node.members) {
      owners.set(member, known);
      const name = keyOf(member);
      if (name !== undefined) members.set(name, [...(members.get(name) ?? []), member]);
    }
    push(byName, known.name, known);
    for (const base of known.bases) push(heirs, base, known);
  }

  // What `extends Omit<Options, "a">` has comes from `Options`.
  function namesWithin(type: ts.Node): readonly string[] {
    const names: string[] = [];
    const last = namesIn(is, type).at(-1);
    if (last) names.push(last.text);
    parser.forEachChild(type, (child) => names.push(...namesWithin(child)));
    return names;
  }

  function keyOf(member: ts.Node): string | undefined {
    const { name } = member as { name?: ts.Node };
    return name && (is.identifier(name) || is.stringLiteral(name)) ? name.text : undefined;
  }

  function conflictOf(member: ts.Node, lock: Lock): LeftReason | undefined {
    const owner = owners.get(member);
    const key = keyOf(member);
    if (!owner || key === undefined || !(is.property(member) || is.getter(member) || is.setter(member)))
      return undefined;
    const basesOf = ({ bases }: Known): readonly Known[] => bases.flatMap((base) => byName.get(base) ?? []);
    const allBelow = reach(owner, ({ name }) => heirs.get(name) ?? []);
    const below = allBelow.find((known) => isOpen(known, key, lock));
    if (below) return { code: "overridden", by: `${below.name}.${key}` };
    // What extends this one may extend another one, too, and the two have to agree.
    const above = [owner, ...allBelow].flatMap((known) => reach(known, basesOf));
    const base = above.find((known) => isOpen(known, key, lock));
    return base && { code: "overrides", what: `${base.name}.${key}` };
  }

  function isOpen({ members, marks }: Known, key: string, lock: Lock): boolean {
    return (members.get(key) ?? []).some(
      (member) => !is.setter(member) && !isSameLock(marks?.ownOf(member)?.lock, lock),
    );
  }
}

/** All that is reached from one by a step, any number of times, but not itself. */
function reach(from: Known, step: (known: Known) => readonly Known[]): readonly Known[] {
  const found = new Set<Known>();
  const waiting = [...step(from)];
  for (let known = waiting.pop(); known; known = waiting.pop()) {
    if (known === from || found.has(known)) continue;
    found.add(known);
    waiting.push(...step(known));
  }
  return [...found];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
