import type { Drawn } from "../drawn.js";

/** What is told of classes: who may make and extend them, and what is in them. */
export const classes: readonly Drawn[] = [
  {
    title: "who may make a class, and who may extend it",
    text: `
- export declare class Abstract {}
+ export declare abstract class Abstract {}
- export declare class Private { constructor(); }
+ export declare class Private { private constructor(); }
- export declare class Protected { constructor(); }
+ export declare class Protected { protected constructor(); }
- export declare class Closed { protected constructor(); }
+ export declare class Closed { private constructor(); }
- export declare class Open { protected constructor(); }
+ export declare class Open { constructor(); }
- export declare class Asking { protected constructor(); }
+ export declare class Asking { protected constructor(it: string); }
- export declare class Made { text: string }
+ export declare class Made { text: string; constructor(it: string); }`,
    lines: [
      "'Abstract' can no longer be made with 'new'.",
      "'Private' can no longer be made with 'new'.",
      "'Protected' can no longer be made with 'new'.",
      "'Closed' can no longer be extended.",
      "'Asking' asks for more than 0 arguments.",
      "'Made' asks for more than 0 arguments.",
    ],
  },
  {
    title: "a class that had nothing, and gets what has to be written",
    text: `
export declare abstract class Shape {
+  abstract area(): number;
}
export declare class Plain {
+  area(): number;
}`,
    lines: ["'Shape.area' has to be written by who extends it."],
  },
  {
    title: "what is static and protected, and what a base class hands on",
    text: `
export declare class Own {
-  protected static made: number;
}
export declare class Base<T> { held: T; }
- export declare class Mine extends Base<string> {}
+ export declare class Mine extends Base<number> {}`,
    lines: [
      "'Own.made' is gone.",
      "'Mine.held' is no longer what it was: 'number' does not fit where 'string' did.",
    ],
  },
  {
    title: "what a setter takes, where it is not what its getter gives",
    text: `
export declare class Style {
-  get width(): number; set width(to: number | string);
+  get width(): number; set width(to: number);
-  get height(): number; set height(to: number);
+  get height(): number; set height(to: number | string);
}`,
    lines: ["'Style.width' no longer takes 'string | number', but 'number'."],
  },
  {
    title: "type parameters in another order",
    text: `
- export interface Pair<A, B> { a: A; b: B; }
+ export interface Pair<B, A> { a: A; b: B; }`,
    lines: [
      "'Pair.a' is no longer what it was: 'B' does not fit where 'A' did.",
      "'Pair.b' is no longer what it was: 'A' does not fit where 'B' did.",
    ],
  },
  {
    title:
      "what an override gives that was written before, in classes that have something for who extends them",
    text: `
export declare class Store<V> {
-  protected load(key: string): Promise<V | void>;
+  protected load(key: string): Promise<V | undefined>;
-  read(key: string): V | undefined;
+  read(key: string): V;
-  close(): string;
+  close(): void;
-  static make(): object | undefined;
+  static make(): object;
  kept(): string | number;
}
export declare abstract class Shape {
  abstract area(): number;
-  name(): string | number;
+  name(): string;
}
export declare class Heir extends Shape {
  area(): number;
}
- export declare function find(): string | undefined;
+ export declare function find(): string;
export declare class Plain {
-  read(): string | undefined;
+  read(): string;
}`,
    lines: [
      "'Store.load' can no longer be overridden as it was: 'Promise<void | V>' is not 'Promise<V | undefined>'.",
      "'Store.read' can no longer be overridden as it was: 'V | undefined' is not 'V'.",
      "'Store.close', its result is no longer what it was: 'void' does not fit where 'string' did.",
      "'Shape.name' can no longer be overridden as it was: 'string | number' is not 'string'. → Heir",
      "? 'Plain.read' can no longer be overridden as it was: 'string | undefined' is not 'string'.",
    ],
  },
  {
    title: "what is for who extends a class with type parameters, or one that is abstract",
    text: `
- export declare class Canvas<T> { protected redraw(): T; }
+ export declare class Canvas<T> { private redraw; }
- export declare abstract class Shape<T> { protected abstract area(of: T): number; protected name(): string; }
+ export declare abstract class Shape<T> { protected abstract area(of: T): number; private name; }
- export declare class Store<T> { protected constructor(first?: T); }
+ export declare class Store<T> { protected constructor(first: T); }
- export declare abstract class Job<T> { abstract run(): T; }
+ export declare abstract class Job<T> { abstract run(): T; abstract stop(): T; }`,
    lines: [
      "'Canvas.redraw' is gone.",
      "'Shape.name' is gone.",
      "'Store' asks for more than 0 arguments.",
      "'Job.stop' has to be written by who extends it.",
    ],
  },
];
