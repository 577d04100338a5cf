import type ts from "typescript";
import { isSameLock, type Lock } from "../marks/lock.js";
import type { FileMarks } from "../marks/read-marks.js";
import type { LeftReason } from "../outcome.js";
import type { PackageNames, Target } from "../scopes/package-names.js";
import type { DeclarationFile, Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import type { GivenLiterals } from "./given-literals.js";
import { basesIn, literalsOfValues, namesOfValues, reach, type Base } from "./inherited.js";
import { push } from "../../push.js";

/**
 * Which members of classes and interfaces must fit each other. A property whose type is a lock fits no property of the
 * same name that is not locked, neither where it overrides it nor where it is overridden: the declarations would not
 * compile. Methods do: a `this` that one of them asks for, and the other does not, is not compared.
 */
export interface Overriding {
  conflictOf(member: ts.Node, lock: Lock): Conflict | undefined;
  /** Whether a member of an interface or a type has nothing of its name to fit, and is declared once. */
  isAlone(member: ts.Node, lock: Lock): boolean;
}

export interface Conflict {
  readonly reason: LeftReason;
  /** What it does not fit: below alone, a lock that everything fits will do; above alone, one that fits everything. */
  readonly side: "below" | "above" | "both";
}

type Container = ts.ClassLikeDeclaration | ts.InterfaceDeclaration;
interface Known {
  readonly name: string;
  readonly scope: Scope;
  readonly bases: readonly PlacedBase[];
  readonly members: ReadonlyMap<string, readonly ts.Node[]>;
  readonly marks: FileMarks | undefined;
}

interface Context {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
  readonly names: PackageNames;
  readonly given: GivenLiterals;
}

/** A base, with the module that declares it; nothing where that cannot be told. */
interface PlacedBase extends Base {
  readonly home: Scope | undefined;
}

/** Classes and interfaces that have to fit others because of where they stand. */
interface Counterparts {
  readonly fitting: ReadonlyMap<Known, ReadonlySet<Known>>;
  readonly fitted: ReadonlyMap<Known, ReadonlySet<Known>>;
}

/** @param files all files of the package in which such a member may be overridden, with their marks */
export function overridingIn(
  { parser, is, names: packageNames, given }: Context,
  files: Iterable<readonly [DeclarationFile, FileMarks | undefined]>,
): Overriding {
  const byName = new Map<string, Known[]>();
  const heirs = new Map<string, { readonly heir: Known; readonly base: PlacedBase }[]>();
  const owners = new Map<ts.Node, Known>();

  for (const [{ scopes }, marks] of files) {
    for (const scope of scopes) {
      for (const { node } of [...scope.names.values()].flat()) {
        if (is.class(node) || is.interface(node)) addContainer(node, scope, marks);
        else if (is.typeAlias(node)) addAlias(node, scope, marks);
      }
    }
  }
  let counterparts: Counterparts | undefined;
  return { conflictOf, isAlone };

  function addContainer(node: Container, scope: Scope, marks: FileMarks | undefined): void {
    const bases = [...(node.heritageClauses ?? [])].flatMap(({ types }) =>
      [...types].flatMap((type) => placedBases(type, scope)),
    );
    add({ name: node.name?.text ?? "default", scope, bases, marks }, node.members);
  }

  /**
   * What a type says itself: `a` in `type Resolved = Omit<Options, "a"> & { a: string }`. It has to fit what the type is
   * compared with, but not what it stands beside.
   */
  function addAlias(node: ts.TypeAliasDeclaration, scope: Scope, marks: FileMarks | undefined): void {
    const literals = literalsOfValues({ parser, is }, node.type);
    const members = literals.flatMap((literal) => [...literal.members]);
    if (members.length > 0) add({ name: node.name.text, scope, bases: [], marks }, members);
  }

  function add(of: Omit<Known, "members">, written: Iterable<ts.Node>): void {
    const members = new Map<string, ts.Node[]>();
    const known: Known = { ...of, members };
    for (const member of written) {
      owners.set(member, known);
      const name = keyOf(member);
      if (name !== undefined) push(members, name, member);
    }
    push(byName, known.name, known);
    for (const base of known.bases) push(heirs, base.name, { heir: known, base });
  }

  /** What `extends` and `implements` name, and what is behind the names of types there. */
  function placedBases(
    heritage: ts.Node,
    scope: Scope,
    has: Base["has"] = () => true,
    seen = new Set<ts.Node>(),
  ): readonly PlacedBase[] {
    return basesIn({ parser, is }, heritage, (name) => isWhole(scope, name)).flatMap((written) => {
      const base: PlacedBase = {
        ...meaningOf(scope, written.path),
        has: (key) => has(key) && written.has(key),
      };
      const behind = aliasesOf(base, seen).flatMap(([type, home]) => placedBases(type, home, base.has, seen));
      return [base, ...behind];
    });
  }

  /** The types that a name is another name of, each once, and where they stand. */
  function aliasesOf(
    { name, home }: Pick<PlacedBase, "name" | "home">,
    seen: Set<ts.Node>,
  ): readonly (readonly [ts.TypeNode, Scope])[] {
    return (home?.names.get(name) ?? []).flatMap(({ node }): readonly (readonly [ts.TypeNode, Scope])[] => {
      if (!home || !is.typeAlias(node) || seen.has(node)) return [];
      seen.add(node);
      return [[node.type, home]];
    });
  }

  /** What a name stands for in a scope: its own name, and the module or namespace that declares it. */
  function meaningOf(scope: Scope, path: readonly string[]): Pick<PlacedBase, "name" | "path" | "home"> {
    const [first = "", ...rest] = path;
    let target = packageNames.meantBy(scope, first);
    for (const name of rest) {
      const container =
        target?.kind === "module" ? target.scope : target && packageNames.blocksOf(keyInside(target))[0];
      target = container && packageNames.exportOf(container, name);
    }
    return target?.kind === "declared"
      ? { name: target.name, path, home: target.scope }
      : { name: rest.at(-1) ?? first, path, home: undefined };
  }

  function isWhole(scope: Scope, name: string): boolean {
    const target = packageNames.meantBy(scope, name);
    const parts = target?.kind === "declared" ? target.scope.names.get(target.name) : undefined;
    return parts?.every(({ kind }) => kind === "class" || kind === "interface") === true;
  }

  /**
   * Modules may have classes of one name each; what adds to a class stands in other blocks. What is behind a name that the
   * package does not declare, as in `Mixins.Text`, is in none of its modules.
   */
  function isMeant({ home, path }: Pick<PlacedBase, "home" | "path">, { scope }: Known): boolean {
    if (scope.kind !== "module") return true;
    return home === undefined ? path.length === 1 : scope === home;
  }

  function keyOf(member: ts.Node): string | undefined {
    const { name } = member as { name?: ts.Node };
    return name && (is.identifier(name) || is.stringLiteral(name)) ? name.text : undefined;
  }

  function conflictOf(member: ts.Node, lock: Lock): Conflict | undefined {
    const owner = owners.get(member);
    const key = keyOf(member);
    if (!owner || key === undefined || !(is.property(member) || is.getter(member) || is.setter(member)))
      return undefined;
    const literal = is.setter(member) ? undefined : given.openIn(owner.name, key, lock);
    if (literal !== undefined) return { reason: { code: "overridden", by: literal }, side: "both" };
    const { allBelow, above } = around(owner, key);
    const below = allBelow.find((known) => isOpen(known, key, lock));
    const base = above.find((known) => isOpen(known, key, lock));
    if (below)
      return { reason: { code: "overridden", by: `${below.name}.${key}` }, side: base ? "both" : "below" };
    // What extends two that have a member has to find it the same in both.
    const side = allBelow.length === 0 ? "above" : "both";
    return base && { reason: { code: "overrides", what: `${base.name}.${key}` }, side };
  }

  function isAlone(member: ts.Node, lock: Lock): boolean {
    const owner = owners.get(member);
    const key = keyOf(member);
    if (!owner || key === undefined || given.openIn(owner.name, key, lock) !== undefined) return false;
    const { allBelow, above } = around(owner, key);
    const all = new Set([owner, ...allBelow, ...above, ...(byName.get(owner.name) ?? [])]);
    return [...all].flatMap((known) => known.members.get(key) ?? []).length === 1;
  }

  /** What a member of this name may have to fit, or to be fitted by. */
  function around(
    owner: Known,
    key: string,
  ): { readonly allBelow: readonly Known[]; readonly above: readonly Known[] } {
    counterparts ??= counterpartsOf();
    const { fitting, fitted } = counterparts;
    const basesOf = (known: Known): readonly Known[] => [
      ...known.bases.flatMap((base) => (base.has(key) ? meantBy(base) : [])),
      ...(fitted.get(known) ?? []),
    ];
    const heirsOf = (known: Known): readonly Known[] => [
      ...(heirs.get(known.name) ?? []).flatMap(({ heir, base }) =>
        base.has(key) && isMeant(base, known) ? heir : [],
      ),
      ...(fitting.get(known) ?? []),
    ];
    const allBelow = reach([owner], heirsOf);
    // What extends this one may extend another one, too, and the two have to agree.
    return { allBelow, above: reach([owner, ...allBelow], basesOf) };
  }

  /**
   * In `interface Resolved extends Config { watch: ResolvedWatch }` the types of `watch` have to fit, too, and so have
   * their members: what is locked in one of them alone would not.
   */
  function counterpartsOf(): Counterparts {
    const fitting = new Map<Known, Set<Known>>();
    const fitted = new Map<Known, Set<Known>>();
    const waiting = [...heirs].flatMap(([name, list]) =>
      (byName.get(name) ?? []).flatMap((base) =>
        list.flatMap(({ heir, base: of }) => (isMeant(of, base) ? { base, heir, has: of.has } : [])),
      ),
    );
    waiting.push(...addedTogether());
    for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
      for (const [key, own] of pair.heir.members) {
        const others = new Set(pair.has(key) ? pair.base.members.get(key)?.flatMap(typesIn) : []);
        if (others.size === 0) continue;
        const types = own.flatMap(typesIn).filter((name) => !others.has(name));
        for (const heir of knownAs(pair.heir.scope, types)) {
          for (const base of knownAs(pair.base.scope, others)) {
            if (base === heir || fitting.get(base)?.has(heir)) continue;
            fitting.set(base, (fitting.get(base) ?? new Set()).add(heir));
            fitted.set(heir, (fitted.get(heir) ?? new Set()).add(base));
            waiting.push({ base, heir, has: () => true });
          }
        }
      }
    }
    return { fitting, fitted };
  }

  /**
   * What is added to the interfaces of another package may have to fit each other, as they do there:
   *
   *     declare module "vite" { interface UserConfig { test?: Inline } interface ResolvedConfig { test: Resolved } }
   */
  function addedTogether(): readonly {
    readonly base: Known;
    readonly heir: Known;
    readonly has: Base["has"];
  }[] {
    const added = new Map<string, Known[]>();
    for (const known of new Set(owners.values())) {
      const { augmented, path } = known.scope;
      if (augmented === undefined || packageNames.moduleOf(path, augmented)) continue;
      for (const key of known.members.keys()) push(added, JSON.stringify([augmented, key]), known);
    }
    return [...added].flatMap(([id, all]) => {
      const [, key] = JSON.parse(id) as readonly string[];
      const has = (other: string): boolean => other === key;
      return all.flatMap((base) => all.flatMap((heir) => (heir === base ? [] : { base, heir, has })));
    });
  }

  /** The classes and interfaces that some names stand for in a scope, and those that types of these names are made of. */
  function knownAs(scope: Scope, names: Iterable<string>, seen = new Set<ts.Node>()): readonly Known[] {
    return [...names].flatMap((name) => {
      const meaning = meaningOf(scope, [name]);
      const behind = aliasesOf(meaning, seen).flatMap(([type, home]) =>
        knownAs(home, namesOfValues({ parser, is }, type), seen),
      );
      return [...meantBy(meaning), ...behind];
    });
  }

  function meantBy(base: Pick<PlacedBase, "name" | "path" | "home">): readonly Known[] {
    return (byName.get(base.name) ?? []).filter((each) => isMeant(base, each));
  }

  function typesIn(member: ts.Node): readonly string[] {
    const type = is.property(member) || is.getter(member) ? member.type : undefined;
    return type ? [...namesOfValues({ parser, is }, type)] : [];
  }

  function isOpen({ members, marks }: Known, key: string, lock: Lock): boolean {
    return (members.get(key) ?? []).some(
      (member) => !is.setter(member) && !isSameLock(marks?.ownOf(member)?.lock, lock),
    );
  }
}

const keyInside = ({ scope, name }: Extract<Target, { kind: "declared" }>): string => `${scope.key}.${name}`;
