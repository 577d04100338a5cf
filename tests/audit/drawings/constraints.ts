import type { Drawn } from "../drawn.js";

const widened = `
interface Shape { kept: string;
-  wide: string;
+  wide: string | number;
}`;

/** What has to be extended is given by who calls it; it is taken where nobody says what stands in its place. */
export const constraints: readonly Drawn[] = [
  {
    title: "what type parameters have to extend is given, where each call tells what they are",
    text: `${widened}
export declare function one<T extends Shape>(it: T): T;
export declare function list<T extends Shape>(all: readonly T[]): T;
export declare function made<T extends Shape>(make: () => T): T;
export declare function either<T extends Shape>(it: T | T[]): T;
export declare function option<T extends Shape>(options: { of: T; more?: T }): T;
export declare function mapped<T extends Shape>(it: { [K in keyof T]: () => T[K] }): T;
export declare function defaulted<T extends Shape = { kept: ""; wide: "" }>(it?: T): T;
export declare class Box<T extends Shape> { constructor(it: T); it: T; }
export interface Held<T extends Shape> { it: T }
export {};`,
    lines: [],
  },
  {
    title: "what type parameters have to extend asks for more",
    text: `
export interface Shape { kept: string;
-  asked?: string;
-  less: string | number;
+  asked: string;
+  less: string;
}
export declare function one<T extends Shape>(it: T): T;`,
    lines: [
      "'Shape.asked' has to be given.",
      "'Shape.less' no longer takes 'string | number', but 'string'.",
    ],
  },
  ...[
    "function make<T extends Shape>(): T",
    "function make<T extends Shape>(it?: T): T",
    "function make<T extends Shape>(...all: T[]): T",
    "function make<T extends Shape>(it: T | undefined): T",
    "function make<T extends Shape>(key: keyof T): T",
    "function make<T extends Shape>(options: { of?: T }): T",
    "function make<T extends Shape>(call: (it: T) => void): void",
    "function make<T extends Shape = Shape>(it?: T): T",
    "function make(call: <T extends Shape>(it: T) => void): void",
    "class Made<T extends Shape> { constructor(name?: string); it: T }",
    "class Made { get<T extends Shape>(): T }",
  ].map((declared) => ({
    title: `what has to be extended is taken of ${declared}`,
    text: `export ${widened.trim()}\nexport declare ${declared};`,
    lines: ["'Shape.wide' is no longer what it was: 'string | number' does not fit where 'string' did."],
  })),
  {
    title: "what is handed to a type is used as that type uses it",
    text: `
export interface Taken { kept: string;
-  wide: string;
+  wide: string | number;
}
export interface Given { kept: string;
-  wide: string;
+  wide: string | number;
}
export interface Asked { kept: string;
-  wide: string;
+  wide: string | number;
}
export interface Parts { kept: string;
-  wide: string;
+  wide: string | number;
}
type Reader<T> = () => T;
type Writer<T> = (it: T) => void;
type Has<T extends Asked = Asked> = T extends { kept: string } ? true : false;
type Wide<T> = T extends { wide: infer W } ? W : never;
export declare const reader: Reader<Reader<Taken>>;
export declare const writer: Writer<Reader<Given>>;
export declare function asked<T extends Asked>(it: T): Has<T>;
export declare const parts: Wide<Parts>;
export {};`,
    lines: [
      "'Taken.wide' is no longer what it was: 'string | number' does not fit where 'string' did.",
      "'Parts.wide' is no longer what it was: 'string | number' does not fit where 'string' did.",
      "'parts' is no longer what it was: 'string | number' does not fit where 'string' did.",
    ],
  },
  {
    title: "who hands back an object that a package has made has written none of its methods",
    text: `
export interface Process {
  kill(): void;
  pipe<T extends Process>(to: T): T;
+  pid: number;
}
export interface Note { text: string;
+  time: number;
}
export declare function run(): Process;
export declare function send<T extends Note>(it: T): void;
export declare function notes(): Note[];`,
    lines: ["'Note.time' has to be given."],
  },
  {
    title: "what is an object of a class by now is given by nobody else, either",
    text: `
- export interface Failure { text: string }
+ export declare class Failure { text: string; code: number; }
export declare function run(): Failure;
export declare function tell(it: Failure): void;`,
    lines: [],
  },
  {
    title: "what does not fit with type arguments alone that are not allowed any more is told by those",
    text: `
interface Store<S, Ext> { state: S; ext: Ext }
- export type Enhancer<Ext = {}> = (next: Creator) => Creator<Ext>;
+ export type Enhancer<Ext extends {} = {}> = <Next extends {}>(next: Creator<Next>) => Creator<Next & Ext>;
- export type Creator<Ext = {}> = <S>(state: S, more?: Partial<S>) => Store<S & Ext, Ext> & Ext;
+ export type Creator<Ext extends {} = {}> = <S>(state: S, more?: Partial<S>) => Store<S, Ext> & Ext;
export {};`,
    lines: [
      "'Enhancer' takes other type arguments than before.",
      "'Creator' takes other type arguments than before.",
      "'Creator' no longer fits where it did.",
    ],
  },
];
