// Declarations of other kinds, and names that locks have themselves.
import { flags, lockShapes } from "./shape.js";

lockShapes([
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
    name: "an author's own names that end as those of locks do, and types with the names of those of locks",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */
export declare function run(): Open<"FAST", 1>;
export declare function run$lock(): string;
/** @beta */
export interface Run { path: string }
export interface Run$lock { lock: string }
export interface Open<Mode extends string, T> { mode: Mode; of: T }
export interface Door {
  /** @beta */
  hinge?: Open<"WIDE", 2>;
  /** @beta */
  swing(this: Open<"WIDE", 2>): void;
}
`,
    },
    summary: "4 marks: 4 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { run, run$lock, type Door, type Run, type Run$lock } from "lib";
run().mode; // refused
run$lock().trim();
export const one: Run = { path: "a" }; // refused
export const two: Run$lock = { lock: "a" };
export const hinge = (it: Door) => it.hinge?.of.toFixed(); // refused
export const swing = (it: Door & { mode: "WIDE"; of: 2 }) => it.swing(); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "parameters that are patterns, one variable of several, and a setter beside a getter with a mark",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export declare function take(/** @beta */ { a, b }?: { a?: string; b?: number }): void;
export declare function list(/** @beta */ [first]?: [string, number] | readonly [string]): void;
export declare const
  /** @beta */ left: { width: number },
  right: string;
export declare class Slider {
  /** @beta */
  get at(): number;
  set at(value: number);
  /** @beta */
  get end(): number;
  /** @stable */
  set end(value: number | string);
  /** @beta */
  static get at(): string;
}
`,
    },
    summary: "6 marks: 6 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { left, list, right, Slider, take } from "lib";
take();
take({ a: "a" }); // refused
list();
list(["a"]); // refused
left.width.toFixed(); // refused
right.trim();
const slider = new Slider();
slider.at.toFixed(); // refused
slider.at = 1; // refused
slider.end = "a";
slider.end.toFixed(); // refused
Slider.at.trim(); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "values, types and namespaces of one name, of which one has a mark",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */
export declare class Mast<T = string> { rope: T; static height: number }
export interface Mast<T = string> { top: T }
export declare namespace Mast {
  type Ropes<T> = T[];
  const count: number;
  namespace Inner { const depth: number }
  /** @beta */
  const load: number;
}
/** @beta */
export declare function hoist(to: string): hoist.Sail;
export declare namespace hoist { interface Sail { size: number } var displayName: string }
/** @beta */
export declare enum Knot { Bowline, Hitch }
export declare namespace Knot { function parse(text: string): Knot }
export declare const Flag: { parse(text: string): Flag };
/** @beta */
export type Flag = { colour: string };
`,
    },
    summary: "5 marks: 5 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { Flag, hoist, Knot, Mast } from "lib";
new Mast<number>().rope.toFixed(); // refused
Mast.height.toFixed(); // refused
export const ropes: Mast.Ropes<string> = [String(Mast.count + Mast.Inner.depth)];
Mast.load.toFixed(); // refused
hoist("top"); // refused
export const sail: hoist.Sail = { size: 1 };
hoist.displayName = "hoist";
export const knot = (it: Knot) => it.toFixed(); // refused
export const bowline = Knot.Bowline.toFixed(); // refused
Knot.parse("hitch");
Flag.parse("red");
export const flag: Flag = { colour: "red" }; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "what await calls, of which a loop may await the elements of a list",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export declare class Exposure<T> implements PromiseLike<T> {
    /** @beta */
    then<R1 = T, R2 = never>(done?: ((value: T) => R1 | PromiseLike<R1>) | null, failed?: ((why: unknown) => R2 | PromiseLike<R2>) | null): PromiseLike<R1 | R2>;
}
export interface Later {
    /** @beta */
    "then"(this: Later, done: (value: number) => void): void;
    /** @beta */
    then(done: (value: number) => void, again: true): void;
}
`,
    },
    summary: "3 marks: 3 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { Exposure, type Later } from "lib";
const exposure = new Exposure<string>();
exposure.then((value) => value.length); // refused
exposure.then(null, () => undefined); // refused
export const later = (it: Later) => it.then(() => undefined); // refused
export const again = (it: Later) => it.then(() => undefined, true); // refused
export const length = async () => (await exposure).length;
export const all = async () => (await Promise.all([exposure])).map(({ length }) => length);
export async function each(exposures: readonly Exposure<string>[]): Promise<void> {
  for await (const value of exposures) value.length.toFixed();
}
class Double extends Exposure<string> {
  override then<R1 = string, R2 = never>(
    done?: ((value: string) => R1 | PromiseLike<R1>) | null,
    failed?: ((why: unknown) => R2 | PromiseLike<R2>) | null,
  ): PromiseLike<R1 | R2> {
    return Promise.resolve("").then(done, failed);
  }
}
export const doubled = async () => (await new Double()).length;
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
]);
