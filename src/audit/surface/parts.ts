import { bits, type Handed, type Mention, type Mentions } from "./mention.js";
import type { TargetsOf } from "./targets.js";

/**
 * How much of a thing there is where it is mentioned, from the least that may be asked of who gives it: some of its members,
 * as much as of what mentions it, or all of it.
 */
export type Share = number;
export const inPart = 0;
export const asMuch = 1;
export const whole = 2;

const ownShare = (at: number): Share => {
  if (at & bits.part) return inPart;
  return at & bits.itself ? asMuch : whole;
};

/** What every program has, and asks for nothing that comes to what it is handed; of `Omit` that is asked. */
const leavingOut = new Set(["Partial", "Pick"]);

/**
 * Tells how much of each thing there is where it is mentioned: who calls `start(options: Partial<Options>)` need not give
 * what is new in `Options`.
 *
 * @returns the shares of all that something mentions, in their order
 */
export function sharesIn(
  { mentions, parameters, held, declared }: Mentions,
  targetsOf: TargetsOf,
): (owner: number) => readonly Share[] {
  /** How much types have of what they are handed. */
  const known = new Map<number, Share>();
  const places: { readonly number: number; readonly mention: Mention }[] = [];
  for (const [owner, all] of mentions.entries()) {
    if (held.has(owner)) continue;
    for (const mention of all ?? []) {
      const { name, path } = mention.to;
      const number = name.includes("<") ? declared.get(name)?.get(path) : undefined;
      if (number !== undefined && (mention.at & bits.held) === 0) places.push({ number, mention });
    }
  }

  function inside({ to, index }: Handed): Share {
    const targets = targetsOf(to);
    if (targets.length === 0)
      return leavingOut.has(to.name) && to.specifier === "" && index === 0 ? inPart : whole;
    const keys = targets.flatMap((target) => parameters.get(target)?.[index] ?? []);
    if (keys.length === 0) return whole;
    return Math.max(...keys.map((key) => known.get(key) ?? inPart));
  }

  function shareOf({ at, handedTo }: Mention): Share {
    let share = ownShare(at);
    // What is in a member is there as a whole where the member is, whatever is further out.
    for (let handed = handedTo; handed && share === asMuch; handed = handed.outer) {
      share = inside(handed);
      if (share === asMuch) share = ownShare(handed.at);
    }
    return share;
  }

  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const { number, mention } of places) {
      const before = known.get(number) ?? inPart;
      const after = Math.max(before, shareOf(mention));
      if (after !== before) isDone = false;
      known.set(number, after);
    }
  }
  const answers: (readonly Share[])[] = [];
  return (owner) => (answers[owner] ??= (mentions[owner] ?? []).map(shareOf));
}
