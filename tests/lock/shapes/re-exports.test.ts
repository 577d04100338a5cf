// What is exported by another name, from another module, or as a module.
import { flags, lockShapes } from "./shape.js";

lockShapes([
  {
    name: "a marked module whose functions are marked, with open types in namespaces of their names",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */
export * as ai from "./ai.js";
`,
      "ai.d.ts": `/** @beta */
export declare function embed(given: embed.Given): embed.Result;
export declare namespace embed {
  type Given = { input: string };
  type Result = { length: number };
}
`,
    },
    summary: "2 marks: 2 locked. 3 files change.\n",
    program: {
      "src/uses.ts": `import { ai } from "lib";
export const given: ai.embed.Given = { input: "hello" };
export const { length } = ai.embed(given); // refused
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
    summary: `node_modules/lib/index.d.ts(14,10): 'z' is marked and not locked: another package declares it, whose types a lock does not change; mark it there.
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
]);
