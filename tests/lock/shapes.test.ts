// Declarations as builds and hands write them, locked, and what a program then gets from the compilers.
import { afterAll, describe, expect, it } from "vitest";
import { proviso, projectOf, read, write, type Files } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const tags = ["--tags", "beta=BETA"];
const flags = (module: string): string =>
  `import ${JSON.stringify(module)};\ndeclare module ${JSON.stringify(module)} {\n  interface ExperimentalFeatureFlags { BETA: true }\n}\n`;
const options = `"strict": true, "target": "es2022", "module": "nodenext", "noEmit": true, "skipLibCheck": false, "types": []`;

interface Shape {
  readonly name: string;
  /** The package, below its folder. */
  readonly library: Files;
  readonly summary: string;
  /** Sources of the program. Lines that end with `// refused` are, until it opts in. */
  readonly program: Files;
  readonly optIn: Files;
  /** The compilers that know what the library is written with; all where nothing stands here. */
  readonly compilers?: readonly string[];
}

const shapes: readonly Shape[] = [
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
export { run$1 as run, type Run, runs, tools_d_exports as tools };
`,
    },
    summary: "2 marks: 2 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { run, runs, tools, type Run } from "lib";
run("a"); // refused
tools.run("a"); // refused
export const one: Run = { path: "a" }; // refused
export const two: tools.Run = { path: "a" }; // refused
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
  {
    name: "an ambient module that is a namespace",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `declare namespace Rig {
  class Mast {
    /** @beta */
    hoist(): void;
  }
  namespace Main {
    class Mast extends Rig.Mast {}
  }
}
declare module "lib" {
  export = Rig.Main;
}
`,
    },
    summary: "1 mark: 1 locked. 2 files change.\n",
    program: { "src/uses.ts": `import { Mast } from "lib";\nnew Mast().hoist(); // refused\n` },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "what is only read, and overridden without the mark",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Info { size: number }
export declare abstract class Browser {
  /** @beta */
  abstract get info(): Info;
  /** @beta */
  readonly maybe?: Info | undefined;
  /** @beta */
  abstract get list(): Info[];
}
export declare class Firefox extends Browser {
  get info(): Info;
  readonly maybe: undefined;
  get list(): never[];
}
export interface Options {
  /** @beta */
  channel?: string;
}
export interface LaunchOptions extends Options { channel?: string }
`,
    },
    summary: `node_modules/lib/index.d.ts(17,3): 'Options.channel' is marked and not locked: 'LaunchOptions.channel' would not fit it; mark that too.
4 marks: 3 locked, 1 not locked. 2 files change.
`,
    program: {
      "src/uses.ts": `import type { Browser, Firefox, LaunchOptions } from "lib";
declare const browser: Browser;
declare const firefox: Firefox;
browser.info.size.toFixed(); // refused
browser.maybe?.size.toFixed(); // refused
browser.list.map(({ size }) => size); // refused
firefox.info.size.toFixed();
firefox.list.map((each: never) => each);
export const options: LaunchOptions = { channel: "a" };
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "what has to fit by way of types that are other names",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface BenchOptions {
  /** @beta */
  provider?: string;
  /** @beta */
  rounds?: number;
  name?: string;
}
type ResolvedBench = Omit<Required<BenchOptions>, "provider"> & { provider?: string };
export interface UserConfig { bench?: BenchOptions }
type User = UserConfig;
export interface Config extends Omit<User, "watch"> { bench: ResolvedBench }
type Base = {
  /** @beta */
  color?: string;
  /** @beta */
  size?: number;
};
export interface Panel extends Readonly<Base> { color?: string }
/** Parts of one type need not fit each other. */
export type Both = { /** @beta */ beside?: string } & { beside?: string };
export type Loop = { /** @beta */ next?: string } & { loop?: Loop };
`,
    },
    summary: `node_modules/lib/index.d.ts(3,3): 'BenchOptions.provider' is marked and not locked: 'ResolvedBench.provider' would not fit it; mark that too.
node_modules/lib/index.d.ts(14,3): 'Base.color' is marked and not locked: 'Panel.color' would not fit it; mark that too.
6 marks: 4 locked, 2 not locked. 2 files change.
`,
    program: {
      "src/uses.ts": `import type { BenchOptions, Config, Loop, Panel } from "lib";
export const bench: BenchOptions = { rounds: 3 }; // refused
export const named: BenchOptions = { provider: "a", name: "a" };
export const resolved: Config["bench"] = { name: "a", rounds: 3 }; // refused
export const panel: Panel = { color: "red", size: 1 }; // refused
export const loop: Loop = { next: "a" }; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "export =, of a namespace with a function",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `declare function make(path: string): make.Made;
declare namespace make {
    interface Made {
        path: string;
        /** @beta */
        again(): Made;
    }
    /** @beta */
    function all(): Made[];
}
export = make;
`,
    },
    summary: "2 marks: 2 locked. 2 files change.\n",
    program: {
      "src/uses.cts": `import make = require("lib");
make("a").path.trim();
make("a").again(); // refused
make.all(); // refused
`,
      "src/uses.mts": `import make, { type Made } from "lib";
export const made: Made = make("a");
make.all().map(({ path }) => path); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "export =, of what is marked itself",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */\ndeclare class Maker<T> {\n    constructor(of: T);\n    make(): T;\n}\nexport = Maker;\n`,
    },
    summary: "1 mark: 1 locked. 2 files change.\n",
    program: {
      "src/uses.cts": `import Maker = require("lib");
new Maker("a").make().trim(); // refused
class Own extends Maker<string> {} // refused
export const own: Maker<string> = new Own("a"); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "one declaration that is marked under two of its names, and open under a third",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `declare function run(): string;
interface Run { path: string }
export {
  /** @beta */ run as beta_run,
  /** @beta */ run as beta_go,
  run,
  /** @beta */ type Run as BetaRun,
  /** @beta */ type Run as BetaGo
};
`,
    },
    summary: "4 marks: 4 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { beta_go, beta_run, run, type BetaGo, type BetaRun } from "lib";
run().trim();
beta_run(); // refused
beta_go(); // refused
export const one = (it: BetaRun) => it.path; // refused
export const two = (it: BetaGo) => it.path; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "re-exports that are marked, of what is open where it is declared",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "exports": { ".": "./index.js", "./lab": "./lab.js" } }`,
      "index.d.ts": `import drill, { hammer, Nail } from "./tools.js";
/** @beta */
export * from "./stars.js";
/** @beta */
export { saw, Bench as BetaBench, type Plan } from "./tools.js";
export { saw as openSaw } from "./tools.js";
/** @beta */
export { hammer as betaHammer, Nail };
/** @beta */
export default drill;
export { /** @beta */ mid, Mid } from "./mid.js";
export { usesMid } from "./inside.js";
/** @beta */
export { z } from "other";
/** @beta */
export * as tools from "./tools.js";
/** @beta */
export * as lab from "./lab.js";
/** @beta */
export * as loop from "./loop.js";
`,
      "loop.d.ts": `export declare function turn(): void;\nexport * as loop from "./loop.js";\n`,
      "tools.d.ts": `import type { Limit } from "./limit.js";
export declare function saw(): void;
export declare class Bench<T extends Limit = Limit> { length: T; use(): this }
export interface Plan<T extends Limit> { t: T }
export declare function hammer<T>(nail: T): T;
export declare class Nail { size: number }
export declare namespace Nail { type Kind = "a" | "b"; const all: Kind[] }
declare const drill: { speed: number };
export default drill;
`,
      "limit.d.ts": "export interface Limit { max: number }\n",
      "stars.d.ts": `export declare const one: number;
export interface Two { two: string }
export declare enum Three { A, B }
declare class Four { private x; four: string }
export { Four };
export * from "./more.js";
`,
      "more.d.ts": "export declare function five(): Six;\nexport declare class Six { six: 6 }\n",
      "mid.d.ts": `export { mid } from "./deep.js";\n/** @beta */\nexport * from "./deep-types.js";\n`,
      "deep.d.ts": "export declare function mid(): void;\n",
      "deep-types.d.ts": "export interface Mid { m: 1 }\n",
      "inside.d.ts": `import { Mid, saw, Two, type BetaBench, five } from "./index.js";
export declare function usesMid(): Mid & Two;
export declare function usesBench(): BetaBench<{ max: 3 }>;
export type Own = import("./index.js").Nail.Kind;
export interface More extends Two { s: typeof saw; f: ReturnType<typeof five>["six"] }
`,
      "lab.d.ts": `/**
 * @packageDocumentation
 * @beta
 */
export { saw, hammer } from "./tools.js";
export * from "./more.js";
export declare const own: 1;
`,
      "node_modules/other/package.json": `{ "name": "other", "version": "1.0.0", "types": "./index.d.ts" }`,
      "node_modules/other/index.d.ts": "export declare const z: 1;\n",
    },
    summary: `node_modules/lib/index.d.ts(14,10): 'z' is marked and not locked: a re-export of what another package declares has no type that could be locked.
node_modules/lib/index.d.ts(20,8): 'loop' is marked and not locked: a re-export of this module as a whole has no type that could be locked.
23 marks: 21 locked, 2 not locked. 10 files change.
`,
    program: {
      "src/uses.ts": `import drill, { five, Four, mid, one, openSaw, saw, Three, usesMid, z } from "lib";
import { BetaBench, betaHammer, Nail, type Mid, type Plan, type Six, type Two } from "lib";
import * as lab from "lib/lab";
import * as lib from "lib";
openSaw();
lib.tools.saw(); // refused
lib.tools.default.speed.toFixed(); // refused
lib.loop.turn();
lib.lab.saw(); // refused
console.log(z, usesMid().m + usesMid().two);
one.toFixed(); // refused
export const two: Two = { two: "" }; // refused
export const again: lib.Two = { two: "" }; // refused
Three.A; // refused
new Four().four.trim(); // refused
five().six; // refused
export const six = (it: Six) => it.six; // refused
saw(); // refused
new BetaBench<{ max: 1 }>().use(); // refused
export class Own extends BetaBench {} // refused
export const plan: Plan<{ max: 1 }> = { t: { max: 1 } }; // refused
betaHammer(1).toFixed(); // refused
new Nail().size.toFixed(); // refused
export const kind: Nail.Kind = "a"; // refused
Nail.all.map((it) => it.length); // refused
drill.speed.toFixed(); // refused
mid(); // refused
export const m: Mid = { m: 1 }; // refused
lab.saw(); // refused
lab.five().six; // refused
lab.own.toFixed(); // refused
lab.hammer(1).toFixed(); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "export =, of a module that is imported as a whole",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `import * as all from "./all";\ndeclare module "lib" {}\nexport = all;\n`,
      "all.d.ts": `export * from "./parts";\n`,
      "parts.d.ts":
        "/** @beta */\nexport declare function run(): string;\nexport declare function stop(): void;\n",
    },
    summary: "1 mark: 1 locked. 3 files change.\n",
    program: {
      "src/uses.cts": `import lib = require("lib");\nlib.stop();\nlib.run().trim(); // refused\n`,
      "src/uses.mts": `import { run, stop } from "lib";\nstop();\nrun().trim(); // refused\n`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "classes of one name in two modules, of which one has a mark",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export { Realm } from "./realm.js";\nexport { Page } from "./page.js";\n`,
      "realm.d.ts": `export declare abstract class Realm {
  /** @beta */
  abstract get origin(): string | undefined;
}
`,
      "core.d.ts": `export declare abstract class Realm { readonly origin: string }
export declare class Window extends Realm { readonly origin: "window" }
`,
      "page.d.ts": `import { Realm } from "./realm.js";
import type { Realm as Core } from "./core.js";
export declare class Page extends Realm { readonly core: Core; get origin(): string }
`,
    },
    summary: "1 mark: 1 locked. 3 files change.\n",
    program: {
      "src/uses.ts": `import type { Page, Realm } from "lib";
declare const page: Page;
declare const realm: Realm;
page.core.origin.trim();
page.origin.trim();
realm.origin?.trim(); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "types without a name that the package gives where one with marks is asked for",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Config {
  name?: string;
  /** @beta */
  children?: "inline" | "none";
  /** @beta */
  depth?: number;
}
export type AnyConfig = Readonly<Config>;
export interface Node<C extends AnyConfig> { config: C }
export * from "./paragraph.js";
`,
      "paragraph.d.ts": `import type { Node } from "./index.js";
export type Paragraph = Node<{ name: "p" } & { children: "inline" }>;
`,
    },
    summary: `node_modules/lib/index.d.ts(4,3): 'Config.children' is marked and not locked: 'Node.children' would not fit it; mark that too.
2 marks: 1 locked, 1 not locked. 2 files change.
`,
    program: {
      "src/uses.ts": `import type { Config, Paragraph } from "lib";
export const one: Config = { children: "none" };
export const two: Config = { depth: 1 }; // refused
export const three = (it: Paragraph): "inline" => it.config.children;
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "options that others take over without what is marked",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Options {
  path?: string;
  /** @beta */
  timeout?: number;
}
export interface Picked extends Required<Pick<Options, "path">> { timeout: string }
export interface Omitted extends Omit<Options, "timeout"> { timeout?: string }
export interface Nested extends Readonly<{ options: Options }> { timeout?: string }
`,
    },
    summary: "1 mark: 1 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import type { Nested, Omitted, Options, Picked } from "lib";
export const one: Options = { path: "a" };
export const two: Options = { timeout: 1 }; // refused
export const three: Picked = { path: "a", timeout: "1" };
export const four: Omitted = { timeout: "1" };
export const five: Nested = { options: {}, timeout: "1" };
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "modules that are exported as a whole",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `import * as sails from "./sails.js";
/** Sails. @beta */
export { sails };
/** @beta */
export * as all from './all.js' ;
export * as open from "./all.js";
/** @beta */
export { inner } from "./all.js";
export { all as rig } from "./more.js";
`,
      "more.d.ts": `import { sails } from "./index.js";
/** @beta */
export * as all from "./all.js";
export declare function sail(): sails.Sail<1>;
`,
      "all.d.ts": `export * from "./sails.js";
export * as inner from "./inner.js";
export { sail } from "./more.js";
`,
      "inner.d.ts": `/** @beta */
export interface Knot { size: number }
export declare function knot(): Knot;
export type { Sail } from "./sails.js";
`,
      "sails.d.ts": `export interface Sail<T extends Size = 1> { size: T }
export type Size = 1 | 2;
export declare class Jib<T extends Size> implements Sail<T> { constructor(size: T); size: T }
export declare enum Colour { Red, Blue }
export declare const red: Colour.Red;
declare function hoist<T extends Size>(sail: Sail<T>): T;
declare function hoist(): void;
export { hoist as delete };
export default function trim(): void;
`,
    },
    summary: "5 marks: 5 locked. 6 files change.\n",
    program: {
      "src/uses.ts": `import { all, inner, open, rig, sails } from "lib";
sails.delete({ size: 1 }).toFixed(); // refused
sails.default(); // refused
export class Own extends sails.Jib<2> {} // refused
export const one: sails.Sail = { size: 1 }; // refused
new sails.Jib(1); // refused
export const red: number = sails.Colour.Red; // refused
export const two = (it: all.Jib<1>) => it.size; // refused
all.sail().size.toFixed(); // refused
all.inner.knot(); // refused
rig.delete(); // refused
inner.knot(); // refused
export const three = (it: inner.Sail) => it.size; // refused
export const four: open.inner.Knot = { size: 1 }; // refused
open.delete({ size: 1 }).toFixed();
open.sail().size.toFixed();
open.inner.knot();
export const five: open.Sail = new open.Jib(1);
export class Mine extends open.Jib<2> { own = open.red }
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "options of one name with a member, which its class is given and does not extend",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Options { origin?: number }
export declare class Box {
  constructor(options?: Options);
  /** @beta */
  get origin(): { x: number };
  set origin(value: { x: number } | number);
}
export declare class Base<O extends Options> extends Box { readonly options: O }
export declare class Text extends Base<Options> { size: number }
export interface Split extends Options, Mixins.Box {}
export * as parts from "./parts.js";
export * from "./plugin.js";
declare global { namespace Mixins { interface Box {} } }
export interface Shape { /** @beta */ depth?: "deep" }
export type Given<T> = T & {};
export interface Depth { depth?: "deep" }
export interface Wide extends Shape, Given<Depth> {}
`,
      "parts.d.ts": `import * as lib from "./index.js";
export interface Part { /** @beta */ end?: string; /** @beta */ start?: string }
export interface Own extends lib.parts.Part { end?: "a" }
`,
      "plugin.d.ts": `import "other";
import { Inline as In, Renamed as R } from "./inline.js";
export interface Resolved { bench: ResolvedBench }
export interface ResolvedBench { provider: string; runs?: number }
export interface Heir extends R { one?: "a" }
declare module "other" {
  interface Config { test?: In }
  interface ResolvedConfig { test: Resolved }
}
`,
      "inline.d.ts": `export interface Inline { bench?: Bench }
export interface Bench { /** @beta */ provider?: string; /** @beta */ depth?: number }
export interface Renamed { /** @beta */ one?: string }
`,
      "node_modules/other/package.json": `{ "name": "other", "version": "1.0.0", "types": "./index.d.ts" }`,
      "node_modules/other/index.d.ts": `export interface Config { root?: string }
export interface ResolvedConfig extends Readonly<Config> { mode: string }
`,
    },
    summary: `node_modules/lib/inline.d.ts(2,39): 'Bench.provider' is marked and not locked: 'ResolvedBench.provider' would not fit it; mark that too.
node_modules/lib/inline.d.ts(3,41): 'Renamed.one' is marked and not locked: 'Heir.one' would not fit it; mark that too.
node_modules/lib/parts.d.ts(2,38): 'Part.end' is marked and not locked: 'Own.end' would not fit it; mark that too.
node_modules/lib/index.d.ts(14,39): 'Shape.depth' is marked and not locked: it would not fit 'Depth.depth'; mark that too.
7 marks: 3 locked, 4 not locked. 4 files change.
`,
    program: {
      "src/uses.ts": `import { Box, type parts, Text } from "lib";
new Text({ origin: 1 }).size.toFixed();
export const x = (it: Box) => it.origin.x; // refused
export const y = (it: Text) => it.origin.x; // refused
export const z: parts.Own = { start: "a" }; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "a type parameter, which keeps its mark, also before the lock of what it belongs to",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Plan<T, /** @beta */ S = string> { t: T; s: S }
/** @beta */
export type Both<T, /** @beta */ S = string> = [T, S];
`,
    },
    summary: `node_modules/lib/index.d.ts(1,39): 'Plan.S' is marked and not locked: a lock would refuse the types that are inferred for it, too; the tools find those that are written.
3 marks: 2 locked, 1 not locked. 2 files change.
`,
    program: {
      "src/uses.ts": `import type { Both, Plan } from "lib";
export const plan: Plan<string, number> = { t: "a", s: 1 };
export const both: Both<string, number> = ["a", 1]; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "what would not fit, deep in a property that is declared anew",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Watch {
  /** @beta */
  poll?: boolean;
  /** @beta */
  limit?: number;
}
export interface ResolvedWatch { poll: boolean }
export interface Config { watch?: boolean | Watch }
export interface Resolved extends Required<Config> { watch: false | ResolvedWatch }
`,
    },
    summary: `node_modules/lib/index.d.ts(3,3): 'Watch.poll' is marked and not locked: 'ResolvedWatch.poll' would not fit it; mark that too.
2 marks: 1 locked, 1 not locked. 2 files change.
`,
    program: {
      "src/uses.ts": `import type { Config, Resolved } from "lib";
export const one: Config = { watch: { poll: true } };
export const two: Config = { watch: { limit: 1 } }; // refused
export const three: Resolved = { watch: { poll: true } };
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "namespaces in one line, aliases of what is in them, rest parameters, and names that locks have",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export declare namespace Deck.Aft.Locker {
    /** @beta */
    function unlock(): Key;
    /** @beta */
    interface Key { size: number }
    function keys(): Key[];
}
/** @beta */
export declare namespace Deck.Fore {
    function anchor(): void;
    interface Chain { length: number }
}
import Key = Deck.Aft.Locker.Key;
export import Chain = Hold.Chain;
export declare namespace Hold {
    /** @beta */
    interface Chain { links: number }
    function chain(): Chain;
}
export declare function first(): Key;
export declare class Winch {
    turn(times: number, /** @beta */ ...more: number[]): void;
}
/** @beta */
export type FeatureRemoved<Open> = { was: Open };
/** @beta */
export * as ropes from "./ropes.js";
import * as hulls from "./hulls.js";
export declare class Boat extends hulls.Hull<1> { name: string }
export declare class Raft extends Hold.Deep.Log { name: string }
export declare namespace Hold.Deep {
    /** @beta */
    class Log { rings: number }
}
export { hulls };
`,
      "ropes.d.ts": "export default class Rope { length: number }\n",
      "hulls.d.ts": `export { Hull } from "./hull.js";\n`,
      "hull.d.ts": "/** @beta */\nexport declare class Hull<T> { size: T }\n",
    },
    summary: "11 marks: 11 locked. 5 files change.\n",
    program: {
      "src/uses.ts": `import { Boat, Deck, first, Hold, hulls, Raft, ropes, Winch, type Chain, type FeatureRemoved } from "lib";
Deck.Aft.Locker.unlock(); // refused
export const key: Deck.Aft.Locker.Key = { size: 1 }; // refused
Deck.Aft.Locker.keys().map(({ size }) => size);
first().size.toFixed();
export const chain: Chain = { links: 1 }; // refused
Hold.chain().links.toFixed();
Deck.Fore.anchor(); // refused
export const fore: Deck.Fore.Chain = { length: 1 }; // refused
new Winch().turn(1);
new Winch().turn(1, 2); // refused
export const gone: FeatureRemoved<string> = { was: "" }; // refused
new ropes.default(); // refused
new Boat().size.toFixed();
new Raft().rings.toFixed();
new hulls.Hull(); // refused
new Hold.Deep.Log(); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "hooks that users write, and options that override what is open",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Plugin<T = string> {
    name: string;
    /** @beta */
    load?(id: string): T;
    /** @beta */
    check?(it: Animal): void
    /** @beta */
    next?(): this;
    /** @beta */
    own?(id: string): void;
    /** @beta */
    new?(this: { a: 1 }): string;
}
export declare class Animal { legs: number }
export declare class Cat extends Animal { tail: number }
export declare class Real implements Plugin { name: string; own(id: string): void }
export declare function plug(it: Plugin<unknown>): void;
export interface Config { loader?: "a" | "b"; size: number }
export interface Cli extends Config {
    /** @beta */
    loader?: "a" | "b";
}
export declare function run(cli: Cli): void;
export declare function configure(config: Config): void;
`,
    },
    summary: "6 marks: 6 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { Cat, configure, plug, Real, run, type Cli, type Plugin } from "lib";
plug({ name: "a", load: (id) => id.length }); // refused
plug({ name: "a", load(id) { return id.length; } }); // refused
export class Own implements Plugin { name = "b"; load(id: string) { return id; } } // refused
export const narrow: Plugin = { name: "c", check(it: Cat) { it.tail.toFixed(); } }; // refused
export const called = (it: Plugin<number>) => it.load?.("a").toFixed(); // refused
export const chained = (it: Plugin) => it.next?.().name; // refused
export const owned = (it: Plugin) => it.own?.("a"); // refused
new Real().own("a");
plug({ name: "d", new() { return this.a.toFixed(); } }); // refused
run({ size: 1, loader: "a" }); // refused
configure({ size: 1, loader: "a" });
export const read = (it: Cli) => it.loader?.trim(); // refused
export const wide = (it: Cli) => configure(it);
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
];

const allCompilers = ["5.4", "6.0", "7.0"];

describe.each(shapes)("lock: $name", ({ library, summary, program, optIn, compilers = allCompilers }) => {
  const projects: Project[] = [];
  afterAll(() => Promise.all(projects.map((project) => project.remove())));

  it.each(compilers)("is refused and opened on TypeScript %s", async (version) => {
    const packaged = Object.entries(library).map(
      ([file, text]) => [`node_modules/lib/${file}`, text] as const,
    );
    const config = `{ "compilerOptions": { ${options} }, "include": ["src"] }`;
    const project = await projectOf({ "tsconfig.json": config, ...program }, version);
    projects.push(project);
    await write(project.folder, Object.fromEntries(packaged));
    const locked = await proviso(project, ["lock", "node_modules/lib", ...tags]);
    const status = summary.includes("not locked") ? 1 : 0;
    expect(locked).toEqual({ status, stdout: "", stderr: summary });

    const { output } = await project.compiler();
    for (const [file, text] of Object.entries(program)) {
      const found = [...output.matchAll(/^(src\/\S+)\((\d+),\d+\)/gm)].filter(([, path]) => path === file);
      const lines = [...new Set(found.map(([, , line]) => Number(line)))];
      const expected = text
        .split("\n")
        .flatMap((line, index) => (line.endsWith("// refused") ? [index + 1] : []));
      expect(lines, output).toEqual(expected);
    }
    expect(output).not.toContain("node_modules/lib");

    await write(project.folder, optIn);
    expect(await project.compiler()).toEqual({ code: 0, output: "" });
    expect(await read(project, Object.keys(optIn)[0] ?? "")).toContain("BETA");
  });
});
