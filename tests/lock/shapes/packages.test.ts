// Packages as builds and hands lay them out.
import { flags, lockShapes } from "./shape.js";

lockShapes([
  {
    name: "a bundle, with names at its end and in namespaces",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */
declare function run$1(path: string): void;
/** @beta */
interface Run { path: string }
declare function runs(): Run[];
declare namespace tools_d_exports {
  export { run$1 as run, Run };
}
type more_Run = Run;
type more_Runs = Run[];
declare const more_run: typeof run$1;
declare const more_walk: typeof run$1;
declare const more_runs: typeof runs;
declare namespace more {
  export { more_run as run, more_runs as runs, more_walk as walk };
  export type { more_Run as Run, more_Runs as Runs };
}
export { run$1 as run, type Run, runs, tools_d_exports as tools, more };
`,
    },
    summary: "2 marks: 2 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { more, run, runs, tools, type Run } from "lib";
run("a"); // refused
tools.run("a"); // refused
export const one: Run = { path: "a" }; // refused
export const two: tools.Run = { path: "a" }; // refused
more.run("a"); // refused
more.walk("a"); // refused
export const three: more.Run = { path: "a" }; // refused
export const all: more.Runs = more.runs();
runs().map(({ path }) => path);
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "exports whose names are no words",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "exports": { ".": "./index.d.ts", "./more": "./more.d.ts" } }`,
      "index.d.ts": `/** @beta */
declare class Run { path: string }
declare const plain: number;
export { Run as "to run", plain as "it's plain" };
/** @beta */
export * as "more-of-it" from "./more.js";
`,
      "more.d.ts": `import { "to run" as Run } from "./index.js";
export { "to run" as "1st", "to run" as again, "it's plain" as "2" } from "./index.js";
export declare function take(run: Run): Run;
export { Run as "my own" };
`,
    },
    summary:
      "node_modules/lib/index.d.ts(6,8): 'more-of-it' is marked and not locked: a re-export of this module as a whole has no type that could be locked.\n2 marks: 1 locked, 1 not locked. 3 files change.\n",
    program: {
      "src/uses.ts": `import { "to run" as Run, "it's plain" as plain } from "lib";
import { "1st" as First, again as Again, "2" as two, take, "my own" as Own } from "lib/more";
new Run(); // refused
new First(); // refused
new Again(); // refused
new Own(); // refused
export const sum = plain + two;
export const took: readonly ReturnType<typeof take>[] = [];
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
    compilers: ["6.0", "7.0"],
  },
  {
    name: "declarations for both kinds of modules",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "exports": { ".": { "import": "./index.mjs", "require": "./index.cjs" } } }`,
      "index.d.mts":
        "/** @beta */\nexport declare function run(): void;\nexport declare class A {\n  /** @beta */\n  on(): this;\n}\n",
      "index.d.cts":
        "/** @beta */\nexport declare function run(): void;\nexport declare class A {\n  /** @beta */\n  on(): this;\n}\n",
    },
    summary: "4 marks: 4 locked. 3 files change.\n",
    program: {
      "src/esm.mts": `import { A, run } from "lib";\nrun(); // refused\nnew A().on(); // refused\n`,
      "src/cjs.cts": `import { A, run } from "lib";\nrun(); // refused\nnew A().on(); // refused\n`,
    },
    optIn: { "src/flags.mts": flags("lib") },
  },
  {
    name: "ambient modules of a package that has no other",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `declare module "rig" {
    /** @beta */
    function hoist(): void;
    /** @beta */
    interface Sail { size: number }
    function sails(): Sail[];
    interface Mast { /** @beta */ height?: number }
}
`,
    },
    summary: "3 marks: 3 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `/// <reference types="lib" />
import { hoist, sails, type Mast, type Sail } from "rig";
hoist(); // refused
export const sail: Sail = { size: 1 }; // refused
sails().map(({ size }) => size);
export const mast: Mast = { height: 1 }; // refused
export const none: Mast = {};
`,
    },
    optIn: { "src/flags.ts": flags("lib").replace('import "lib";', 'import "rig";') },
  },
  {
    name: "a module that another file of the package adds to",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `import "./more.js";
/** @beta */
export interface Box { width: number }
export declare function box(): Box;
`,
      "more.d.ts": `declare module "./index.js" {\n    interface Box { height: number; next(): Box }\n}\nexport {};\n`,
    },
    summary: "1 mark: 1 locked. 3 files change.\n",
    program: {
      "src/uses.ts": `import { box, type Box } from "lib";
export const one: Box = { width: 1, height: 1, next: () => one }; // refused
box().next().height.toFixed();
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "a package of which nothing is imported by its name alone",
    library: {
      "package.json": `{
  "name": "lib", "version": "1.0.0", "type": "module",
  "exports": { ".": { "types": "./dist/index.d.ts" }, "./client": { "types": "./dist/client.d.ts" }, "./*": "./dist/*" },
  "typesVersions": { "*": { "*": ["./dist/*"] } }
}`,
      "dist/client.d.ts": `/** @beta */\nexport declare function run(): void;\n`,
    },
    summary: "1 mark: 1 locked. 2 files change.\n",
    program: { "src/uses.ts": `import { run } from "lib/client";\nrun(); // refused\n` },
    optIn: { "src/flags.ts": flags("lib/client") },
  },
  {
    name: "a package without exports and without an entry, of which users import files by their paths",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module" }`,
      "tools/saw.d.ts": `/** @beta */\nexport declare function saw(): void;\n`,
      "init.mjs": "",
      "Map.d.ts": `import "./init.mjs";\nexport declare class Map { /** @beta */ turn(): this; }\n`,
      "Zoom.d.ts": `export default interface Zoom { /** @beta */ level?: number }\n`,
      "inner/package.json": `{ "name": "inner" }`,
      "inner/index.d.ts": `/** @beta */\nexport declare function inner(): void;\n`,
    },
    summary: "3 marks: 3 locked. 4 files change.\n",
    program: {
      "src/uses.ts": `import { Map } from "lib/Map.js";
import { saw } from "lib/tools/saw.js";
import type Zoom from "lib/Zoom.js";
saw(); // refused
new Map().turn(); // refused
export const zoom: Zoom = { level: 1 }; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib/Map.js") },
  },
]);
