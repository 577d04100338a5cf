// Classes that are written once, with marks, and whose objects have flags of their own: built, locked, and used.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proviso, projectOf, read, write, type Files } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const library: Files = {
  "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "exports": "./dist/index.js" }`,
  "tsconfig.json": `{
  "compilerOptions": { "strict": true, "target": "es2022", "module": "nodenext", "types": [], "declaration": true, "outDir": "dist", "rootDir": "src" },
  "include": ["src"]
}`,
  "src/features.ts": `import { defineFeatures, type FeatureNameOf } from "proviso";
export const features = defineFeatures({
  docs: "https://example.com/lib",
  features: {
    HEAT: { title: "Heat", added: "1.0.0", status: "trial" },
    STEAM: { title: "Steam", added: "1.0.0", status: "trial" },
    GRIND: { title: "Grinding", added: "1.0.0", finalized: "1.1.0", status: "accepted" },
    BREW: { title: "Brewing", added: "1.0.0", finalized: "1.1.0", status: "rejected" },
  },
});
export type FeatureName = FeatureNameOf<typeof features>;
`,
  "src/kettle.ts": `import type { FlagTuple, KnownFlags, LiteralFlagTuple } from "proviso";
import type { FeatureName, features } from "./features.js";
export interface KettleOptions<F> { readonly optIn?: LiteralFlagTuple<F, typeof features>; readonly size?: number }
export class Base { readonly #parts: string[] = []; protected part(name: string): string { this.#parts.push(name); return name; } }
/** Boils water. */
class KettleClass<const F extends FlagTuple<typeof features> = []> extends Base {
  /** How many were made. */
  static made = 0;
  static readonly kind = "kettle";
  static of<T extends string>(title: T): T { return title; }
  readonly size: number;
  protected inner = 1;
  /** Makes one. */
  constructor(readonly name: string, options?: KettleOptions<F> & KnownFlags<F>) { super(); this.size = options?.size ?? 1; }
  /** Boils. */
  boil(): this { this.part("boil"); return this; }
  /**
   * Warms it up.
   * @experimental HEAT
   * @param degrees how much
   */
  heat<T extends number>(degrees: T): T { return degrees; }
  /** @experimental HEAT */
  get warmth(): number { return 1; }
  /** @experimental HEAT */
  set warmth(_: number) {}
  /** Its colour. @experimental HEAT */
  colour?: "red" | "blue" = "red";
  /** @experimental STEAM */
  steam(for_: number): number;
  /** @experimental STEAM */
  steam(for_: string): string;
  steam(for_: any): any { return for_; }
  /** @experimental GRIND */
  grind(): void {}
  /** @experimental BREW */
  brew(): void {}
}
export const Kettle = KettleClass;
export type Kettle<Flags extends FeatureName = never> = KettleClass<readonly Flags[]>;
export function pour(kettle: Kettle): string { return kettle.name; }
export function warm(kettle: Kettle<"HEAT">): number { return kettle.heat(7); }
`,
  "src/queue.ts": `import type { FlagsIn, FlagTuple, LiteralFlagTuple } from "proviso";
import type { FeatureName, features } from "./features.js";
/** Jobs, one after the other. */
export class Queue<Job, Flags extends FeatureName = never> {
  private readonly jobs: Job[] = [];
  constructor(readonly name: string) {}
  add(job: Job): this { this.jobs.push(job); return this; }
  optIn<const F extends FlagTuple<typeof features>>(
    _flags: LiteralFlagTuple<F, typeof features>,
  ): Queue<Job, Flags | FlagsIn<F, typeof features>> { return this as never; }
  /** Puts a job at the front. @experimental HEAT */
  addFirst(job: Job): this { this.jobs.unshift(job); return this; }
  /** @experimental STEAM */
  last(): Job | undefined { return this.jobs.at(-1); }
}
`,
  "src/timer.ts": `import type { FlagTuple, KnownFlags, LiteralFlagTuple } from "proviso";
import type { features } from "./features.js";
/** The type of the class itself takes the flags as a tuple. */
export default class Timer<const F extends FlagTuple<typeof features> = []> {
  constructor(_flags?: LiteralFlagTuple<F, typeof features>, _name?: string & KnownFlags<F>) {}
  start(): void {}
  /** @experimental HEAT */
  stop(): void {}
}
`,
  "src/index.ts": `export { features, type FeatureName } from "./features.js";
export { Kettle, pour, warm, type KettleOptions } from "./kettle.js";
export * from "./queue.js";
export { default as Timer } from "./timer.js";
`,
};

const uses = `import { Kettle, pour, Queue, Timer, warm } from "lib";
const cold = new Kettle("cold");
cold.boil().heat(1); // refused
cold.warmth = cold.warmth; // refused
cold.steam("x").length; // refused
cold.grind();
cold.brew(); // refused
const hot = new Kettle("hot", { optIn: ["HEAT"], size: 2 });
export const seven: 7 = hot.boil().heat(7);
hot.warmth = hot.warmth + 1;
export const colour: "red" | "blue" | undefined = hot.colour;
hot.steam(1); // refused
const both: Kettle<"HEAT" | "STEAM"> = new Kettle("both", { optIn: ["HEAT", "STEAM"] });
export const text: string = both.steam("x");
export const number: number = both.steam(1);
pour(cold); pour(hot); pour(both); warm(hot); warm(both);
warm(cold); // refused
export const fewer: Kettle<"HEAT"> = both;
export const more: Kettle<"HEAT" | "STEAM"> = hot; // refused
declare const names: ("HEAT" | "STEAM")[];
new Kettle("wide", { optIn: names }); // refused
new Kettle("gone", { optIn: ["BREW"] }); // refused
export class Mine extends Kettle<["HEAT"]> {
  constructor() { super("mine", { optIn: ["HEAT"] }); this.heat(this.inner); this.part("x"); }
  override boil(): this { super.boil(); return this; }
  override heat<T extends number>(degrees: T): T { return super.heat(degrees); }
  go(): void { this.steam(1); } // refused
}
warm(new Mine());
new Mine().inner; // refused
export const isOne: boolean = cold instanceof Kettle;
export const kind: "kettle" = Kettle.kind;
Kettle.made = Kettle.of("x").length;
export function generic<F extends "STEAM">(kettle: Kettle<F> & Kettle<"HEAT">): number { return kettle.heat(1); }
export const spread = { ...cold };

const jobs = new Queue<string>("jobs");
jobs.add("a").addFirst("b"); // refused
const opened = jobs.optIn(["HEAT"]);
opened.add("a").addFirst("b").add("c");
opened.addFirst(1); // refused
opened.last(); // refused
export const last: string | undefined = opened.optIn(["STEAM"]).addFirst("x").last();
export const queue: Queue<string> = opened;
jobs.optIn(names); // refused

new Timer().stop(); // refused
new Timer(["HEAT"]).stop();
export const timer: Timer<["HEAT"]> = new Timer(["HEAT"]);
export const stopped: Timer = timer;
export const started: Timer<["HEAT"]> = new Timer(); // refused
`;

const options = `"strict": true, "target": "es2022", "module": "nodenext", "skipLibCheck": false, "types": []`;
const refused = (text: string): number[] =>
  text.split("\n").flatMap((line, index) => (line.endsWith("// refused") ? [index + 1] : []));

describe("a class that is written once, with marks", () => {
  let built: Project;
  beforeAll(async () => {
    built = await projectOf(library, "6.0");
    expect(await built.compiler()).toEqual({ code: 0, output: "" });
  });
  afterAll(() => built.remove());

  it("is locked by the flags of its objects, without a type for it and without other files", async () => {
    const check = await proviso(built, ["lock", "--check"]);
    expect(check.status).toBe(1);
    const locked = await proviso(built, ["lock"]);
    expect(locked).toEqual({ status: 0, stdout: "", stderr: "11 marks: 11 locked. 4 files change.\n" });
    const text = await read(built, "dist/kettle.d.ts");
    await expect(text).toMatchFileSnapshot("golden/kettle.d.txt");
    const again = await proviso(built, ["lock", "--check"]);
    expect(again).toEqual({
      status: 0,
      stdout: "",
      stderr: "11 marks: 11 locked already. Nothing changes.\n",
    });
    expect(await read(built, "dist/kettle.d.ts")).toBe(text);
  });

  it.each(["5.4", "6.0", "7.0"])("is refused and opened on TypeScript %s", async (version) => {
    const config = `{ "compilerOptions": { ${options}, "declaration": true, "outDir": "out", "rootDir": "src" }, "include": ["src"] }`;
    const project = await projectOf({ "tsconfig.json": config, "src/uses.ts": uses }, version);
    try {
      await project.installProject(built, "lib");
      const { output } = await project.compiler();
      const lines = [...output.matchAll(/^src\/uses\.ts\((\d+),\d+\)/gm)].map(([, line]) => Number(line));
      expect([...new Set(lines)], output).toEqual(refused(uses));
      expect(output).toContain(`Type 'OptInRequired<"HEAT">' has no call signatures.`);
      expect(output).not.toContain("node_modules/lib");
      const clean = uses.split("\n").filter((line) => !line.endsWith("// refused"));
      await write(project.folder, { "src/uses.ts": clean.join("\n") });
      expect(await project.compiler()).toEqual({ code: 0, output: "" });
    } finally {
      await project.remove();
    }
  });
});
