import type { Drawn } from "../drawn.js";

/** What is told of what is on trial: it may change, and what is stable beside it may not. */
export const trials: readonly Drawn[] = [
  {
    title: "what is on trial and asked for of everybody",
    text: `
export interface Options { name?: string;
  /** @experimental IMAGES */
-  size?: number;
+  size: number;
-  /** @experimental IMAGES */
-  depth?: number;
+  depth: number;
+  /** @experimental IMAGES */
+  width: number;
}
export declare function run(options: Options): void;
- export declare function call(text: string): void;
+ export declare function call(text: string, /** @experimental IMAGES */ size: number): void;`,
    lines: [
      "'Options.size' has to be given.",
      "'Options.depth' has to be given.",
      "'Options.width' has to be given.",
      "'call' asks for more than 1 argument.",
      "on trial: 'Options.size' (IMAGES) has changed.",
      "on trial: 'Options.depth' (IMAGES) is stable, and not as it was on trial.",
    ],
  },
  {
    title: "parameters and type parameters on trial",
    text: `
- export declare function gone(text: string, /** @experimental IMAGES */ size?: number): void;
+ export declare function gone(text: string): void;
- export declare function other(text: string, /** @experimental IMAGES */ size?: number): void;
+ export declare function other(text: string, /** @experimental IMAGES */ size?: string): void;
- export declare function ended(text: string, /** @experimental IMAGES */ size?: number): void;
+ export declare function ended(text: string, size?: number): void;
- export declare function begun(text: string, size?: number): void;
+ export declare function begun(text: string, /** @experimental IMAGES */ size?: number): void;
- export interface Box<T, /** @experimental IMAGES */ U = string> { held: T }
+ export interface Box<T> { held: T }`,
    lines: [
      "'begun', parameter 'size' was stable, and is on trial (IMAGES).",
      "on trial: 'gone', parameter 'size' (IMAGES) is gone.",
      "on trial: 'other', parameter 'size' (IMAGES) has changed.",
      "on trial: 'ended', parameter 'size' (IMAGES) is stable.",
      "on trial: 'begun', parameter 'size' (IMAGES) was stable.",
    ],
  },
  {
    title: "overloads on trial beside stable ones",
    text: `
- /** @experimental IMAGES */
- export declare function gone(it: number): number;
export declare function gone(it: string): string;
/** @experimental IMAGES */
- export declare function other(it: number): number;
+ export declare function other(it: number, more: number): string;
export declare function other(it: string): string;
/** @experimental IMAGES */
export declare function stable(it: number): number;
- export declare function stable(it: string): string;
export declare function stable(it: boolean): string;
export declare function begun(it: number): number;
+ /** @experimental IMAGES */
export declare function begun(it: string): string;
+ /** @experimental IMAGES */
+ export declare function taking(it: "a"): number;
export declare function taking(it: string): string;
export declare class Made { constructor();
-  /** @experimental IMAGES */
-  constructor(it: string);
}
- export declare const both: { text: string; /** @experimental IMAGES */ (): void };
+ export declare const both: { text: string };`,
    lines: [
      "'stable' can no longer be called as one of its overloads was.",
      "'begun' was stable, and is on trial (IMAGES).",
      "'taking' gives something else for what one of its overloads took, or refuses it.",
      "on trial: 'gone' (IMAGES) is gone.",
      "on trial: 'other' (IMAGES) is gone.",
      "on trial: 'begun' (IMAGES) was stable.",
      "on trial: 'Made' (IMAGES) is gone.",
      "on trial: 'both' (IMAGES) is gone.",
    ],
  },
  {
    title: "members of enums and namespaces, setters, and one of several constants",
    text: `
export declare enum Level { Low = 0,
-  /** @experimental IMAGES */
-  Middle = 1,
  /** @experimental IMAGES */
-  High = 2,
+  High = 3,
}
/** @experimental IMAGES */
export declare namespace space { const kept: string;
-  const gone: string;
}
export declare class Style { get width(): number;
-  /** @experimental IMAGES */
-  set width(to: number);
}
/** @experimental IMAGES */
- export declare const one: string, two: string;
+ export declare const one: string;`,
    lines: [
      "on trial: 'Level.Middle' (IMAGES) is gone.",
      "on trial: 'Level.High' (IMAGES) has changed.",
      "on trial: 'space.gone' (IMAGES) is gone.",
      "on trial: 'one' (IMAGES) has changed.",
      "on trial: 'two' (IMAGES) is gone.",
    ],
  },
  {
    title: "what is stable inside of what is on trial",
    text: `
/** @experimental IMAGES */
export declare class Painter {
  /** @stable */
-  draw(name: string): { text: string };
+  draw(name: string): { text: number };
-  /** @stable */
-  erase(): void;
-  fill(): void;
+  fill(color: string): void;
  /** @stable */
-  kept(it: string): void;
+  kept(it: string | number): void;
}
/** @experimental IMAGES */
export interface Options {
  /** @stable */
-  level?: "high" | "low";
+  level?: "high";
-  depth: number;
}
export declare function paint(options: Options): void;`,
    lines: [
      "'Painter.draw', its result, 'text' is no longer what it was: 'number' does not fit where 'string' did.",
      "'Painter.erase' is gone.",
      `'Options.level' no longer takes '"high" | "low" | undefined', but '"high" | undefined'.`,
      "on trial: 'Painter' (IMAGES) has changed.",
      "on trial: 'Options' (IMAGES) has changed.",
    ],
  },
  {
    title: "a module that is on trial by its first comment",
    text: `
/** Made of lines. @experimental IMAGES @module */
- export declare function draw(it: string): void;
+ export declare function draw(it: number): void;
- /** @stable */
- export declare function kept(it: string): void;`,
    lines: ["'kept' is gone.", "on trial: 'draw' (IMAGES) has changed."],
  },
  {
    title: "keys that are not known by name, members of enums and type parameters on trial",
    text: `
export interface Begun { name: number;
+  /** @experimental IMAGES */
[key: string]: number; }
export interface Gone { name: number;
-  /** @experimental IMAGES */
-  [key: string]: number;
}
export interface Other { name: unknown;
-  /** @experimental IMAGES */
-  [key: string]: number;
+  /** @experimental IMAGES */
+  [key: string]: string;
}
export interface Ended { name: number;
-  /** @experimental IMAGES */
[key: string]: number; }
export declare const all: [Begun, Gone, Other, Ended];
export declare enum Level { Low = 0,
+  /** @experimental IMAGES */
High = 1 }
- export declare function make<T = string>(): T;
+ export declare function make</** @experimental IMAGES */ T = string>(): T;`,
    lines: [
      "'Begun', an element was stable, and is on trial (IMAGES).",
      "'Level.High' was stable, and is on trial (IMAGES).",
      "'make', parameter 'T' was stable, and is on trial (IMAGES).",
      "on trial: 'Begun', an element (IMAGES) was stable.",
      "on trial: 'Gone', an element (IMAGES) is gone.",
      "on trial: 'Other', an element (IMAGES) has changed.",
      "on trial: 'Ended', an element (IMAGES) is stable.",
      "on trial: 'Level.High' (IMAGES) was stable.",
      "on trial: 'make', parameter 'T' (IMAGES) was stable.",
    ],
  },
];
