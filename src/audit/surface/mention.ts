/** What the declarations of a package mention. What a file declares by a name has a number: there are many of them. */
export interface Mentions {
  /** The numbers of what files declare, or export, by the paths and the names. */
  readonly numbers: Map<string, Map<string, number>>;
  /** By the number of what mentions. */
  readonly mentions: (Mention[] | undefined)[];
  /** What is declared by a name, by the files. */
  readonly declared: Map<string, Map<string, number>>;
  /** The type parameters of what is declared, by their places; merged declarations have several in one. */
  readonly parameters: Map<number, number[][]>;
  /** What type parameters of types have to extend, as declarations of their own. */
  readonly held: Set<number>;
  /** What has methods by itself, and what the rest of them may come from: what it extends, or is another name for. */
  readonly withMethods: Set<number>;
  readonly bases: Map<number, Target[]>;
  count: number;
}

/** A name, as it is written in a file. */
export interface Target {
  readonly path: string;
  readonly name: string;
  /** Where it is imported from, where it is. */
  readonly specifier: string;
  /** Tells those of a file apart. */
  readonly id: number;
  /** What it may stand for, once that has been looked for. */
  found: readonly number[] | undefined;
}

export interface Mention {
  readonly to: Target;
  /** What `bits` has of the place. */
  readonly at: number;
  /** What it is handed to as a type argument: what that does with it tells how it is used. */
  readonly handedTo: Handed | undefined;
}

/** What a place of a mention is, each as a bit. */
export const bits = {
  /** What is taken there of what mentions it is given here. */
  flipped: 1,
  /** It is what a type parameter of a function has to extend, or what the function is called on. */
  called: 2,
  /** It is what a function gives back. */
  result: 4,
  /** It is what a function that is kept as a value is handed: `onError: (reply: Reply) => void`. */
  handed: 8,
  /** It is what a type parameter has to extend: who writes the type gives what does. */
  held: 16,
  /** It is what mentions it, by another name, or is one of the types that this is made of: `type Config = Base & { deep: true }`. */
  itself: 32,
  /** Nobody has to give what comes to it: of `Config["name"]`, or `{ [K in keyof Config]?: Config[K] }`. */
  part: 64,
} as const;

/** `at` of what is neither what mentions it nor a part: a member of that, a parameter. */
export const asMember = (at: number): number => at & ~(bits.itself | bits.part);

/** A type argument, and further out those that it stands in. */
export interface Handed {
  readonly to: Target;
  readonly index: number;
  readonly outer: Handed | undefined;
  /** What `bits` has of the place of what it is handed to: whether that is itself, or a part. */
  readonly at: number;
  /** Tells those of a file apart. */
  readonly id: number;
}

export function noMentions(): Mentions {
  return {
    numbers: new Map(),
    mentions: [],
    declared: new Map(),
    parameters: new Map(),
    held: new Set(),
    withMethods: new Set(),
    bases: new Map(),
    count: 0,
  };
}

/** The number of what a file declares by a name; it gets one where it has none. */
export function numberOf(collected: Mentions, path: string, name: string): number {
  let names = collected.numbers.get(path);
  if (!names) collected.numbers.set(path, (names = new Map<string, number>()));
  let number = names.get(name);
  if (number === undefined) names.set(name, (number = collected.count++));
  return number;
}
