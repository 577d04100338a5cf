// Clean code that shows a gated type member by member must emit declarations, and these must compile: by every compiler,
// for who has the packed package alone.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";

const sources = {
  "values.ts": `import { App } from "proviso/app";
const app = new App("x");
export const spread = { ...app };
export const opened = { ...new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] }) };
export const assigned = Object.assign({}, app, { more: 1 });
export const frozen = Object.freeze({ ...app });
export const { name, ...others } = app;
export const wrapped = (inner: App) => ({ ...inner, close() {} });
export const keys = Object.keys(app) as (keyof App)[];
export const copied = { ...app } as { [Key in keyof App]: App[Key] };
`,
  "classes.ts": `import { App } from "proviso/app";
type Constructor<T> = new (...args: any[]) => T;
export const Anonymous = class extends App {
  more = 1;
};
export const make = () => class extends App<["BLUEPRINTS"]> {};
export function Mixin<Base extends Constructor<App>>(base: Base) {
  return class extends base {
    more = 1;
  };
}
export const Mixed = Mixin(App);
export class Named extends Mixin(App<["BLUEPRINTS"]>) {}
export default class extends App {}
`,
  "generics.ts": `import type { App, FeatureName } from "proviso/app";
export const spread = <F extends FeatureName>(app: App<F>) => ({ ...app });
export const assigned = <F extends FeatureName>(app: App<F>) => Object.assign({}, app, { more: 1 });
export const others = <F extends FeatureName>({ name, ...rest }: App<F>) => rest;
export const keys = <F extends FeatureName>(app: App<F>) => Object.keys(app) as (keyof App<F>)[];
export const same = <F extends FeatureName>(app: App<F>) => app;
`,
  "library.ts": `import { defineFeatures, type FeatureNameOf, type Gated } from "proviso";
export const features = defineFeatures({
  docs: "https://example.com/lamp",
  features: {
    DIM: { title: "Dimming", added: "1.0.0", status: "trial" },
    GLOW: { title: "Glowing", added: "1.0.0", status: "rejected", finalized: "1.1.0" },
  },
});
interface Api {
  DIM: { dim(): void; [Symbol.iterator](): Iterator<string>; level?: number };
  GLOW: { glow(): void };
}
export type Lamp<F extends FeatureNameOf<typeof features> = never> = Gated<{ on(): void }, Api, F, typeof features>;
export declare const lamp: Lamp;
export const copy = { ...lamp };
export const assigned = Object.assign({}, lamp, copy);
`,
};

const config = (folder: string) =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      module: "nodenext",
      types: [],
      declaration: true,
      rootDir: "src",
      outDir: "out",
    },
    include: [folder],
    exclude: [],
  });

describe.each(["5.4", "5.9", "6.0", "7.0", "7.1"])("TypeScript %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.empty();
    await project.installProviso();
    await project.installCompiler(version);
    await mkdir(project.path("src"));
    for (const [name, text] of Object.entries(sources)) await writeFile(project.path("src", name), text);
    await writeFile(project.path("package.json"), '{ "type": "module" }');
    await writeFile(project.path("tsconfig.json"), config("src"));
    await writeFile(project.path("out.tsconfig.json"), config("out/*.d.ts"));
  });
  afterAll(() => project.remove());

  it("emits declarations, which compile by themselves", async () => {
    expect(await project.compiler("-p", "tsconfig.json")).toEqual({ code: 0, output: "" });
    const emitted = await readFile(project.path("out", "values.d.ts"), "utf8");
    expect(emitted).toContain('registerBlueprint: import("proviso/internal").OptInRequired<"BLUEPRINTS"');
    const again = await project.compiler("-p", "out.tsconfig.json", "--noEmit", "--rootDir", ".");
    expect(again).toEqual({ code: 0, output: "" });
  });
});
