import type { Question } from "./channel.js";
import { push } from "../../push.js";

/** A question, and what the compiler said. */
export interface Asked extends Question {
  readonly result: string;
}

/** Questions of which some follow from what is said to others, to be asked again about another state of the program. */
export interface Script {
  /** @returns those that follow from nothing */
  start(snapshot: number): readonly Step[];
}

export interface Step {
  readonly question: Question;
  /** @returns the questions that can be asked as well when this is known */
  answered(result: string): readonly Step[];
}

/** A piece of a question: words, the number of the state, or a number that the compiler gave in an answer before. */
type Piece = string | { readonly kind: "snapshot" } | Given;
interface Given {
  readonly kind: "given";
  /** Which question was answered with it. */
  readonly by: number;
  /** Which of the numbers of that answer it was. */
  readonly nth: number;
}
interface Line {
  readonly method: string;
  readonly pieces: readonly Piece[];
  /** The questions whose answers it follows from. */
  readonly follows: ReadonlySet<number>;
}

// A tree has no number that anybody asks about, and thousands of others.
const longest = 8_192;
export const isLong = (answer: string): boolean => answer.length > longest;

/**
 * The numbers of an answer, in its order. Digits in a text, such as the hash of a file, are none: there are more or fewer of
 * them the next time, and `05` in a question is no JSON, of which the compiler closes the connection.
 */
function numbersIn(answer: string): readonly string[] {
  const numbers: string[] = [];
  if (isLong(answer)) return numbers;
  JSON.parse(answer, (_, each: unknown) => {
    if (typeof each === "number" && Number.isSafeInteger(each)) numbers.push(String(each));
    return each;
  });
  return numbers;
}

// Lower ones are those of `string` and the like, which are the same each time, and what is no number of a thing.
const lowestGiven = 100;
// A number that is a value, and no part of a text; with the name of the state before it, if it is that.
const value = /("snapshot":)?(?<=[:[,])(\d+)(?=[,}\]])/g;

/** @param asked in the order in which it was asked */
export function scriptOf(asked: readonly Asked[]): Script {
  const given = new Map<string, Given>();
  const lines = asked.map(({ method, params, result }, by): Line => {
    const pieces = piecesOf(params, given);
    numbersIn(result).forEach((number, nth) => {
      if (!given.has(number) && Number(number) >= lowestGiven) given.set(number, { kind: "given", by, nth });
    });
    return { method, pieces, follows: new Set(pieces.flatMap((piece) => (isGiven(piece) ? piece.by : []))) };
  });
  const followers = new Map<number, number[]>();
  lines.forEach(({ follows }, index) => {
    for (const by of follows) {
      push(followers, by, index);
    }
  });
  return { start: (snapshot) => beginning(lines, followers, snapshot) };
}

const isGiven = (piece: Piece): piece is Given => typeof piece !== "string" && piece.kind === "given";

function piecesOf(params: string, given: ReadonlyMap<string, Given>): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: whole, 1: name, 2: number = "", index } of params.matchAll(value)) {
    const piece: Piece | undefined = name === undefined ? given.get(number) : { kind: "snapshot" };
    if (!piece) continue;
    const end = index + whole.length;
    pieces.push(params.slice(from, end - number.length), piece);
    from = end;
  }
  return [...pieces, params.slice(from)];
}

/** @param followers by the answer that they wait for, the lines that do */
function beginning(
  lines: readonly Line[],
  followers: ReadonlyMap<number, readonly number[]>,
  snapshot: number,
): readonly Step[] {
  const numbers = new Map<number, readonly string[]>();
  const textOf = (piece: Piece): string | undefined => {
    if (typeof piece === "string") return piece;
    return piece.kind === "snapshot" ? String(snapshot) : numbers.get(piece.by)?.[piece.nth];
  };

  /** Nothing where an answer is not as it was. */
  function stepAt(index: number, { method, pieces }: Line): Step | undefined {
    const texts = pieces.map(textOf);
    if (!texts.every((text) => text !== undefined)) return undefined;
    return { question: { method, params: texts.join("") }, answered: (result) => after(index, result) };
  }

  function after(index: number, result: string): readonly Step[] {
    numbers.set(index, numbersIn(result));
    return (followers.get(index) ?? []).flatMap((each) => {
      const line = lines[each];
      const isNext = line && [...line.follows].every((before) => numbers.has(before));
      return isNext ? (stepAt(each, line) ?? []) : [];
    });
  }

  return lines.flatMap((line, index) => (line.follows.size === 0 ? (stepAt(index, line) ?? []) : []));
}
