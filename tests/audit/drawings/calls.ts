import type { Drawn } from "../drawn.js";

/** What is told of calls: overloads, what a call promises, how many arguments it takes. */
export const calls: readonly Drawn[] = [
  {
    title: "overloads that do for calls of others: in another order, before them, and with fewer arguments",
    text: `
- export declare function order(it: string): string;
export declare function order(it: unknown): number;
+ export declare function order(it: string): string;
+ export declare function before(it: "a"): number;
export declare function before(it: string): string;
- export declare function fewer(it: string, more?: string): string;
+ export declare function fewer(it: string): string;
export declare function fewer(it: number, more?: string): number;
- export declare function apart(it: string): string;
export declare function apart(it: number): number;
+ export declare function apart(it: string): string;
- export declare function joined(it: string): void;
- export declare function joined(it: number): void;
+ export declare function joined(it: string | number): void;
export declare class Made { constructor(it: string);
-  constructor(it: number);
}`,
    lines: [
      "'order' gives something else for what one of its overloads took, or refuses it.",
      "'before' gives something else for what one of its overloads took, or refuses it.",
      "'fewer' gives something else for what one of its overloads took, or refuses it.",
      "'Made' can no longer be called as one of its overloads was.",
    ],
  },
  {
    title: "what a call asserts",
    text: `
- export declare function text(it: unknown): asserts it is string;
+ export declare function text(it: unknown): void;
- export declare function there(it: unknown): asserts it;
+ export declare function there(it: unknown): void;
- export declare function wider(it: unknown): asserts it is string;
+ export declare function wider(it: unknown): asserts it is string | number;
- export declare function closer(it: unknown): asserts it is string | number;
+ export declare function closer(it: unknown): asserts it is string;
- export declare function other(that: unknown): asserts that is string;
+ export declare function other(it: unknown): asserts it is string;`,
    lines: [
      "'text' no longer asserts that 'it' is 'string'.",
      "'there' no longer asserts that 'it' is there.",
      "'wider' no longer asserts that 'it' is 'string'.",
    ],
  },
  {
    title: "a rest of parameters, by what is in it",
    text: `
- export declare function one(...it: number[]): void;
+ export declare function one(it?: number): void;
- export declare function first(...it: number[]): void;
+ export declare function first(...it: [number, ...number[]]): void;
- export declare function any(...it: [number, ...number[]]): void;
+ export declare function any(...it: number[]): void;
- export declare function named(a: string, b?: number): void;
+ export declare function named(...it: [a: string, b?: number]): void;`,
    lines: ["'one' takes fewer than 2 arguments.", "'first' asks for more than 0 arguments."],
  },
  {
    title: "what does not depend on the type parameters of a call",
    text: `
- export declare function pick<T>(it: T, options?: { deep?: boolean; loose?: boolean }): T;
+ export declare function pick<T>(it: T, options?: { deep?: boolean }): T;
- export declare function keep<T>(it: T, options?: { deep?: boolean }): T;
+ export declare function keep<T>(it: T, options?: { deep?: boolean; loose?: boolean }): T;
- export declare function list<T>(it: T): { count: number; last: string };
+ export declare function list<T>(it: T): { count: number };
export declare class Emitter<E> {
-  on<K extends string>(key: K, listener: (event: E, key: K) => void): this;
+  on<K extends string>(key: K, listener: (event: E) => void): this;
}`,
    lines: [
      "'pick', parameter 'options', 'loose' is gone.",
      "'list', its result, 'last' is gone.",
      "'Emitter.on' is no longer what it was: '<K extends string>(key: K, listener: (event: E) => void) => Emitter<E>' does not fit where '<K extends string>(key: K, listener: (event: E, key: K) => void) => Emitter<E>' did.",
    ],
  },
  {
    title: "what was any did for everything, and took everything",
    text: `
- export declare function read(): any;
+ export declare function read(): unknown;
- export declare function count(): Promise<any>;
+ export declare function count(): Promise<number>;
- export declare function write(it: any): void;
+ export declare function write(it: string): void;
- export declare function take(it: any): void;
+ export declare function take(it: unknown): void;
- export declare function each(listener: (it: any) => void): void;
+ export declare function each(listener: (it: unknown) => void): void;
- export declare function more(): string;
+ export declare function more(): any;
export interface Options {
-  level?: any;
+  level?: "high" | "low";
}
export declare function set(options: Options): void;`,
    lines: [
      "'read', its result was 'any', and is 'unknown'.",
      "'count', its result was 'any', and is 'number'.",
      "'write', parameter 'it' took 'any', and takes 'string'.",
      "'each', parameter 'listener', parameter 'it' was 'any', and is 'unknown'.",
      `'Options.level' took 'any', and takes '"high" | "low" | undefined'.`,
    ],
  },
  {
    title: "what a call finds out: literals, and results that hang on what is given",
    text: `
- export declare function kept<T extends string>(all: readonly T[]): { first: T };
+ export declare function kept<T>(all: readonly T[]): { first: T };
- export declare function wider<T extends string>(all: T[]): T;
+ export declare function wider<T extends string | number>(all: T[]): T;
- export declare function constant<T extends string>(it: T): T;
+ export declare function constant<const T>(it: T): T;
type Run<T = void> = (on: string) => Promise<T>;
- export declare function follows<T = void>(run: Run<T>): Promise<{ [key: string]: any } | undefined>;
+ export declare function follows<T = any>(run: Run<T>): Promise<T>;
- export declare function anything<T>(run: () => Promise<T>): Promise<any>;
+ export declare function anything<T>(run: () => Promise<T>): Promise<T>;
- export declare function left<T = any>(): Promise<T>;
+ export declare function left<T = unknown>(): Promise<T>;`,
    lines: [
      "'kept' no longer finds out for 'T' which literal it is given.",
      "'follows' gives what it is given, and not 'Promise<{[key:string]:any}|undefined>' whatever that is.",
      "'left' stands for something else where 'T' is not written: for 'unknown', and not for 'any'.",
    ],
  },
  {
    title: "what a call finds out: what is given as it is written, which cannot be changed",
    text: `
- export declare function constant<T>(it: T): { held: T };
+ export declare function constant<const T>(it: T): { held: T };
- export declare function from<T = never>(...all: T[]): { held: T };
+ export declare function from<const T = never>(...all: T[]): { held: T };
- export declare function text<T extends string>(it: T): T;
+ export declare function text<const T extends string>(it: T): T;`,
    lines: [
      "'constant' takes what is given for 'T' as it is written, and no longer as what may be changed.",
      "'from' takes what is given for 'T' as it is written, and no longer as what may be changed.",
    ],
  },
];
