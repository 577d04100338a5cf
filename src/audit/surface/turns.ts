import { bits, type Handed, type Mention, type Mentions } from "./mention.js";
import type { TargetsOf } from "./targets.js";

/** How what is in a place is used by what mentions it: as that is itself, or the other way round, and whether it is asked for. */
export type Turn = number;
// As in `bits`.
export const turnedAround = 1;
/** That it is what a type parameter has to extend, or what a function is called on. */
export const askedFor = 2;
const both = turnedAround | askedFor;

const through = (outer: Turn, inner: Turn): Turn =>
  ((outer ^ inner) & turnedAround) | ((outer | inner) & askedFor);

/** Several turns, each as a bit. */
type Turns = number;
const onlyAsItIs: Turns = 1;
const each: readonly Turn[] = [0, 1, 2, 3];
const turnsOf = Array.from({ length: 16 }, (_, all: Turns) => each.filter((turn) => all & (1 << turn)));
const throughAll = Array.from({ length: 256 }, (_, pair) => {
  const [outer, inner] = [turnsOf[pair >> 4] ?? [], turnsOf[pair & 15] ?? []];
  return outer.reduce(
    (all: Turns, one) => inner.reduce((some: Turns, turn) => some | (1 << through(one, turn)), all),
    0,
  );
});
const combined = (outer: Turns, inner: Turns): Turns => throughAll[(outer << 4) | inner] ?? 0;

/**
 * Tells whether what stands in a place is used as what mentions it, or the other way round, or both, or not at all: what is
 * handed to `type Reader<T> = () => T` is taken of it, to `type Writer<T> = (it: T) => void` it is given, and
 * `type Has<T> = T extends object ? true : false` has nothing of it.
 *
 * @returns the turns of all that something mentions, in their order
 */
export function turnsIn(
  { mentions, parameters, held, declared }: Mentions,
  targetsOf: TargetsOf,
): (owner: number) => readonly (readonly Turn[])[] {
  const known = new Map<number, Turns>();
  for (const [name, files] of declared)
    if (name.includes("<")) for (const number of files.values()) known.set(number, 0);
  const places: { readonly number: number; readonly mention: Mention; readonly owner: number }[] = [];
  for (const [owner, all] of mentions.entries()) {
    if (held.has(owner)) continue;
    for (const mention of all ?? []) {
      const { name, path } = mention.to;
      const number = name.includes("<") ? declared.get(name)?.get(path) : undefined;
      if (number !== undefined && (mention.at & bits.held) === 0) places.push({ number, mention, owner });
    }
  }

  /** How a type uses what it is handed. */
  function inside({ to, index }: Handed): Turns {
    const keys = targetsOf(to).flatMap((target) => parameters.get(target)?.[index] ?? []);
    // What others declare is taken to be made of what it is handed.
    if (keys.length === 0) return onlyAsItIs;
    return keys.reduce((all: Turns, key) => all | (known.get(key) ?? 0), 0);
  }

  function at(mention: Mention, ask: (handed: Handed) => Turns): Turns {
    let found: Turns = 1 << (mention.at & both);
    for (let handed = mention.handedTo; handed; handed = handed.outer) found = combined(found, ask(handed));
    return found;
  }

  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const { number, mention, owner } of places) {
      const before = known.get(number) ?? 0;
      const after = before | combined(at(mention, inside), known.get(owner) ?? onlyAsItIs);
      if (after !== before) isDone = false;
      known.set(number, after);
    }
  }
  // All is known by now.
  const insides = new Map<Handed, Turns>();
  const insideOf = (handed: Handed): Turns => {
    const answer = insides.get(handed) ?? inside(handed);
    insides.set(handed, answer);
    return answer;
  };
  const answers: (readonly (readonly Turn[])[])[] = [];
  return (owner) =>
    (answers[owner] ??= (mentions[owner] ?? []).map((mention) => turnsOf[at(mention, insideOf)] ?? []));
}
