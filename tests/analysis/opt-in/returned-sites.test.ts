// Which place a receiver leads to, where a function gives or takes it: what the edit puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("what a function gives", () => {
  it("without annotation", () => {
    fixes(`
      function create() {
        return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      create().registerBlueprint(users);
    `);
  });

  it("an arrow function", () => {
    fixes(`
      const create = (name: string) => new App(name«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const app = create("x");
      app.registerBlueprint(users);
    `);
  });

  it("in another file", () => {
    fixes({
      "create.ts": `
        export function create() {
          const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
          app.route("GET", "/", () => "");
          return app;
        }
      `,
      "main.ts": `
        import { create } from "./create.js";
        create().registerBlueprint(users);
      `,
    });
  });

  it("with annotation", () => {
    fixes(
      `
      function create(): App«<"BLUEPRINTS">» {
        return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      create().registerBlueprint(users);
      `,
      `create(): App<"BLUEPRINTS">`,
    );
  });

  it("with annotation, and several returns", () => {
    fixes(`
      function create(): App«<"BLUEPRINTS">» {
        if (ready) return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        return new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      create().registerBlueprint(users);
    `);
  });

  it("several returns", () => {
    fixes(`
      function create() {
        if (ready) return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        return new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      create().registerBlueprint(users);
    `);
  });

  it("async, awaited", () => {
    fixes({
      "main.mts": `
        import { App } from "proviso/app";
        async function create() {
          return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
        const app = await create();
        app.registerBlueprint(users);
        (await create()).registerBlueprint(users);
      `,
    });
  });

  it("async, with annotation", () => {
    fixes({
      "main.mts": `
        import { App } from "proviso/app";
        async function create(): Promise<App«<"BLUEPRINTS">»> {
          return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
        (await create()).registerBlueprint(users);
      `,
    });
  });

  it("declared only", () => {
    fixes(
      `
      declare function create(): App«<"BLUEPRINTS">»;
      create().registerBlueprint(users);
      `,
      `create(): App<"BLUEPRINTS">`,
    );
  });

  it("a method", () => {
    fixes(`
      class Server {
        create() {
          return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
        start() {
          this.create().registerBlueprint(users);
        }
      }
      const servers = {
        create() {
          return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        },
      };
      servers.create().registerBlueprint(users);
    `);
  });

  it("an object that holds it", () => {
    fixes(`
      function create() {
        return { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»), ready };
      }
      const { app } = create();
      app.registerBlueprint(users);
      create().app.registerBlueprint(users);
    `);
  });

  it("a function type", () => {
    fixes(`
      type Create = () => App«<"BLUEPRINTS">»;
      function use(create: Create) {
        create().registerBlueprint(users);
      }
    `);
  });

  it("the function of an interface", () => {
    fixes(`
      interface Factory {
        create(): App«<"BLUEPRINTS">»;
        readonly make: (name: string) => Promise<App«<"BLUEPRINTS">»>;
      }
      async function use(factory: Factory) {
        factory.create().registerBlueprint(users);
        (await factory.make("x")).registerBlueprint(users);
      }
    `);
  });

  it("a generator", () => {
    fixes(`
      function* create() {
        yield new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      for (const app of create()) app.registerBlueprint(users);
    `);
  });

  it("what it was given", () => {
    fixes(`
      function logged<T>(value: T): T {
        return value;
      }
      const app = logged(new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»));
      app.registerBlueprint(users);
    `);
  });
});
