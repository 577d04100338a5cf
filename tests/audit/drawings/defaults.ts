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
];
