// Which place a receiver leads to, where it is a value: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("a property", () => {
  it("of a class", () => {
    fixes(`
      class Server {
        readonly #app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        start() {
          this.#app.registerBlueprint(users);
        }
      }
    `);
  });

  it("of a class, with an annotation", () => {
    fixes(
      `
      class Server {
        private app: App«<"BLUEPRINTS">» = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        start = () => this.app.registerBlueprint(users);
      }
      `,
      `private app: App<"BLUEPRINTS"> = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("static", () => {
    fixes(`
      class Server {
        static app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      Server.app.registerBlueprint(users);
    `);
  });

  it("that a parameter of the constructor declares", () => {
    fixes(
      `
      class Server {
        constructor(private readonly app: App«<"BLUEPRINTS">») {}
        start() {
          this.app.registerBlueprint(users);
        }
      }
      `,
      `private readonly app: App<"BLUEPRINTS">`,
    );
  });

  it("that the constructor assigns", () => {
    fixes(`
      class Server {
        app;
        constructor() {
          this.app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
        start() {
          this.app.registerBlueprint(users);
        }
      }
    `);
  });

  it("with an annotation, that the constructor assigns", () => {
    fixes(`
      class Server {
        readonly app: App«<"BLUEPRINTS">»;
        constructor() {
          this.app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
        start() {
          this.app.registerBlueprint(users);
        }
      }
    `);
  });

  it("of a class, from a getter", () => {
    fixes(`
      class Server {
        get app() {
          return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
      }
      new Server().app.registerBlueprint(users);
    `);
  });

  it("of an object", () => {
    fixes(`
      const services = { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»), ready };
      services.app.registerBlueprint(users);
      services["app"].registerBlueprint(users);
    `);
  });

  it("of an object, in shorthand", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const services = { app };
      services.app.registerBlueprint(users);
    `);
  });

  it("destructured from an object", () => {
    fixes(`
      const services = { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») };
      const { app } = services;
      app.registerBlueprint(users);
    `);
  });

  it("with the rest of its members", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const { ...rest } = app;
      rest.registerBlueprint(users);
      function use({ ...rest }: App«<"BLUEPRINTS">», { app: { ...more } }: { app: App«<"BLUEPRINTS">» }) {
        rest.registerBlueprint(users);
        more.registerBlueprint(users);
      }
    `);
  });

  it("destructured from an object, under another name, further in", () => {
    fixes(`
      const services = { http: { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») } };
      const { http: { app: server } } = services;
      server.registerBlueprint(users);
    `);
  });

  it("whose member is destructured at once", () => {
    fixes(`
      const services = { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») };
      const { app: { registerBlueprint } } = services;
      registerBlueprint(users);
    `);
  });

  it("of an interface", () => {
    fixes(
      `
      interface Services { readonly app: App«<"BLUEPRINTS">» }
      const use = ({ app }: Services) => app.registerBlueprint(users);
      const again = (services: Services) => services.app.registerBlueprint(users);
      `,
      `readonly app: App<"BLUEPRINTS">`,
    );
  });

  it("of an interface, optional", () => {
    fixes(`
      interface Services { app?: App«<"BLUEPRINTS">» | undefined }
      const use = (services: Services) => services.app?.registerBlueprint(users);
    `);
  });

  it("of a type literal, destructured in the parameter", () => {
    fixes(`
      function use({ app }: { app: App«<"BLUEPRINTS">» }) {
        app.registerBlueprint(users);
      }
    `);
  });
});
