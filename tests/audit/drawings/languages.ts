import type { Drawn } from "../drawn.js";

/** What no comparison of types tells, since each fits where the other does: programs show it. */
export const languages: readonly Drawn[] = [
  {
    title: "what calls find out of what they are given",
    text: `
- export declare function tuple<const T extends readonly unknown[]>(it: T): T;
+ export declare function tuple<T extends readonly unknown[]>(it: T): T;
- export declare function object<const T>(name: string, it: T): { held: T };
+ export declare function object<T>(name: string, it: T): { held: T };
- export declare function nothing<const T>(it: T): void;
+ export declare function nothing<T>(it: T): void;
- export declare function both<T>(one: T, other: T): T;
+ export declare function both<T>(one: T, other: NoInfer<T>): T;
- export declare function list<T extends string>(all: readonly T[], first?: T): T;
+ export declare function list<T extends string>(all: readonly T[], first?: NoInfer<T>): T;
- export declare function free<T>(one: T, other: NoInfer<T>): T;
+ export declare function free<T>(one: T, other: T): T;
- export declare function kept<T>(it: T): T;
+ export declare function kept<const T>(it: T): T;
export declare class Made {
-  make<const T>(it: T): readonly [T];
+  make<T>(it: T): readonly [T];
}`,
    lines: [
      "'tuple' no longer takes what is given for 'T' as it is written.",
      "'object' no longer takes what is given for 'T' as it is written.",
      "'both' no longer finds out 'T' from all that it is given.",
      "'list' no longer finds out 'T' from all that it is given.",
      "'kept' takes what is given for 'T' as it is written, and no longer as what may be changed.",
      "'Made.make' no longer takes what is given for 'T' as it is written.",
    ],
  },
  {
    title: "what things are called on, and what they give of themselves",
    text: `
export interface Box { text: string }
- export declare function call(text: string): void;
+ export declare function call(this: Box, text: string): void;
- export declare function free(this: Box): void;
+ export declare function free(): void;
- export declare function on(listen: (this: Box, text: string) => void): void;
+ export declare function on(listen: (text: string) => void): void;
- export declare function once(listen: (this: void, text: string) => void): void;
+ export declare function once(listen: (this: Box, text: string) => void): void;
- export declare function off(listen: (text: string) => void): void;
+ export declare function off(listen: (this: Box, text: string) => void): void;
export declare class Chain {
-  next(count: number): this;
+  next(count: number): Chain;
-  own(count: number): Chain;
+  own(count: number): this;
-  other: this | undefined;
+  other: Chain | undefined;
}`,
    lines: [
      "'call' has to be called on 'Box'.",
      "'on', parameter 'listen' is no longer called on 'Box'.",
      "'Chain.next' no longer is of the type that it is taken of.",
      "'Chain.other' no longer is of the type that it is taken of.",
    ],
  },
  {
    title: "members that are another kind of member to who writes them anew",
    text: `
export declare abstract class Shape {
  abstract area(): number;
-  name(): string;
+  name: () => string;
-  free: () => string;
+  free(): string;
-  width: number;
+  get width(): number; set width(to: number);
-  get height(): number; set height(to: number);
+  height: number;
-  protected depth(): number;
+  protected get depth(): () => number; protected set depth(to: () => number);
-  static made: number;
+  static get made(): number; static set made(to: number);
}
export declare class Plain {
-  name(): string;
+  name: () => string;
}`,
    lines: [
      "'Shape.name' can no longer be overridden as it was: it is a property, and was a method.",
      "'Shape.width' can no longer be overridden as it was: it is an accessor, and was a property.",
      "'Shape.height' can no longer be overridden as it was: it is a property, and was an accessor.",
      "'Shape.depth' can no longer be overridden as it was: it is an accessor, and was a method.",
    ],
  },
  {
    title: "annotations of type parameters",
    text: `
- export interface Box<T> { held?: T }
+ export interface Box<in out T> { held?: T }
- export interface Get<out T> { held?: T }
+ export interface Get<in out T> { held?: T }
- export interface Both<A, B> { a?: A; b?: (it: B) => void }
+ export interface Both<out A, in out B> { a?: A; b?: (it: B) => void }
- export interface Same<T> { held?: T }
+ export interface Same<out T> { held?: T }
- export interface Free<in out T> { held?: T }
+ export interface Free<T> { held?: T }`,
    lines: [
      "'Box' with one 'T' no longer fits where it did with another.",
      "'Get' with one 'T' no longer fits where it did with another.",
      "'Both' with one 'B' no longer fits where it did with another.",
    ],
  },
];
