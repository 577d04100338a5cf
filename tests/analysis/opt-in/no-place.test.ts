// Types that must not have more flags: those that a gate is made of, and those of signatures that others have to fit.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

const library = (stable: string, name = "Stable"): string => `
  import type { FlagsIn, FlagTuple, Gated, LiteralFlagTuple } from "proviso";
  declare const features: {
    readonly docs: "https://thing.example";
    readonly features: { readonly A: { readonly title: "A"; readonly added: "1.0.0"; readonly status: "trial" } };
  };
  ${stable}
  export type Thing<F extends "A" = never> = Gated<${name}, { A: { a(): void } }, F, typeof features>;
  export declare function make<const F extends FlagTuple<typeof features> = []>(options?: {
    readonly flags?: LiteralFlagTuple<F, typeof features>;
  }): Thing<FlagsIn<F, typeof features>>;
`;
const members = "child(): Thing; readonly next: Thing; get last(): Thing";
const stable = library(`export interface Stable { ${members} }`);

describe("what a gate is made of opens nothing for everybody", () => {
  it.each([
    ["an interface", stable],
    ["a class", library(`export declare class Stable { ${members} }`)],
    ["an object type", library("", `{ ${members} }`)],
    ["a type by its name", library(`type Stable = { ${members} };`)],
    [
      "one of several",
      library(`interface One { readonly one: 1 }\n  interface Stable { ${members} }`, "One & Stable"),
    ],
  ])("%s", (_, text) => {
    for (const use of ["child().a()", "next.a()", "last.a()", "next.next.child().a()"])
      hasNoSite({ "thing.ts": text, "main.ts": `import { make } from "./thing.js";\nmake().${use};\n` });
  });
});

describe("what a gate is made of has the flags of the whole where it says so", () => {
  const generic = library("").replace(
    /export type Thing[^]*?;\n/,
    `
    export interface Stable<F extends "A"> { child(): Thing<F>; readonly next: Thing<F>; itself(): this }
    export type Thing<F extends "A" = never> = Gated<Stable<F>, { A: { a(): void } }, F, typeof features>;
  `,
  );
  it.each([["child().a()"], ["next.a()"], ["next.next.child().a()"]])("%s", (use) => {
    fixes({
      "thing.ts": generic,
      "main.ts": `import { make } from "./thing.js";\nmake(«{ flags: ["A"] }»).${use};\n`,
    });
  });
});

describe("what is declared beside the gate has its own flags", () => {
  it.each([
    [
      "what extends it",
      `interface Mine extends Thing { other(): Thing«<"A">» }
       declare const mine: Mine;
       mine.other().a();`,
    ],
    [
      "what only holds it",
      `interface Box { readonly thing: Thing«<"A">» }
       declare const box: Box;
       box.thing.a();`,
    ],
    [
      "a class that holds it",
      `class Box { thing(): Thing«<"A">» { return make(«{ flags: ["A"] }»); } }
       new Box().thing().a();`,
    ],
    [
      "an object that is typed by it",
      `declare const box: { thing(): Thing«<"A">» };
       box.thing().a();`,
    ],
    [
      "a function",
      `declare function load(): Thing«<"A">»;
       load().a();`,
    ],
  ])("%s", (_, main) => {
    fixes({
      "thing.ts": stable,
      "main.ts": `import { make, type Thing } from "./thing.js";\nexport type Any = Thing;\nexport const made = make;\n${main}\n`,
    });
  });
});

describe("a signature that others have to fit has no more flags", () => {
  it.each([
    [
      "what makes objects",
      `type Make = new (name: string) => App;\ndeclare const Made: Make;\nnew Made("x").registerBlueprint(users);`,
    ],
    [
      "what makes objects, in an interface",
      `interface Make { new (name: string): App }\ndeclare const Made: Make;\nnew Made("x").registerBlueprint(users);`,
    ],
    [
      "the one behind overloads",
      `function start(app: App): void;
       function start(app: App, name: string): void;
       function start(app: App, name?: string): void { app.registerBlueprint(users); }`,
    ],
    [
      "the one behind overloads of a method",
      `class Box {
         start(app: App): void;
         start(app: App, name: string): void;
         start(app: App, name?: string): void { app.registerBlueprint(users); }
       }
       void Box;`,
    ],
    [
      "the one behind overloads of a constructor",
      `class Box {
         constructor(app: App);
         constructor(app: App, name: string);
         constructor(app: App, name?: string) { app.registerBlueprint(users); }
       }
       void Box;`,
    ],
  ])("%s", (_, main) => {
    hasNoSite(`import { App } from "proviso/app";\nexport const own = App;\n${main}\n`);
  });

  it.each([
    [
      "of one signature alone",
      `export function start(app: App«<"BLUEPRINTS">»): void { app.registerBlueprint(users); }`,
    ],
    [
      "of a method",
      `export class Box { start(app: App«<"BLUEPRINTS">»): void { app.registerBlueprint(users); } }`,
    ],
    [
      "of a method beside one of another name",
      `export abstract class Box {
         abstract stop(app: App): void;
         start(app: App«<"BLUEPRINTS">»): void { app.registerBlueprint(users); }
       }`,
    ],
    [
      "of a constructor",
      `export class Box { constructor(app: App«<"BLUEPRINTS">») { app.registerBlueprint(users); } }`,
    ],
    [
      "of a constructor, in a class with overloads",
      `export class Box {
         constructor(app: App«<"BLUEPRINTS">») { app.registerBlueprint(users); }
         stop(): void;
         stop(name: string): void;
         stop(name?: string): void {}
       }`,
    ],
    [
      "of a function without a name",
      `export default function (app: App«<"BLUEPRINTS">»): void { app.registerBlueprint(users); }`,
    ],
    [
      "what is taken by what makes objects",
      `export declare const Box: new (use: (app: App«<"BLUEPRINTS">») => void) => object;
       new Box((app) => app.registerBlueprint(users));`,
    ],
    [
      "of overloads that have no body here",
      `export declare function load(): App«<"BLUEPRINTS">»;
       export declare function load(name: string): App;
       load().registerBlueprint(users);`,
    ],
  ])("but %s", (_, main) => {
    fixes(`import type { App } from "proviso/app";\n${main}\n`);
  });
});
