import type { Drawn } from "../drawn.js";

/** What is told of types: unions, keys, what holds others, and what is exported how. */
export const shapes: readonly Drawn[] = [
  {
    title: "types of one name in several files: each is used as in its own",
    text: `
export interface Options {
-  level: "a";
+  level?: "a" | "b";
}
export declare function given(options: Options): void;`,
    lines: [],
  },
  {
    title: "what a union is made of, as far as it can be told which is which",
    text: `
interface Square { kind: "square"; size: number;
-  corner?: number;
}
interface Circle { kind: "circle";
-  radius: number;
}
export declare function draw(shape: Square | Circle): void;
export declare function drawn(): Square | Circle;
- export declare function run(it: string | { deep?: boolean; loose?: boolean } | readonly { a?: 1; b?: 2 }[]): void;
+ export declare function run(it: string | { deep?: boolean } | readonly { a?: 1 }[]): void;
- export declare function define(it: { a?: 1; b?: 2 } | (() => { a?: 1; b?: 2 })): void;
+ export declare function define(it: { a?: 1; b?: 2; c?: 3 } | (() => { a?: 1; b?: 2; c?: 3 })): void;
export {};`,
    lines: [
      "'draw', parameter 'shape', 'radius' is gone. → drawn",
      "'draw', parameter 'shape', 'corner' is gone. → drawn",
      "'run', parameter 'it', an element, 'b' is gone.",
      "'run', parameter 'it', 'loose' is gone.",
    ],
  },
  {
    title: "what is held by something else, and what stands behind any key",
    text: `
interface Value { text: string;
-  count: number;
}
export declare const values: Map<string, Value>;
- export declare function list(): AsyncIterable<{ text: string; count: number }>;
+ export declare function list(): AsyncIterable<{ text: string }>;
- export declare function set(it: Record<string, { deep?: boolean; loose?: boolean }>): void;
+ export declare function set(it: Record<string, { deep?: boolean }>): void;
export {};`,
    lines: [
      "'values', an element, 'count' is gone.",
      "'list', its result, an element, 'count' is gone.",
      "'set', parameter 'it', an element, 'loose' is gone.",
    ],
  },
  {
    title: "keys that are not known by name",
    text: `
- export declare function read(): { text: string; [key: string]: string };
+ export declare function read(): { text: string };
- export declare function write(): { [key: string]: string };
+ export declare function write(): { readonly [key: string]: string };
- export declare function give(it: { text?: string; [key: \`data-\${string}\`]: string | undefined }): void;
+ export declare function give(it: { text?: string }): void;
- export declare function take(it: Record<string, unknown>): void;
+ export declare function take(it: object): void;`,
    lines: [
      "'read', its result no longer has all keys that are 'string'.",
      "what is behind the keys of 'write', its result can no longer be written.",
      "'give', parameter 'it' no longer takes all keys that are '`data-${string}`'.",
    ],
  },
  {
    title: "a type that is known by its name alone is spelled out for a program",
    text: `
- export type Level = "low" | "high";
+ export type Level = "low";
- export type Json = string | number | boolean | { [key: string]: Json } | Json[];
+ export type Json = string | number | { [key: string]: Json } | Json[];
export declare function write(json: Json): void;
- export type Word<T> = T extends string | number ? "word" : "other";
+ export type Word<T> = T extends string ? "word" : "other";`,
    lines: [
      `'Level' no longer takes 'Level', but '"low"'.`,
      "'Json' no longer takes all that it did.",
      "'Word' no longer takes all that it did.",
    ],
  },
  {
    title: "members by a symbol",
    text: `
export declare const key: unique symbol;
export interface Keyed { text: string;
-  [key]: string;
}
export declare function keyed(): Keyed;
export declare class Listed { text: string;
-  [Symbol.iterator](): Iterator<string>;
}
- export declare const own: symbol;
+ export declare const own: unique symbol;`,
    lines: ["'Keyed[key]' is gone.", "'Listed[Symbol.iterator]' is gone."],
  },
  {
    title: "what is exported as a type alone, and an enum that is no object",
    text: `
declare class Box { text: string }
- export { Box };
+ export type { Box };
- export declare enum Level { Low = 0 }
+ export declare const enum Level { Low = 0 }
- export declare const Kind: { readonly A: 0 };
+ export declare enum Kind { A = 0 }
- export declare namespace space { const inner: string; }
+ export declare const space: { readonly inner: string };`,
    lines: ["'Box' is no value any more.", "'Level' is a 'const enum', and no object any more."],
  },
  {
    title: "namespaces that are nothing by themselves",
    text: `
- export declare namespace gone { const inner: string; namespace deep { type Text = string } }
export declare namespace kept { const inner: string;
-  namespace deep { type Text = string; type Count = number }
}
declare const only: { text: string };
- export { only as other };`,
    lines: ["'gone' is gone.", "'kept.deep' is gone.", "'other' is gone."],
  },
  {
    title:
      "what is declared for nobody else, and changed, is told of the first that mentions it, with the others",
    text: `
- type Level = "high" | "low";
+ type Level = "high";
- type Found = string;
+ type Found = string | undefined;
export declare function on(level: Level): void;
export declare function off(levels: readonly Level[]): void;
export declare function all(levels: Record<string, Level>): void;
- export declare function other(level: Level): void;
+ export declare function other(level: Level, more: string): void;
export declare const found: { first: Found; all: Found[] };
export {};`,
    lines: [
      `'on', parameter 'level' no longer takes 'Level', but '"high"'. → off, all`,
      "'other' asks for more than 1 argument.",
      "'found.first' is no longer what it was: 'Found' does not fit where 'string' did.",
    ],
  },
  {
    title: "what is declared for nobody else, behind type parameters of functions",
    text: `
type Read<T> = T extends string
-  ? number : boolean;
+  ? bigint : boolean;
interface Events {
-  open: [path: string];
+  open: [path: string | undefined];
}
interface Held<T> { item: T;
-  count: number;
+  count: string;
}
export declare function read<T>(from: T): Read<T>;
export declare function on<K extends keyof Events>(name: K, call: (...given: Events[K]) => void): void;
export declare class Store { hold<T>(it: T): Held<T>; }
export {};`,
    lines: [
      "'read' no longer fits where it did.",
      "'on' no longer fits where it did.",
      "'Store' no longer fits where it did.",
    ],
  },
  {
    title: "what a type parameter is where it is not written",
    text: `
export interface Wide { [key: string]: string | number }
- export interface Box<S, T = string, U = T[]> { value: S; item: T; more: U }
+ export interface Box<S, T = number, U = T[]> { value: S; item: T; more: U }
- export interface Sink<T = string> { put: (item: T) => void }
+ export interface Sink<T = "a"> { put: (item: T) => void }
- export type Same<T = string> = T | undefined;
+ export type Same<T = (string)> = T | undefined;
- export interface Kept<S, T = {}> { get(): S & T }
+ export interface Kept<S, T = unknown> { get(): S & T }
- export declare function make<T = string>(count: number): Box<T>;
+ export declare function make<T = number>(count: number): Box<T>;
export declare function drain(sink: Sink): void;`,
    lines: [
      "'Box' stands for something else where 'T' is not written: for 'number', and not for 'string'.",
      "'Kept' stands for something else where 'T' is not written: for 'unknown', and not for '{}'.",
      "'make' stands for something else where 'T' is not written: for 'number', and not for 'string'.",
    ],
  },
  {
    title: "types that take few type arguments, and a default of which nobody can tell but inside it",
    text: `
export interface Held { name: string }
export type Bound<S extends Held> = S & { (): S;
-  (more: number): S;
};
export interface Any { type: any; [key: string]: any }
export interface Unknown { type: string; [key: string]: unknown }
- export type Reduce<S, A extends { type: any } = Any> = (state: S, action: A) => S;
+ export type Reduce<S, A extends { type: any } = Unknown> = (state: S, action: A) => S;`,
    lines: [
      "'Bound' takes fewer than 1 argument.",
      "'Reduce' stands for something else where 'A' is not written: for 'Unknown', and not for 'Any'.",
    ],
  },
  {
    title: "what came from a package that is not installed any more",
    text: `
- export { Gone, type Lost, Kept } from "nowhere";
+ export { Kept } from "elsewhere";
export { Other } from "nowhere";`,
    lines: ["'Gone' is gone.", "'Lost' is gone."],
  },
  {
    title: "an interface that is an alias by now: one of a union cannot be extended",
    text: `
- export interface Options { name: string }
+ export type Options = { name: string } | { name: string; size: number };
- export interface Plain { name: string }
+ export type Plain = { name: string };
- export interface Action<T = any> { type: T }
+ export type Action<T extends string = any> = { type: T };
export declare const options: Options, plain: Plain;`,
    lines: ["'Options' can no longer be extended.", "'Action' takes other type arguments than before."],
  },
  {
    title: "mapped types: whether keys can be written, and names that are theirs alone",
    text: `
- export type Kept<T> = { [K in keyof T]: T[K] };
+ export type Kept<T> = { readonly [K in keyof T]: T[K] };
- export type Open<T> = { -readonly [K in keyof T]: T[K] };
+ export type Open<T> = { [K in keyof T]: T[K] };
- export type K = "a" | "b";
+ export type K = "a" | "b" | "c";
- export type U = "a" | "b";
+ export type U = "a" | "b" | "c";
export declare function kept<T>(it: T): Kept<T>;
export declare function part<T>(it: T): T extends (infer U)[] ? U : T;
export declare function choose(k: K, u: U): void;`,
    lines: ["'Kept' no longer fits where it did.", "'Open' no longer fits where it did."],
  },
  {
    title: "conditional types: what they are to what they ask for",
    text: `
export interface Own { own: true }
- export type Part<T> = T extends string ? 1 : T extends Promise<infer U> ? U : 2;
+ export type Part<T> = T extends string ? 1 : T extends Promise<infer U> ? U | undefined : 2;
- export type OfOwn<T> = T extends Own ? string : never;
+ export type OfOwn<T> = T extends Own ? number : never;
- export type Same<T> = T extends Promise<infer U> ? U : T;
+ export type Same<T> = T extends Promise<infer Inner> ? Inner : T;`,
    lines: ["'Part' no longer fits where it did.", "'OfOwn' no longer fits where it did."],
  },
  {
    title: "options that only one of several objects had",
    text: `
- export type Record<T = unknown> = ({ keys?: T[] } | { deleted?: boolean }) & { proto?: boolean };
+ export type Record<T = unknown> = { keys?: T[]; proto?: boolean };
- export type Find = { id: string } | { name: string; depth?: number };
+ export type Find = { id: string } | { name: string };
- export type Moved = { id: string } | { name: string; depth?: number };
+ export type Moved = { id: string; depth?: number } | { name: string; depth?: number };
export declare function record(options: Record<string>, find: Find, moved: Moved): void;`,
    lines: ["'Record.deleted' is gone.", "'Find.depth' is gone."],
  },
  {
    title: "an object that a union takes no longer is told once, and not by all that it has",
    text: `
interface Logger { debug(text: string): void; info(text: string): void }
interface Settings { level?: string; file?: string }
- export declare function start(options: { logger?: boolean | Logger | Settings }): void;
+ export declare function start(options: { logger?: boolean | Settings }): void;
export {};`,
    lines: [
      "'start', parameter 'options', 'logger' no longer takes 'boolean | Logger | Settings | undefined', but 'boolean | Settings | undefined'.",
    ],
  },
  {
    title: "what the older state has of a package that is not there any more is not known",
    text: `
- import type { To, Base } from "not-there";
export interface Navigator {
-  push(to: To, state?: any): void;
+  push(to: string, state?: any): void;
}
- export interface Match extends Base { own: string }
+ export interface Match { own: string; params: object }
- export declare abstract class Part extends Base { }
+ export declare abstract class Part { abstract draw(): void }
export declare function match(it: Match, navigator: Navigator): void;`,
    lines: [],
  },
];
