// Members that others override, or that users write.
import { flags, lockShapes } from "./shape.js";

lockShapes([
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
]);
