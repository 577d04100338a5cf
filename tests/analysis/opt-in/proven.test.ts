// An edit is made where it is proven to be about flags, and changes nothing else that runs.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

describe("what two receivers have in common is left as it is", () => {
  it("a constant", () => {
    fixes(
      `
      const FLAGS = ["WEBSOCKETS"] as const;
      const one = new App("one", { experimentalFeatureFlags: «FLAGS→[...FLAGS, "BLUEPRINTS"]» });
      const two = new App("two", { experimentalFeatureFlags: FLAGS });
      one.registerBlueprint(users);
      two.onWsConnect(() => {});
    `.replace('«FLAGS→[...FLAGS, "BLUEPRINTS"]»', '«[...»FLAGS«, "BLUEPRINTS"]»'),
    );
  });

  it("options", () => {
    fixes(`
      const OPTIONS = { experimentalFeatureFlags: ["WEBSOCKETS"] } as const;
      const one = new App("one", «{ ...»OPTIONS«, experimentalFeatureFlags: [...OPTIONS.experimentalFeatureFlags, "BLUEPRINTS"] }»);
      const two = new App("two", OPTIONS);
      one.registerBlueprint(users);
      two.onWsConnect(() => {});
    `);
  });

  it("a constant that something else reads", () => {
    fixes(`
      const FLAGS = ["WEBSOCKETS"] as const;
      const isFlag = (name: string): boolean => FLAGS.some((flag) => flag === name);
      const app = new App("one", { experimentalFeatureFlags: «[...»FLAGS«, "BLUEPRINTS"]» });
      app.registerBlueprint(users);
      void isFlag;
    `);
  });

  it("a type", () => {
    fixes(`
      type Flags = readonly ["WEBSOCKETS"];
      export class One extends App<«Flags→[...Flags, "BLUEPRINTS"]»> {
        start = () => this.registerBlueprint(users);
      }
      export class Two extends App<Flags> {
        start = () => this.onWsConnect(() => {});
      }
    `);
  });

  it("but of one class, type and constructor are one receiver", () => {
    fixes(`
      const FLAGS = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      export class One extends App<typeof FLAGS> {
        constructor() {
          super("one", { experimentalFeatureFlags: FLAGS });
        }
        start = () => this.registerBlueprint(users);
      }
    `);
  });

  it("and of one constant, annotation and value", () => {
    fixes(
      `
      const FLAGS = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      const app: App<(typeof FLAGS)[number]«  | "BLUEPRINTS"»> = new App("one", { experimentalFeatureFlags: FLAGS });
      app.registerBlueprint(users);
    `.replace("«  |", "« |"),
    );
  });
});

describe("nothing runs twice", () => {
  it("what a call gives is written out", () => {
    fixes(`
      function nextOptions() {
        return { experimentalFeatureFlags: ["WEBSOCKETS"] } as const;
      }
      const app = new App("x", «{ ...»nextOptions()«, experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("a spread call too", () => {
    fixes(`
      const nextOptions = () => ({ experimentalFeatureFlags: ["WEBSOCKETS"] }) as const;
      const app = new App("x", { ...nextOptions()«, experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });
});

describe("no place for flags that are there or not at run time", () => {
  const flags = `const flags = ["WEBSOCKETS"] as const;`;
  it.each([
    "{ ...(ready ? { experimentalFeatureFlags: flags } : {}) }",
    "{ ...(ready && { experimentalFeatureFlags: flags }) }",
    "{ ...(ready ? { experimentalFeatureFlags: flags } : undefined) }",
  ])("%s", (options) => {
    hasNoSite(`
      ${flags}
      const app = new App("x", ${options});
      app.registerBlueprint(users);
    `);
  });
});

describe("no place where more flags would not help, or not compile", () => {
  it("any", () => {
    hasNoSite(`
      declare const app: App<any>;
      app.registerBlueprint(users);
      app.onWsConnect(() => {});
    `);
  });

  it("the implementation of overloads", () => {
    hasNoSite(`
      export function use(app: App): void;
      export function use(app: App, count: number): void;
      export function use(app: App, count = 1): void {
        if (count) app.registerBlueprint(users);
      }
    `);
  });

  it("an overloaded method", () => {
    hasNoSite(`
      export class Shop {
        use(app: App): void;
        use(app: App, count: number): void;
        use(app: App, count = 1): void {
          if (count) app.registerBlueprint(users);
        }
      }
    `);
  });

  it("the type of a constructor", () => {
    hasNoSite(`
      type Make = new (name: string) => App;
      export function made(Made: Make): void {
        new Made("x").registerBlueprint(users);
      }
    `);
  });

  it("an interface with a constructor", () => {
    hasNoSite(`
      interface Make {
        new (name: string): App;
      }
      export function made(Made: Make): void {
        new Made("x").registerBlueprint(users);
      }
    `);
  });

  it("a constraint and its default go together", () => {
    fixes(`
      export class Service<A extends App«<"BLUEPRINTS">» = App«<"BLUEPRINTS">»> {
        constructor(readonly app: A) {
          this.app.registerBlueprint(users);
        }
      }
    `);
  });
});

describe("what declares a gate is for everybody", () => {
  const library = `
    import type { Gated, FlagsIn, FlagTuple, KnownFlags, LiteralFlagTuple } from "proviso";
    export declare const features: {
      readonly docs: "https://tree.example/experiments";
      readonly features: {
        readonly A: { readonly title: "A"; readonly added: "1.0.0"; readonly status: "trial" };
      };
    };
    export interface Stable<F extends "A"> {
      child(): Tree<F>;
      readonly first: Tree<F>;
      plain(): Tree;
    }
    export type Tree<F extends "A" = never> = Gated<Stable<F>, { A: { a(): void } }, F, typeof features>;
    export declare function make<const F extends FlagTuple<typeof features> = []>(
      options?: { flags?: LiteralFlagTuple<F, typeof features> } & KnownFlags<F>,
    ): Tree<FlagsIn<F, typeof features>>;
  `;
  it("a method and a property of what it gates", () => {
    fixes({
      "tree.ts": library,
      "main.ts": `
        import { make } from "./tree.js";
        make(«{ flags: ["A"] }»).child().a();
        make(«{ flags: ["A"] }»).first.a();
      `,
    });
  });

  it("a method that gives what is always locked", () => {
    hasNoSite({
      "tree.ts": library,
      "main.ts": `
        import { make } from "./tree.js";
        make({ flags: ["A"] }).plain().a();
      `,
    });
  });
});
