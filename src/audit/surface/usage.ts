import { posix } from "node:path";
import type ts from "typescript";
import type { Compiled } from "../program/compiled.js";
import { declarationKind, hasModifier, isValueKind } from "../program/kinds.js";
import { keyOf, type Mention, type Mentions, type Position, type Target } from "./mention.js";
import { collectMentions } from "./mentions.js";
import type { ExportItem } from "./export-item.js";

/** What users do with the values of a type: they give them to the library, or take them from it, or both. */
export interface Use {
  readonly gives: boolean;
  readonly takes: boolean;
}

/**
 * How the types of a package are used, by where they are declared and by which name.
 *
 * It begins with what is exported as a value: what a function returns is taken, what it asks for is given, and so on
 * through all that these mention. What a file imports through other files is looked for by its name alone: then two types
 * of one name are used as either of them is, which asks for more than it must and never for less.
 *
 * @param files the declarations of the package, as paths
 * @param items what it exports
 */
export function usesOf(
  compiled: Compiled,
  files: readonly string[],
  items: readonly ExportItem[],
): (item: ExportItem) => Use {
  const collected: Mentions = {
    mentions: new Map(),
    declared: new Map(),
    parameters: new Map(),
    held: new Set(),
    withMethods: new Set(),
    bases: new Map(),
    targets: new WeakMap(),
  };
  for (const path of files) {
    const file = compiled.compiler.sourceFile(compiled.fileName(path));
    if (file) collectMentions(compiled, path, file, collected);
  }
  const turnsOf = turnsIn(collected);
  const made = madeBy(collected, items);
  const classes = new Set(items.filter(({ kinds }) => kinds.includes("class")).flatMap(keysOf));
  const first: (readonly [key: string, use: Use])[] = items.flatMap((item) =>
    item.isValue ? keysOf(item).map((key) => [key, taken] as const) : [],
  );
  // What is exported under another name than it is declared with.
  first.push(...valueNames(compiled, files).map((key) => [key, taken] as const));
  const values = new Set(first.map(([key]) => key));
  // What who writes an exported type hands to it.
  for (const key of new Set(items.flatMap(keysOf)))
    for (const { to, isHeld } of collected.mentions.get(key) ?? [])
      if (isHeld) first.push(...targetsOf(collected, to).map((target) => [target, given] as const));

  /** Who gives an object of a class has got it from the class. */
  const useAs = (key: string, use: Use): Use => (classes.has(key) ? taken : use);

  /** What functions that users write are handed. */
  const handedIn = new Set<string>();

  /**
   * @param isPassedOn whether who gives a thing has it from the package, and writes none
   * @param written what users write, as far as it is known
   */
  function spread(isPassedOn: (target: string) => boolean, written?: Uses): Uses {
    const uses = new Map<string, Use>();
    const queue = [...first];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [key] = next;
      const use = useAs(key, next[1]);
      const known = uses.get(key) ?? nothing;
      if (covers(known, use)) continue;
      uses.set(key, { gives: known.gives || use.gives, takes: known.takes || use.takes });
      const isHeld = collected.held.has(key);
      const isWritten = written?.get(key)?.gives === true;
      for (const mention of collected.mentions.get(key) ?? []) {
        if (mention.isHeld) continue;
        for (const turn of turnsOf(mention)) {
          const isTurned = (turn & turnedAround) !== 0;
          const turned = isTurned ? flipped(use) : use;
          const isAsked = isHeld || (turn & askedFor) !== 0 || (isTurned && isWritten);
          const isHanded = isTurned && mention.isHanded && !values.has(key);
          for (const target of targetsOf(collected, mention.to)) {
            const isOwn = (mention.isResult && made.has(target)) || (isHanded && handedIn.has(target));
            const isNoneWritten = turned.gives && (isAsked || isOwn) && isPassedOn(target);
            const there = isNoneWritten ? { ...turned, gives: false } : turned;
            // Nearly all of them are known by then.
            if (!covers(uses.get(target) ?? nothing, useAs(target, there))) queue.push([target, there]);
          }
        }
      }
    }
    return uses;
  }

  // Nobody writes the methods of what the package has handed out: of `pipe<T extends Process>(to: T)`, `to` is such a
  // process, of `then(this: Chain)` it is the chain, and a `type Handler = (request: Request) => void` that users write is
  // handed requests: who calls that of another passes on its own, and so does who calls `onError: (request: Request) => void`
  // of an object that the package hands out, or gives back what the package makes.
  // What a function of the package asks for by itself may be written.
  const handedOut = spread(() => true);
  for (const [key, { gives, takes }] of handedOut)
    for (const mention of collected.mentions.get(key) ?? []) {
      const turns = turnsOf(mention).map((turn) => turn & turnedAround);
      const isOne =
        (gives && turns.includes(turnedAround)) || (takes && mention.isHanded && turns.includes(0));
      if (isOne) for (const target of targetsOf(collected, mention.to)) handedIn.add(target);
    }
  const isObject = objectsIn(collected);
  const isPassedOn = (target: string): boolean => isObject(target) && handedOut.get(target)?.takes === true;
  // The first counts too much as written, and so the second too little.
  const uses = spread(isPassedOn, spread(isPassedOn, handedOut));
  return (item) => {
    const all = keysOf(item).flatMap((key) => uses.get(key) ?? []);
    return { gives: all.some(({ gives }) => gives), takes: all.some(({ takes }) => takes) };
  };
}

const keysOf = ({ places, declaredAs }: ExportItem): readonly string[] =>
  [...new Set(places.map(({ path }) => path))].map((path) => keyOf(path, declaredAs));

/** What exported functions give back, none of which is handed one: `create(): App`, and not `define(plugin: Plugin): Plugin`. */
function madeBy(collected: Mentions, items: readonly ExportItem[]): ReadonlySet<string> {
  const functions = items.filter(({ isValue, kinds }) => isValue && !kinds.includes("class"));
  return new Set(
    functions.flatMap(keysOf).flatMap((key) => {
      const mentions = collected.mentions.get(key) ?? [];
      const of = (all: readonly Mention[]): readonly string[] =>
        all.flatMap(({ to }) => targetsOf(collected, to));
      const asked = new Set(of(mentions.filter(({ isFlipped }) => isFlipped)));
      return of(mentions.filter(({ isResult, isFlipped }) => isResult && !isFlipped)).filter(
        (target) => !asked.has(target),
      );
    }),
  );
}

type Uses = ReadonlyMap<string, Use>;

/** Tells what has methods, by itself or by what it extends. */
function objectsIn(collected: Mentions): (key: string) => boolean {
  const { withMethods, bases } = collected;
  return (key) => {
    const seen = new Set([key]);
    for (const each of seen) {
      if (withMethods.has(each)) return true;
      for (const base of bases.get(each) ?? [])
        for (const target of targetsOf(collected, base)) seen.add(target);
    }
    return false;
  };
}

/** What a mention may be of, looked for once. */
function targetsOf(collected: Mentions, to: Target): readonly string[] {
  const { targets } = collected;
  const known = targets.get(to) ?? foundTargets(collected, to);
  targets.set(to, known);
  return known;
}

/** What its own file declares, or the file that it is imported from, or else any. */
function foundTargets({ declared }: Mentions, { path, name, specifier }: Target): readonly string[] {
  const paths = declared.get(name) ?? new Set<string>();
  if (specifier === "" && paths.has(path)) return [keyOf(path, name)];
  const bare = (file: string): string =>
    file.replace(/(\.d)?\.[cm]?[jt]sx?$|\/index(\.d)?\.[cm]?[jt]sx?$/, "");
  const from = specifier.startsWith(".") ? bare(posix.join(posix.dirname(path), specifier)) : undefined;
  const exact = [...paths].filter((each) => bare(each) === from);
  return (exact.length > 0 ? exact : [...paths]).map((each) => keyOf(each, name));
}

/** How what is in a place is used by what mentions it: as that is itself, or the other way round, and whether it is asked for. */
type Turn = number;
const turnedAround = 1;
/** That it is what a type parameter has to extend, or what a function is called on. */
const askedFor = 2;

const through = (outer: Turn, inner: Turn): Turn =>
  ((outer ^ inner) & turnedAround) | ((outer | inner) & askedFor);

/**
 * Tells whether what stands in a place is used as what mentions it, or the other way round, or both, or not at all: what is
 * handed to `type Reader<T> = () => T` is taken of it, to `type Writer<T> = (it: T) => void` it is given, and
 * `type Has<T> = T extends object ? true : false` has nothing of it.
 */
function turnsIn(collected: Mentions): (at: Position) => readonly Turn[] {
  const { mentions, parameters, held, declared } = collected;
  const turns = new Map<string, Set<Turn>>();
  for (const [name, paths] of declared)
    if (name.includes("<")) for (const path of paths) turns.set(keyOf(path, name), new Set());
  const places = [...mentions].flatMap(([owner, all]) =>
    held.has(owner)
      ? []
      : all.flatMap((mention) => {
          const { path, name } = mention.to;
          const known = name.includes("<") ? turns.get(keyOf(path, name)) : undefined;
          return known && !mention.isHeld ? [{ known, mention, outer: turns.get(owner) }] : [];
        }),
  );
  const turnsOf = ({ isFlipped, isCalled, handedTo }: Position): readonly Turn[] => {
    let found = alone[(isFlipped ? turnedAround : 0) | (isCalled ? askedFor : 0)] ?? [];
    for (const { to, index } of handedTo) {
      const keys = targetsOf(collected, to).flatMap((target) => parameters.get(target)?.[index] ?? []);
      // What others declare is taken to be made of what it is handed.
      const inner = keys.length > 0 ? new Set(keys.flatMap((key) => [...(turns.get(key) ?? [])])) : [0];
      found = [...new Set([...inner].flatMap((turn) => found.map((each) => through(each, turn))))];
    }
    return found;
  };
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const { known, mention, outer } of places) {
      const { size } = known;
      for (const one of turnsOf(mention)) for (const turn of outer ?? [0]) known.add(through(one, turn));
      if (known.size > size) isDone = false;
    }
  }
  // All is known by now.
  const asked = new WeakMap<Position, readonly Turn[]>();
  return (at) => {
    if (at.handedTo.length === 0) return turnsOf(at);
    const answer = asked.get(at) ?? turnsOf(at);
    asked.set(at, answer);
    return answer;
  };
}

/** Each turn as a list, so that none is made for each place. */
const alone: readonly (readonly Turn[])[] = [[0], [1], [2], [3]];

/** Whether a use is known already. */
const covers = (known: Use, use: Use): boolean => (known.gives || !use.gives) && (known.takes || !use.takes);

const taken: Use = { gives: false, takes: true };
const nothing: Use = { gives: false, takes: false };
const given: Use = { gives: true, takes: false };
const flipped = ({ gives, takes }: Use): Use => ({ gives: takes, takes: gives });

/** The keys of exported values in the files themselves, by which they may be known further in. */
function valueNames({ compiler, fileName }: Compiled, files: readonly string[]): readonly string[] {
  return files.flatMap((path) => {
    const file = compiler.sourceFile(fileName(path));
    return (file?.statements ?? []).flatMap((statement) => {
      const isExported = hasModifier(statement, compiler.SyntaxKind.DefaultKeyword);
      const kind = declarationKind(compiler, statement);
      const { name } = statement as Partial<ts.FunctionDeclaration>;
      return isExported && kind && isValueKind(kind) && name ? [keyOf(path, name.text)] : [];
    });
  });
}
