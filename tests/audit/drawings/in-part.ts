import type { Drawn } from "../drawn.js";

/** What is told of types of which users give no more than some members: `Partial<Config>`. */
export const inPart: readonly Drawn[] = [
  {
    title:
      "what is asked of `Partial<Config>` or `Pick`, or handed over by its key, needs nothing that comes to `Config`",
    text: `
export interface Config { a: string;
+  b: string;
}
export interface Picked { a: string;
+  b: string;
}
export interface Keyed { a: string;
+  b: string;
}
export declare function start(config: Partial<Config>, picked: Pick<Picked, "a">): void;
export declare function set<K extends keyof Keyed>(key: K, value: Keyed[K], a: Keyed["a"]): void;
export declare const defaults: Config & Picked & Keyed;`,
    lines: [],
  },
  {
    title: "what another name, or an heir, is asked in part is made of",
    text: `
export type Inner = { a: string;
+  b: string;
};
export type Config = { x: number } & (Inner);
export interface Origin { a: string;
+  b: string;
}
interface Heir extends Origin { x: number }
export interface Options extends Partial<Heir> { y?: number }
export declare class Player { constructor(config: Partial<Config>, options: readonly Options[]); readonly config: Config }
export declare function base(): Origin;`,
    lines: [],
  },
  {
    title: "types of the package's own that make each member optional, or have only those that are named",
    text: `
export interface Config { a: string;
+  b: string;
}
export interface Deep { a: string;
+  b: string;
}
export interface Named { a: string;
+  b: string;
}
type Loose<T> = { [K in keyof T]?: T[K] };
export type Some<T> = Loose<T> & { other?: true };
export type DeepPartial<T> = { [K in keyof T]?: DeepPartial<T[K]> };
export type Take<T, K extends keyof T> = { [P in K]: T[P] };
export declare function start(config: Some<Config>, deep: DeepPartial<Deep>, named: Take<Named, "a">): void;
export declare const defaults: Config & Deep & Named;`,
    lines: [],
  },
  {
    title: "what is asked in part in one place, and as a whole in another",
    text: `
export interface Config { a: string;
+  b: string;
}
export interface Held { a: string;
+  b: string;
}
interface Heir extends Held { x?: number }
export declare function start(config: Partial<Config>, held: Partial<Heir>): void;
export declare function set(config: Config, other: { held: Heir }): void;`,
    lines: ["'Config.b' has to be given.", "'Held.b' has to be given. → Heir"],
  },
  {
    title: "a member of what is asked in part is given as a whole",
    text: `
export interface Inner { a: string;
+  b: string;
}
export interface Config { inner: Inner; literal: { a: string;
+  b: string;
} }
interface Outer<T> { it: T }
export interface Handed { a: string;
+  b: string;
}
export declare function start(config: Partial<Config>, outer: Partial<Outer<Handed>>): void;`,
    lines: [
      "'Inner.b' has to be given.",
      "'Config.literal.b' has to be given.",
      "'Handed.b' has to be given.",
    ],
  },
  {
    title: "what leaves nothing out asks for what comes",
    text: `
export interface Config { a: string;
+  b: string;
}
export interface Own { a: string;
+  b: string;
}
export interface Rest { a: string; id: number;
+  b: string;
}
type All<T> = { readonly [K in keyof T]: T[K] };
export declare function start(config: Required<Config>, own: All<Own>, rest: Omit<Rest, "id">): void;`,
    lines: [
      "'Config.b' has to be given. → start",
      "'Own.b' has to be given. → start",
      "'Rest.b' has to be given. → start",
    ],
  },
  {
    title: "what is asked in part has its members all the same",
    text: `
export interface Config {
-  a: string;
+  a: number;
-  gone?: string;
-  named?: string;
+  named: string;
}
export declare function start(config: Partial<Config>): void;
export declare function set<K extends keyof Config>(key: K, value: Config[K]): void;`,
    lines: [
      "'Config.a' no longer takes 'string', but 'number'.",

      "'Config.gone' is gone. → start",
      "'Config.named' has to be given.",
      "'start', parameter 'config', 'a' no longer takes 'string', but 'number'.",
    ],
  },
];
