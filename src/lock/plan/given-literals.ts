import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import { isSameLock, type Lock } from "../marks/lock.js";
import type { FileMarks } from "../marks/read-marks.js";
import { push } from "../../push.js";
import { namesIn } from "../scopes/entity-names.js";
import type { PackageFiles } from "../scopes/package-files.js";
import type { DeclarationFile } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";

/**
 * Types without a name that the package gives where a type parameter asks for one with a name. What is locked in that one
 * they would not fit, and the declarations would not compile:
 *
 *     interface Config { /** @beta *\/ children?: "inline" | "none" }
 *     type Of<C extends Config> = …;
 *     type Paragraph = Of<{ children: "inline" }>;
 */
export interface GivenLiterals {
  /** The type that gives a property of an interface or class without its lock: `Of.children`. */
  openIn(owner: string, key: string, lock: Lock): string | undefined;
}

interface Syntax {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
}

interface Given {
  readonly generic: string;
  readonly member: ts.Node;
  readonly marks: FileMarks;
}

// Aliases lead to aliases. Beyond this nobody can tell at a glance either.
const depth = 6;

/**
 * @param related the files that name what has marked members
 * @param owners the interfaces and classes that have them
 */
export function givenLiterals(
  { parser, is }: Syntax,
  files: PackageFiles,
  related: Iterable<DeclarationFile>,
  marksOf: (file: DeclarationFile) => FileMarks,
  owners: ReadonlySet<string>,
): GivenLiterals {
  /** The aliases that name something. */
  const aliases = new Map<string, string[]>();
  const constraints = new Map<string, ts.Node[]>();
  for (const part of [...related].flatMap(partsIn)) {
    if (is.typeAlias(part.node)) for (const name of namesOf(part.node.type)) push(aliases, name, part.name);
    const { typeParameters } = part.node as Partial<ts.TypeAliasDeclaration>;
    for (const { constraint } of typeParameters ?? [])
      if (constraint) push(constraints, part.name, constraint);
  }
  const ownersBehind = ownersByName();
  const asking = new Map<string, ReadonlySet<string>>();
  for (const [generic, types] of constraints) {
    const wanted = types
      .flatMap((type) => [...namesOf(type)])
      .flatMap((name) => ownersBehind.get(name) ?? []);
    if (wanted.length > 0) asking.set(generic, new Set(wanted));
  }
  const given = new Map<string, Given[]>();
  for (const file of files.readMentioning(new Set(asking.keys())))
    walk(parser, file.tree, (node) => visit(file, node));

  return {
    openIn(owner, key, lock) {
      const found = given
        .get(`${owner}.${key}`)
        ?.find(({ member, marks }) => !isSameLock(marks.ownOf(member)?.lock, lock));
      return found && `${found.generic}.${key}`;
    },
  };

  function partsIn({ scopes }: DeclarationFile) {
    return scopes.flatMap(({ names }) => [...names.values()].flat());
  }

  /**
   * The owners that each name leads to. They are looked for from the owners on: aliases called `Parameters` may be many
   * thousands, and nearly none of them leads to one.
   */
  function ownersByName(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const owner of owners) {
      const leading = new Set([owner]);
      let waiting = [owner];
      for (let left = depth; left > 1 && waiting.length > 0; left--) {
        const names = new Set(waiting.flatMap((name) => aliases.get(name) ?? []));
        waiting = [...names].filter((name) => !leading.has(name));
        for (const name of waiting) leading.add(name);
      }
      for (const name of leading) push(found, name, owner);
    }
    return found;
  }

  function namesOf(type: ts.Node): ReadonlySet<string> {
    const found = new Set<string>();
    walk(parser, type, (node) => {
      const name = namesIn(is, node).at(-1)?.text;
      if (name !== undefined) found.add(name);
      return true;
    });
    return found;
  }

  function visit(file: DeclarationFile, node: ts.Node): boolean {
    const { typeArguments } = node as Partial<ts.TypeReferenceNode>;
    const generic = typeArguments && namesIn(is, node).at(-1)?.text;
    const wanted = generic === undefined ? undefined : asking.get(generic);
    if (!typeArguments || !wanted || generic === undefined) return true;
    for (const member of [...typeArguments].flatMap(membersGiven)) {
      const { name } = member as { name?: ts.Node };
      if (!name || !(is.identifier(name) || is.stringLiteral(name))) continue;
      for (const owner of wanted)
        push(given, `${owner}.${name.text}`, { generic, member, marks: marksOf(file) });
    }
    return true;
  }

  /** The members of a type without a name, also of parts of a union or an intersection. */
  function membersGiven(type: ts.Node): readonly ts.Node[] {
    if (is.typeLiteral(type)) return [...type.members];
    const { types } = type as Partial<ts.UnionTypeNode>;
    return types ? [...types].flatMap(membersGiven) : [];
  }
}
