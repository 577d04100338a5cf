import type { Drawn } from "./drawn.js";

export const cases: readonly Drawn[] = [
  {
    title: "an export that is gone",
    text: `
- export declare const gone: number;
export declare const kept: number;`,
    lines: ["'gone' is gone."],
  },
  {
    title: "an export that has another name",
    text: `
- export declare function before(text: string): number;
+ export declare function after(text: string): number;`,
    lines: ["'before' is gone; 'after' is what it was."],
  },
  {
    title: "what comes breaks nobody",
    text: `
export interface Result { text: string;
+ more: string;
}
- export declare function run(text: string): Result;
+ export declare function run(text: string, count?: number): Result;
+ export declare function other(): void;`,
    lines: [],
  },
  {
    title: "an option that is asked for, one that is gone, and one that takes less",
    text: `
export interface Options { name: string;
-  retries?: number;
-  quiet?: boolean;
-  level?: "high" | "low";
+  retries: number;
+  level?: "high";
}
export declare function run(options: Options): void;`,
    lines: [
      "'Options.retries' has to be given.",
      "'Options.quiet' is gone.",
      `'Options.level' no longer takes '"high" | "low" | undefined', but '"high" | undefined'.`,
    ],
  },
  {
    title: "a result that may be missing, or be something else",
    text: `
- export declare function find(): { id: number; name: string };
+ export declare function find(): { id?: number; name: string | undefined };`,
    lines: [
      "'find', its result, 'id' may be missing.",
      "'find', its result, 'name' is no longer what it was: 'string | undefined' does not fit where 'string' did.",
    ],
  },
  {
    title: "a parameter that takes more, and a result that is more exact",
    text: `
- export declare function on(name: string): string | number;
+ export declare function on(name: string | symbol): string;`,
    lines: [],
  },
  {
    title: "a parameter that takes less",
    text: `
- export declare function on(name: string | symbol): void;
+ export declare function on(name: string): void;`,
    lines: ["'on', parameter 'name' no longer takes 'string | symbol', but 'string'."],
  },
  {
    title: "more and fewer parameters",
    text: `
- export declare function more(a: string, b?: number): void;
+ export declare function more(a: string, b: number): void;
- export declare function fewer(a: string, b?: number): void;
+ export declare function fewer(a: string): void;`,
    lines: ["'more' asks for more than 1 argument.", "'fewer' takes fewer than 2 arguments."],
  },
  {
    title: "overloads: one is gone; in another order they are the same",
    text: `
export declare function one(a: string): string;
- export declare function one(a: number): number;
- export declare function two(a: string): string;
export declare function two(a: number): number;
+ export declare function two(a: string): string;`,
    lines: ["'one' can no longer be called as one of its overloads was."],
  },
  {
    title: "a class: what is private is nobody's business, what is protected is for who extends it",
    text: `
export declare class Base {
-  private one;
+  private two;
+  #three;
-  protected mine: string;
  readonly kept: string;
-  written: string;
+  readonly written: string;
-  open(): void;
+  protected open(): void;
-  take(value: string | number): this;
+  take(value: string): this;
-  constructor(name?: string);
+  constructor(name: string);
}
export declare function make(): Base;`,
    lines: [
      "'Base' asks for more than 0 arguments.",
      "'Base.mine' is gone.",
      "'Base.written' can no longer be written.",
      "'Base.open' is only for who extends it.",
      "'Base.take', parameter 'value' no longer takes 'string | number', but 'string'.",
    ],
  },
  {
    title: "an abstract class that asks for more",
    text: `
export declare abstract class Shape {
  abstract area(): number;
+  abstract name(): string;
}`,
    lines: ["'Shape.name' has to be written by who extends it."],
  },
  {
    title: "enums: a member that is gone, a value, and one that comes",
    text: `
- export declare enum Level { Low = 0, Middle = 1, High = 2 }
+ export declare enum Level { Low = 0, High = 1, Highest = 2 }
export declare function level(): Level;`,
    lines: ["'Level.Middle' is gone.", "'Level.High' is 1, and was 2."],
  },
  {
    title: "generics",
    text: `
- export interface Box<T> { value: T; }
+ export interface Box<T> { value: T | undefined; }
- export interface Pair<A, B = string> { a: A; b: B; }
+ export interface Pair<A, B> { a: A; b: B; }
- export declare function only<T extends string>(value: T): T;
+ export declare function only<T extends "a">(value: T): T;
export declare function box(): Box<string>;`,
    lines: [
      "'Box.value' is no longer what it was: 'T | undefined' does not fit where 'T' did.",
      "'Pair' takes other type arguments than before.",
      `'only' is no longer what it was: '<T extends "a">(value: T) => T' does not fit where '<T extends string>(value: T) => T' did.`,
    ],
  },
  {
    title: "a type that is not exported differs where it is seen, and is told once",
    text: `
interface Inner {
-  deep: { text: string };
+  deep: { text: string | number };
}
export declare function inner(): Inner;
export declare function again(): Inner;
export {};`,
    lines: [
      "'inner', its result, 'deep', 'text' is no longer what it was: 'string | number' does not fit where 'string' did.",
    ],
  },
  {
    title: "a part that does not fit is told, and not the whole once more",
    text: `
export declare class Part {
-  open(): void;
}`,
    lines: ["'Part.open' is gone."],
  },
  {
    title: "what is on trial may change",
    text: `
/** @experimental IMAGES */
- export declare function image(prompt: string): string;
+ export declare function image(prompt: number): string;
/** @beta */
- export declare function gone(): void;
+ /** @experimental VIDEO */
+ export declare function video(): void;
- /** @alpha */
export declare function sound(): void;
export interface Options { name: string;
  /** @experimental IMAGES */
-  size?: number;
+  size?: string;
}
export declare function run(options: Options): void;`,
    lines: [
      "on trial: 'image' (IMAGES) has changed.",
      "on trial: 'gone' (@beta) is gone.",
      "on trial: 'sound' (@alpha) is stable.",
      "on trial: 'Options.size' (IMAGES) has changed.",
      "on trial: 'video' (VIDEO) is new.",
    ],
  },
  {
    title: "members that have another name",
    text: `
export declare class Shape {
-  area(unit: string): number;
+  size(unit: string): number;
-  readonly red: number;
-  readonly blue: number;
+  readonly green: number;
}
export interface Options {
-  quiet?: boolean;
+  silent?: boolean;
}
export declare function draw(options: Options): Shape;
- export declare enum Level { Low = 1, Middle = 2 }
+ export declare enum Level { Low = 1, Medium = 2 }`,
    lines: [
      "'Shape.area' is gone; 'size' is what it was.",
      "'Shape.red' is gone.",
      "'Shape.blue' is gone.",
      "'Options.quiet' is gone; 'silent' is what it was.",
      "'Level.Middle' is gone; 'Medium' is what it was.",
    ],
  },
  {
    title: "of a type that another one has taken the place of, what users had of it is told",
    text: `
export interface Many { a: 1; b: 2; c: 3; d: 4; e: 5; f: 6; g: 7; h: 8 }
- export declare function make(): { many: Many; list: Many[] };
+ export declare function make(): Many;`,
    lines: ["'make', its result, 'many' is gone.", "'make', its result, 'list' is gone."],
  },
  {
    title: "an option more breaks nobody, but a type that an operator makes of it",
    text: `
export interface Options { name?: string;
+  retries?: number;
}
export declare function run(options: Options): void;
export type Name = keyof Options;
export declare function names(): Name[];
export declare function on(name: keyof Options): void;`,
    lines: [`'Name' is no longer what it was: 'keyof Options' does not fit where '"name"' did.`],
  },
  {
    title: "what differs deeper inside than anybody looks",
    text: `
- export declare const it: { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: { k: { l: string } } } } } } } } } } } };
+ export declare const it: { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: { k: { l: number } } } } } } } } } } } };`,
    lines: [
      "'it.a.b.c.d.e.f.g.h.i.j.k' is no longer what it was: '{ l: number; }' does not fit where '{ l: string; }' did.",
    ],
  },
  {
    title: "an overload that took more than any other, where the others fit for it",
    text: `
export declare function use(it: string): void;
- export declare function use(it: string, equals: (a: string, b: string) => boolean): void;
export type Bound<S extends object> = { (): S;
  <U>(pick: (state: S) => U): U;
-  <U>(pick: (state: S) => U, equals: (a: U, b: U) => boolean): U;
} & S;
export declare class Box { constructor();
-  constructor(text: string, more: number);
  put(it: string): void;
-  put(it: string, at: number): void;
  at(it: string): void;
-  at(it: string, place: number): void;
+  at(it: string, ...places: number[]): void;
}
- export declare function log(text: string): void;
export declare function log(text: string, level?: number): void;`,
    lines: [
      "'use' takes fewer than 2 arguments.",
      "'Bound' takes fewer than 2 arguments.",
      "'Box' takes fewer than 2 arguments.",
      "'Box.put' takes fewer than 2 arguments.",
    ],
  },
  {
    title: "type arguments that nobody can write any more",
    text: `
- export declare function parse<T>(text: string): T;
+ export declare function parse(text: string): any;
- export declare function make<T, S = T>(it: T): object;
+ export declare function make<T>(it: T): object;
- export declare function pick<T>(it: T): object;
+ export declare function pick<T, S extends T>(it: T): object;
export interface Api { list(): void;
-  find<T>(name: string): object;
+  find(name: string): object;
-  get<T>(name: string): object;
-  get(name: string, more?: number): object;
+  get<T = string>(name: string, more?: number): object;
-  on(listener: <T>(it: T) => void): void;
+  on(listener: (it: any) => void): void;
}
- export declare function same<T>(it: T): object;
+ export declare function same<T, S = T>(it: T): object;`,
    lines: [
      "'parse' takes other type arguments than before.",
      "'make' takes other type arguments than before.",
      "'pick' takes other type arguments than before.",
      "'Api.find' takes other type arguments than before.",
    ],
  },
  {
    title: "what is inherited is told once, of what declares it, and an override that has changed by itself",
    text: `
export declare class Base {
-  open(path: string): void;
-  close(): string;
+  close(): number;
+  abstract(): void;
  level(): string | number;
}
export declare class One extends Base { one: string; }
export declare class Two extends One {
  close(): any;
-  level(): string;
+  level(): number;
}
- export declare class Three extends Base {
-   three: string;
- }
+ export declare class Three {
+   three: string; close(): string; open(path: string): void;
+ }
- export interface Held<T> { value: string; item: T }
+ export interface Held<T extends string | number = string> { value: string | number; item: T }
export interface Texts extends Held<string> {}
export interface Numbers extends Held<number> {
-  more: 1;
+  more: 2;
}`,
    lines: [
      "'Base.open' is gone. → One, Two",
      "'Base.close', its result is no longer what it was: 'number' does not fit where 'string' did. → One",
      "'Two.level', its result is no longer what it was: 'number' does not fit where 'string' did.",
      "'Three.level' is gone.",
      "'Held' takes other type arguments than before.",
      "'Held.value' is no longer what it was: 'string | number' does not fit where 'string' did. → Texts, Numbers",
      "'Numbers.more' is no longer what it was: '2' does not fit where '1' did.",
    ],
  },
  {
    title: "what is inherited of a class that nobody sees is told of the first that has it",
    text: `
declare class Hidden {
-  hide(): void;
}
export declare class Left extends Hidden { left: 1 }
export declare class Right extends Hidden { right: 1 }
export {};`,
    lines: ["'Left.hide' is gone. → Right"],
  },
  {
    title: "what another bundler or formatter has made of something on trial is no change",
    text: `
/** @beta */
- export declare interface Options {
-   level?: 'high'
-   names: string[]
- }
+ interface Options$1 {
+   level?: "high"; names: string[];
+ }
+ export { Options$1 as Options };
/** @beta */
- export declare type Level = 'high' | 'low'
+ type Level =
+   | "high"
+   | "low";
/** @beta */
- export declare type Other = 'high' | 'low'
+ export type Other = "high";
+ export { type Level };`,
    lines: ["on trial: 'Other' (@beta) has changed."],
  },
];
