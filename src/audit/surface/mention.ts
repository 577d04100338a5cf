/** What the declarations of a package mention, by the keys of what they declare. */
export interface Mentions {
  readonly mentions: Map<string, Mention[]>;
  /** The files that declare a name. */
  readonly declared: Map<string, Set<string>>;
  /** The keys of the type parameters of what is declared, by their places; merged declarations have several in one. */
  readonly parameters: Map<string, string[][]>;
  /** What type parameters of types have to extend, as declarations of their own. */
  readonly held: Set<string>;
  /** What has methods by itself, and what the rest of them may come from: what it extends, or is another name for. */
  readonly withMethods: Set<string>;
  readonly bases: Map<string, Target[]>;
  /** The keys of what names may stand for, as far as that has been looked for. */
  readonly targets: WeakMap<Target, readonly string[]>;
}

/** A name, as it is written in a file. */
export interface Target {
  readonly path: string;
  readonly name: string;
  /** Where it is imported from, where it is. */
  readonly specifier: string;
}

export interface Mention extends Position {
  readonly to: Target;
  /** Whether it is what a type parameter has to extend: who writes the type gives what does. */
  readonly isHeld: boolean;
}

export interface Position {
  /** Whether it is what a type parameter of a function has to extend, or what the function is called on. */
  readonly isCalled: boolean;
  /** Whether what is taken there of what mentions it is given here. */
  readonly isFlipped: boolean;
  /** Whether it is what a function gives back. */
  readonly isResult: boolean;
  /** Whether it is what a function that is kept as a value is handed: `onError: (reply: Reply) => void`. */
  readonly isHanded: boolean;
  /** What it is handed to as a type argument: what that does with it tells how it is used. */
  readonly handedTo: readonly Handed[];
}

export interface Handed {
  readonly to: Target;
  readonly index: number;
}

export const keyOf = (path: string, name: string): string => `${path} ${name}`;
