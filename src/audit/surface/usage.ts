import type ts from "typescript";
import type { Compiled } from "../program/compiled.js";
import { declarationKind, hasModifier, isValueKind } from "../program/kinds.js";
import { bits, noMentions, numberOf, type Mentions } from "./mention.js";
import { collectMentions } from "./mentions.js";
import { targetsIn, type TargetsOf } from "./targets.js";
import { asMuch, sharesIn, whole, type Share } from "./parts.js";
import { askedFor, turnedAround, turnsIn } from "./turns.js";
import type { ExportItem } from "./export-item.js";

/** What users do with the values of a type: they give them to the library, or take them from it, or both. */
export interface Use {
  readonly gives: boolean;
  /** That they give nothing that comes to it: some of its members, those that they like. */
  readonly isPart?: boolean;
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
  const collected = noMentions();
  for (const path of files) {
    const file = compiled.compiler.sourceFile(compiled.fileName(path));
    if (file) collectMentions(compiled, path, file, collected);
  }
  const keys = new Map(items.map((item) => [item, keysOf(collected, item)]));
  const ofItems = (which: readonly ExportItem[]): readonly number[] =>
    which.flatMap((item) => keys.get(item) ?? []);
  const { mentions, held } = collected;
  // What is exported under another name than it is declared with, too.
  const values = new Set([
    ...ofItems(items.filter(({ isValue }) => isValue)),
    ...valueNames(compiled, files, collected),
  ]);
  const classes = new Set(ofItems(items.filter(({ kinds }) => kinds.includes("class"))));
  const targetsOf = targetsIn(collected);
  const turnsAt = turnsIn(collected, targetsOf);
  const sharesAt = sharesIn(collected, targetsOf);
  const made = madeBy(
    collected,
    targetsOf,
    ofItems(items.filter(({ isValue, kinds }) => isValue && !kinds.includes("class"))),
  );
  const first: (readonly [key: number, use: UseBits])[] = [...values].map((key) => [key, taken]);
  // What who writes an exported type hands to it.
  for (const key of new Set(ofItems(items)))
    for (const { to, at } of mentions[key] ?? [])
      if (at & bits.held) for (const target of targetsOf(to)) first.push([target, givenWhole]);

  /** Who gives an object of a class has got it from the class. */
  const useAs = (key: number, use: UseBits): UseBits => (classes.has(key) ? taken : use);

  /** What functions that users write are handed. */
  const handedIn = new Set<number>();

  /**
   * @param isPassedOn whether who gives a thing has it from the package, and writes none
   * @param written what users write, as far as it is known
   */
  function spread(isPassedOn: (target: number) => boolean, written?: Uses): Uses {
    const uses = new Uint8Array(collected.count);
    const useOf = (key: number): UseBits => uses[key] ?? nothing;
    const queue = [...first];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [key] = next;
      const use = useAs(key, next[1]);
      if (covers(useOf(key), use)) continue;
      uses[key] = useOf(key) | use;
      const isHeld = held.has(key);
      const isWritten = ((written?.[key] ?? nothing) & given) !== 0;
      const isValue = values.has(key);
      const all = mentions[key] ?? [];
      const turns = turnsAt(key);
      const shares = sharesAt(key);
      for (const [index, { to, at }] of all.entries()) {
        if (at & bits.held) continue;
        for (const turn of turns[index] ?? []) {
          const isTurned = (turn & turnedAround) !== 0;
          const turned = shared(isTurned ? flipped(use) : use, shares[index] ?? whole);
          const isAsked = isHeld || (turn & askedFor) !== 0 || (isTurned && isWritten);
          const isHanded = isTurned && (at & bits.handed) !== 0 && !isValue;
          for (const target of targetsOf(to)) {
            const isOwn =
              ((at & bits.result) !== 0 && made.has(target)) || (isHanded && handedIn.has(target));
            const isNoneWritten = (turned & given) !== 0 && (isAsked || isOwn) && isPassedOn(target);
            const there = isNoneWritten ? turned & ~givenWhole : turned;
            // Nearly all of them are known by then.
            if (!covers(useOf(target), useAs(target, there))) queue.push([target, there]);
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
  for (const [key, use] of handedOut.entries()) {
    if (use === nothing) continue;
    const turns = turnsAt(key);
    for (const [index, { to, at }] of (mentions[key] ?? []).entries()) {
      const has = (turn: number): boolean =>
        (turns[index] ?? []).some((each) => (each & turnedAround) === turn);
      const isOne =
        ((use & given) !== 0 && has(turnedAround)) ||
        ((use & taken) !== 0 && (at & bits.handed) !== 0 && has(0));
      if (isOne) for (const target of targetsOf(to)) handedIn.add(target);
    }
  }
  const isObject = objectsIn(collected, targetsOf);
  const isPassedOn = (target: number): boolean =>
    ((handedOut[target] ?? nothing) & taken) !== 0 && isObject(target);
  // The first counts too much as written, and so the second too little.
  const uses = spread(isPassedOn, spread(isPassedOn, handedOut));
  return (item) => {
    const all = (keys.get(item) ?? []).map((key) => uses[key] ?? nothing);
    const has = (bit: UseBits): boolean => all.some((use) => (use & bit) !== 0);
    return { gives: has(given), takes: has(taken), isPart: has(given) && !has(allGiven) };
  };
}

/** How each thing is used, by its number. */
type Uses = Uint8Array;

/** A use as bits. */
type UseBits = number;
const nothing: UseBits = 0;
const given: UseBits = 1;
const taken: UseBits = 2;
/** All of what is given, and not some members. */
const allGiven: UseBits = 4;
const givenWhole = given | allGiven;
const flipped = (use: UseBits): UseBits =>
  (use & given ? taken : nothing) | (use & taken ? givenWhole : nothing);

/** The use of what there is so much of in what is used. */
const shared = (use: UseBits, share: Share): UseBits => {
  if ((use & given) === 0 || share === asMuch) return use;
  return share === whole ? use | allGiven : use & ~allGiven;
};

/** Whether a use is known already. */
const covers = (known: UseBits, use: UseBits): boolean => (use & ~known) === 0;

const keysOf = (collected: Mentions, { places, declaredAs }: ExportItem): readonly number[] =>
  [...new Set(places.map(({ path }) => path))].map((path) => numberOf(collected, path, declaredAs));

/**
 * What exported functions give back, none of which is handed one: `create(): App`, and not `define(plugin: Plugin): Plugin`.
 *
 * @param functions what they mention is looked at
 */
function madeBy(
  { mentions }: Mentions,
  targetsOf: TargetsOf,
  functions: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const key of functions) {
    const all = mentions[key] ?? [];
    const of = (isOne: (at: number) => boolean): readonly number[] =>
      all.flatMap(({ to, at }) => (isOne(at) ? targetsOf(to) : []));
    const asked = new Set(of((at) => (at & bits.flipped) !== 0));
    for (const target of of((at) => (at & (bits.result | bits.flipped)) === bits.result))
      if (!asked.has(target)) found.add(target);
  }
  return found;
}

/** Tells what has methods, by itself or by what it extends. */
function objectsIn({ withMethods, bases }: Mentions, targetsOf: TargetsOf): (key: number) => boolean {
  const known = new Map<number, boolean>();
  const ask = (key: number): boolean => {
    const seen = new Set([key]);
    for (const each of seen) {
      if (withMethods.has(each)) return true;
      for (const base of bases.get(each) ?? []) for (const target of targetsOf(base)) seen.add(target);
    }
    return false;
  };
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** The exported values in the files themselves, by which they may be known further in. */
function valueNames(
  { compiler, fileName }: Compiled,
  files: readonly string[],
  collected: Mentions,
): readonly number[] {
  return files.flatMap((path) => {
    const file = compiler.sourceFile(fileName(path));
    return (file?.statements ?? []).flatMap((statement) => {
      const isExported = hasModifier(statement, compiler.SyntaxKind.DefaultKeyword);
      const kind = isExported ? declarationKind(compiler, statement) : undefined;
      const { name } = statement as Partial<ts.FunctionDeclaration>;
      return kind && isValueKind(kind) && name ? [numberOf(collected, path, name.text)] : [];
    });
  });
}
