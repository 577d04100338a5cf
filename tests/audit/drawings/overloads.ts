import type { Drawn } from "../drawn.js";

/** Several signatures under one name. */
export const overloads: readonly Drawn[] = [
  {
    title: "an overload of which only the first has a comment",
    text: `
export declare class Store {
  /** Finds one. */
  find(key: string, deep: true): string;
-  find(key: string): string;
+  find(key: string): number;
}
export interface Reader {
  /** Reads one. */
  read(key: string, deep: true): string;
  /** Reads one, too. */
  read(key: number, deep: true): string;
-  read(key: string): string;
}`,
    lines: [
      "'Store.find', its result is no longer what it was: 'number' does not fit where 'string' did.",
      "'Reader.read' can no longer be called as one of its overloads was.",
    ],
  },
  {
    title: "an overload that asks for more, which another one takes or does not",
    text: `
export declare class Command {
  help(context?: { error: boolean }): void;
-  help(call?: (text: string) => string): void;
+  help(call: (text: string) => string): void;
-  open(path: string, mode?: number): void;
+  open(path: string, mode: number): void;
  open(handle: number): void;
}`,
    lines: [
      "'Command.open' asks for more than 1 argument.",
      "? 'Command.help' asks for more than 0 arguments.",
    ],
  },
  {
    title: "what an overload gives, where a type parameter is held to something",
    text: `
export interface Row { [key: string]: any }
export type Named<T> = T & { id: string };
export interface Result<T> { value: Named<T> | null; ok: 0 | 1 }
export declare class Table<T extends Row = Row> {
  find(filter: Partial<T>, options: { meta: true }): Result<T>;
-  find(filter: Partial<T>): Result<T>;
+  find(filter: Partial<T>): Named<T> | null;
-  first(filter: Partial<T>): Named<T>;
+  first(filter: Partial<T>): Named<T> | null;
}`,
    lines: [
      "'Table.find', its result, 'value' is gone.",
      "'Table.find', its result, 'ok' is gone.",
      "'Table.first', its result is no longer what it was: 'Named<T> | null' does not fit where 'Named<T>' did.",
    ],
  },
  {
    title: "overloads that give what they are called on",
    text: `
- export interface Gone { on(name: "a", call: () => void): this; on(name: "b", call: (it: string) => void): this; }
+ export interface Gone { on(name: "a", call: () => void): this; }
- export interface Other { on(name: "a", call: (it: number) => void): this; on(name: "b", call: () => void): this; }
+ export interface Other { on(name: "a", call: (it?: number) => void): this; on(name: "b", call: () => void): this; }
- export interface More { on(name: "a", call: () => void): this; on(name: "c", call: () => void): this; }
+ export interface More { on(name: "a", call: () => void): this; on(name: "b", call: () => void): this; on(name: "c", call: () => void): this; }
export declare const gone: Gone, other: Other, more: More;`,
    lines: [
      "'Gone.on' can no longer be called as one of its overloads was.",
      "'Other.on', parameter 'call', parameter 'it' is no longer what it was: 'number | undefined' does not fit where 'number' did.",
    ],
  },
  {
    title: "a method that has to be called on more than its object",
    text: `
- export interface Query { run(this: Query): void }
+ export interface Query { run(this: Query & { isReady: true }): void }
export declare const query: Query;`,
    lines: ["'Query.run' has to be called on 'Query&{isReady:true}'."],
  },
  {
    title: "an overload of which it is told what is different gives something else for that reason alone",
    text: `
export interface Go {
-  (to: string): void;
-  (delta: number): void;
+  (to: string): void | Promise<void>;
+  (delta: number): void | Promise<void>;
}
export declare function go(): Go;`,
    lines: [
      "'Go', its result is no longer what it was: 'void | Promise<void>' does not fit where 'void' did.",
      "'Go', its result is no longer what it was: 'void | Promise<void>' does not fit where 'void' did.",
    ],
  },
];
