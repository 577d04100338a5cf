// What a package declares beside its exports is compared, too: for everybody, for other packages, and as modules that are no
// files. Each state is a package of its own, drawn as a difference.
import { describe, expect, it } from "vitest";
import { sidesOf } from "./drawn.js";
import { auditWith, linesOf, stateOf, type Files } from "./support/two-states.js";

interface Drawing {
  readonly title: string;
  readonly manifest?: object;
  readonly files: Files;
  readonly lines: readonly string[];
}

const entries = { types: undefined, exports: { ".": "./index.js", "./client": { types: "./client.d.ts" } } };

const drawings: readonly Drawing[] = [
  {
    title: "what is global",
    files: {
      "index.d.ts": `
import "./more.js";
interface Local { a: string }
declare global {
  var kept: string;
-  var gone: string;
-  var changed: string;
+  var changed: number;
-  function asks(text?: string): void;
+  function asks(text: string): void;
-  function takes(text: string): void;
+  function takes(text: string | number): void;
-  interface Opts { a: string }
  interface Array<T> {
-    mine(): T;
    other(): T;
+    newest(of: T): void;
  }
-  interface ReadonlyArray<T> { mine(): T }
  namespace Server {
-    interface Reply { text: string }
    interface Request {
      url: string;
-      user: string;
    }
  }
  namespace JSX {
    interface IntrinsicElements {
      "my-box": { size: number };
-      "my-tab": {};
    }
  }
-  type Size = "s" | "m" | "l";
+  type Size = "s" | "m";
  interface Registry { a: Local }
-  var moved: Local;
+  var come: Local;
}
+export interface Opts { a: string }
- export {};`,
      "more.d.ts": `
export {};
declare global {
  interface Registry {
    b: string;
-    c: string;
  }
+  var moved: { a: string };
}`,
    },
    lines: [
      "global 'gone' is gone.",
      "global 'changed' is no longer what it was: 'number' does not fit where 'string' did.",
      "global 'asks' asks for more than 0 arguments.",
      "what is declared for global 'Opts' is gone.",
      "global 'Array.mine' is gone.",
      "what is declared for global 'ReadonlyArray' is gone.",
      "what is declared for global 'Server.Reply' is gone.",
      "global 'Server.Request.user' is gone.",
      `global 'JSX.IntrinsicElements["my-tab"]' is gone.`,
      "global 'Size' no longer takes all that it did.",
      "global 'Registry.c' is gone.",
    ],
  },
  {
    title: "files that are no longer brought",
    manifest: entries,
    files: {
      "index.d.ts": `
- /// <reference path="./script.d.ts" />
- import "./block.js";
export declare const own: number;`,
      "client.d.ts": `
+ import "./block.js";
export {};`,
      "block.d.ts": "export {};\ndeclare global { var block: string }",
      "script.d.ts": "declare var script: string;",
    },
    lines: ["global 'block' is gone.", "global 'script' is gone."],
  },
  {
    title: "a package of scripts alone",
    files: {
      "index.d.ts": `
// What is here is everybody's: declare module "none" {}
- declare function asks(text?: string): string;
+ declare function asks(text: string): string;
declare const label: \`a\${"{" | "}"}\`;
interface Box {
  text: string;
-  size: number;
+  more?: string;
}`,
    },
    lines: ["global 'asks' asks for more than 0 arguments.", "global 'Box.size' is gone."],
  },
  {
    title: "modules that are no files",
    manifest: entries,
    files: {
      "index.d.ts": `
declare module "lib" {
  import { Sub } from "lib/sub";
  export const kept: Sub;
-  export const gone: string;
}
declare module "lib/sub" {
  export interface Sub { a: string }
-  export function asks(text?: string): void;
+  export function asks(text: string): void;
}
- declare module "virtual:it" {
-   export const it: string;
- }
declare module "lib/whole" {
-  function whole(text?: string): void;
+  function whole(text: string): void;
  export = whole;
}
declare module "any";`,
      "client.d.ts": `
declare module "*.css" {
-  const css: string;
+  const css: { readonly [name: string]: string };
  export default css;
}
declare module "*.svg" {
  const svg: string;
  export default svg;
}`,
    },
    lines: [
      "the module 'virtual:it' is gone.",
      "'gone' is gone.",
      "'asks' of 'lib/sub' asks for more than 0 arguments.",
      "'module' of 'lib/whole' asks for more than 0 arguments.",
      "'default' of '*.css' is no longer what it was: '{ readonly [name: string]: string; }' does not fit where 'string' did.",
    ],
  },
  {
    title: "what is added to other packages",
    files: {
      "index.d.ts": `
import "other";
declare module "other" {
  interface X {
    added: string;
-    gone: string;
-    changed: string;
+    changed: string | undefined;
-    size: Y;
+    size: Y | undefined;
  }
-  interface K { more(): void }
-  interface Own { a: string }
+  interface Y { asked: string }
+  interface Free<T> { may?: T }
-  function extra(text?: string): void;
+  function extra(text: string): void;
}
export declare const own: number;`,
    },
    lines: [
      "'X.gone' of 'other' is gone.",
      "'X.changed' of 'other' is no longer what it was: 'string | undefined' does not fit where 'string' did.",
      "'X.size' of 'other' is no longer what it was: 'Y | undefined' does not fit where 'Y' did.",
      "what is declared for 'K' of 'other' is gone.",
      "what is declared for 'Own' of 'other' is gone.",
      "'extra' of 'other' asks for more than 0 arguments.",
      "'Y.asked' of 'other' has to be given.",
    ],
  },
];

const installed: Files = {
  "other/package.json": JSON.stringify({
    name: "other",
    version: "1.0.0",
    type: "module",
    types: "./index.d.ts",
  }),
  "other/index.d.ts": `export interface X { base: string }
export interface Y { y: number }
export interface Free<T> { t: T }
export declare class K { k: string }`,
};

const stateAt = (side: 0 | 1, { files, manifest = {} }: Drawing) =>
  stateOf(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sidesOf(text)[side]])),
    manifest,
  );

describe.each(["5.4", "6.0", "7.0"])("on TypeScript %s", (version) => {
  it.each(drawings)("$title", async (drawing) => {
    const found = await auditWith(version, stateAt(0, drawing), stateAt(1, drawing), installed);
    expect(linesOf(found)).toEqual(drawing.lines);
  });

  it.each(drawings)("$title, of which nothing has changed", async (drawing) => {
    const [older, newer] = [stateAt(0, drawing), stateAt(0, drawing)];
    const files = new Map([
      ...newer.files,
      ["index.d.ts", `// Moved.\n${newer.files.get("index.d.ts") ?? ""}`],
    ]);
    expect(linesOf(await auditWith(version, older, { ...newer, files }, installed))).toEqual([]);
  });
});

it("is shown by programs, and where it is declared", async () => {
  const older = stateOf({ "index.d.ts": "\n\ndeclare var a: string;\ndeclare var b: string;" });
  const { breaks } = await auditWith("6.0", older, stateOf({ "index.d.ts": "declare var a: string;" }));
  expect(breaks).toMatchObject([
    { old: { file: "index.d.ts", line: 4, text: "declare var b: string;" }, program: 'import "lib";\nb;\n' },
  ]);
});

it("what a module hands out by default is another thing where its format is another", async () => {
  const index = { "index.d.ts": "declare function f(): string;\nexport default f;" };
  const lines = linesOf(await auditWith("6.0", stateOf(index, { type: undefined }), stateOf(index)));
  expect(lines).toEqual([
    'the entry point \'lib\' can no longer be required with "module": "node16".',
    "'default.default' is gone.",
  ]);
});
