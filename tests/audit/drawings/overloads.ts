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
];
