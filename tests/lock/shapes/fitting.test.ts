// What has to fit a lock without being written as its heir.
import { flags, lockShapes } from "./shape.js";

lockShapes([
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
]);
