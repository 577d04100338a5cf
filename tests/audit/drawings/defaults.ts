import type { Drawn } from "../drawn.js";

/** What type parameters stand for where they are not written. */
export const defaults: readonly Drawn[] = [
  {
    title: "a default that shows only where what stands before it is written",
    text: `
-export interface Store<S = any, Ext extends {} = {}> { state(): S & Ext }
+export interface Store<S = any, Ext = unknown> { state(): S & Ext }
export declare function store<S>(state: S): Store<S>;`,
    lines: [
      "'Store' stands for something else where 'Ext' is not written: for 'unknown', and not for '{}'.",
      "'store' is no longer what it was: '<S>(state: S) => Store<S, unknown>' does not fit where '<S>(state: S) => Store<S, {}>' did.",
    ],
  },
  {
    title: "a default that shows nowhere",
    text: `
-export interface Store<S = any, Ext = {}> { state(): S; readonly more?: keyof Ext & never }
+export interface Store<S = any, Ext = unknown> { state(): S; readonly more?: keyof Ext & never }
export declare function store<S>(state: S): Store<S>;`,
    lines: [],
  },
  {
    title: "the default of an interface that nothing mentions, narrowed",
    text: `
-export interface It<T = string | number> { value: T }
+export interface It<T = string> { value: T }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of an interface that nothing mentions, widened",
    text: `
-export interface It<T = string> { value: T }
+export interface It<T = string | number> { value: T }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of a second type parameter, narrowed",
    text: `
-export interface It<S, T = string | number> { first: S; second: T }
+export interface It<S, T = string> { first: S; second: T }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of a second type parameter, widened",
    text: `
-export interface It<S, T = string> { first: S; second: T }
+export interface It<S, T = string | number> { first: S; second: T }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of an interface that is only taken, narrowed",
    text: `
-export interface It<T = string | number> { readonly value: T }
+export interface It<T = string> { readonly value: T }
export declare function take<T>(value: T): It<T>;`,
    lines: [],
  },
  {
    title: "the default of an interface that is only taken, widened",
    text: `
-export interface It<T = string> { readonly value: T }
+export interface It<T = string | number> { readonly value: T }
export declare function take<T>(value: T): It<T>;`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of what has a method, which who writes it may write for less, narrowed",
    text: `
-export interface It<T = string | number> { add(value: T): void }
+export interface It<T = string> { add(value: T): void }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of what has a method, which who writes it may write for less, widened",
    text: `
-export interface It<T = string> { add(value: T): void }
+export interface It<T = string | number> { add(value: T): void }`,
    lines: [],
  },
  {
    title: "the default of what is called, narrowed",
    text: `
-export interface It<T = string | number> { (value: T): void }
+export interface It<T = string> { (value: T): void }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of what is called, widened",
    text: `
-export interface It<T = string> { (value: T): void }
+export interface It<T = string | number> { (value: T): void }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of an alias of an object, narrowed",
    text: `
-export type It<T = string | number> = { value: T };
+export type It<T = string> = { value: T };`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of an alias of an object, widened",
    text: `
-export type It<T = string> = { value: T };
+export type It<T = string | number> = { value: T };`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of an alias of a union, narrowed",
    text: `
-export type It<T = string | number> = T | null;
+export type It<T = string> = T | null;`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of an alias of a union, widened",
    text: `
-export type It<T = string> = T | null;
+export type It<T = string | number> = T | null;`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of an alias of a function, narrowed",
    text: `
-export type It<T = string | number> = (value: T) => void;
+export type It<T = string> = (value: T) => void;`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of an alias of a function, widened",
    text: `
-export type It<T = string> = (value: T) => void;
+export type It<T = string | number> = (value: T) => void;`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of a class, narrowed",
    text: `
-export declare class It<T = string | number> { value: T; constructor(value: T); }
+export declare class It<T = string> { value: T; constructor(value: T); }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of a class, widened",
    text: `
-export declare class It<T = string> { value: T; constructor(value: T); }
+export declare class It<T = string | number> { value: T; constructor(value: T); }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of a class with a method, narrowed",
    text: `
-export declare class It<T = string | number> { add(value: T): void }
+export declare class It<T = string> { add(value: T): void }`,
    lines: [
      "'It' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of a class with a method, widened",
    text: `
-export declare class It<T = string> { add(value: T): void }
+export declare class It<T = string | number> { add(value: T): void }`,
    lines: [],
  },
  {
    title: "the default of a function, narrowed",
    text: `
-export declare function it<T = string | number>(): T;
+export declare function it<T = string>(): T;`,
    lines: [],
  },
  {
    title: "the default of a function, widened",
    text: `
-export declare function it<T = string>(): T;
+export declare function it<T = string | number>(): T;`,
    lines: [
      "'it' stands for something else where 'T' is not written: for 'string|number', and not for 'string'.",
    ],
  },
  {
    title: "the default of a function that gives what is called, narrowed",
    text: `
-export declare function it<T = string | number>(): { add(value: T): void };
+export declare function it<T = string>(): { add(value: T): void };`,
    lines: [
      "'it' stands for something else where 'T' is not written: for 'string', and not for 'string|number'.",
    ],
  },
  {
    title: "the default of a function that gives what is called, widened",
    text: `
-export declare function it<T = string>(): { add(value: T): void };
+export declare function it<T = string | number>(): { add(value: T): void };`,
    lines: [],
  },
];
