// Flags that are added to types: into which reference of which type parameter, and where not.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

describe("a type parameter of a function", () => {
  it("has its constraint asked of in parentheses, where something else binds to the type", () => {
    fixes(
      `
      import type { App, FeatureName } from "proviso/app";
      export function start<F extends FeatureName>(apps: readonly «(»App<F>«  & App<"BLUEPRINTS">)»[]): void {
        for (const app of apps) app.registerBlueprint(users);
      }
    `.replace("«  &", "« &"),
    );
  });

  it("in JavaScript, by @template", () => {
    fixes({
      "main.js": `
        /**
         * @template {import("proviso/app").FeatureName} F
         * @param {import("proviso/app").App<F>« & import("proviso/app").App<"BLUEPRINTS">»} app
         */
        export function start(app) {
          app.registerBlueprint(users);
        }
      `,
    });
  });

  it("of the type that stands before the flags", () => {
    fixes(`
      import type { Experiment, Queue } from "depot";
      export function start<Item, F extends Experiment>(queue: Queue<Item, F>« & Queue<Item, "PAUSE">»): void {
        queue.pause();
      }
    `);
  });
});

describe("a type parameter that is not a function's is for all", () => {
  it("of a class", () => {
    hasNoSite(`
      import type { App, FeatureName } from "proviso/app";
      export class Box<F extends FeatureName> {
        take(app: App<F>): void {
          app.registerBlueprint(users);
        }
      }
    `);
  });

  it("of a class in JavaScript", () => {
    hasNoSite({
      "main.js": `
        /** @template {import("proviso/app").FeatureName} F */
        export class Box {
          /** @param {import("proviso/app").App<F>} app */
          take(app) {
            app.registerBlueprint(users);
          }
        }
      `,
    });
  });

  it("of a property in JavaScript", () => {
    hasNoSite({
      "main.js": `
        /** @template {import("proviso/app").FeatureName} F */
        export class Box {
          /** @type {import("proviso/app").App<F> | undefined} */
          app;
          start() {
            this.app?.registerBlueprint(users);
          }
        }
      `,
    });
  });
});

describe("an alias of a tuple", () => {
  it("of one's own is changed", () => {
    fixes(`
      type Flags = readonly ["WEBSOCKETS"«, "BLUEPRINTS"»];
      export class One extends App<Flags> {
        start = () => this.registerBlueprint(users);
      }
    `);
  });

  it("with type parameters is not", () => {
    fixes(`
      type Flags<Last> = Last extends string ? readonly [Last] : readonly [];
      export class One extends App<«[...»Flags<"WEBSOCKETS">«, "BLUEPRINTS"]»> {
        start = () => this.registerBlueprint(users);
      }
    `);
  });

  it("in a namespace is changed", () => {
    fixes(`
      declare namespace Own {
        type Flags = readonly ["WEBSOCKETS"«, "BLUEPRINTS"»];
      }
      export class One extends App<Own.Flags> {
        start = () => this.registerBlueprint(users);
      }
    `);
  });
});

describe("one of two receivers of a constant", () => {
  it("in one object", () => {
    fixes(`
      const FLAGS = ["WEBSOCKETS"] as const;
      const apps = {
        one: new App("one", { experimentalFeatureFlags: «[...»FLAGS«, "BLUEPRINTS"]» }),
        two: new App("two", { experimentalFeatureFlags: FLAGS }),
      };
      apps.one.registerBlueprint(users);
    `);
  });
});

describe("an annotation", () => {
  it("of a union has flags in each type of it", () => {
    fixes(`
      import type { Queue } from "depot";
      export const use = async (queue: Queue<string«, "PAUSE"»> | Promise<Queue<string«, "PAUSE"»>>) => (await queue).pause();
    `);
  });

  it("by a key has them where the property is declared", () => {
    fixes(
      `
      interface Services {
        readonly name: string;
        app: App«<"BLUEPRINTS">»;
      }
      export const use = (app: Services["app"]) => app.registerBlueprint(users);
    `,
      `app: App<"BLUEPRINTS">`,
    );
  });

  it("by a number has them where the array is declared", () => {
    fixes(`
      type Apps = readonly App«<"BLUEPRINTS">»[];
      export const use = (app: Apps[number]) => app.registerBlueprint(users);
    `);
  });

  it("by a key that is one of several has none", () => {
    hasNoSite(`
      type Key = "app" | "other";
      interface Services {
        app: App;
        other: App;
      }
      export const use = (app: Services[Key]) => app.registerBlueprint(users);
    `);
  });

  it("of a type parameter is shown with its name", () => {
    fixes(
      `
      export const use = <A extends App«<"BLUEPRINTS">»>(app: A) => app.registerBlueprint(users);
    `,
      `A extends App<"BLUEPRINTS">`,
    );
  });
});
