// Which place a receiver leads to, where a function gives or takes it: what the edit puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("what a function takes", () => {
  it("App", () => {
    fixes(
      `
      function use(app: App«<"BLUEPRINTS">») {
        app.registerBlueprint(users);
      }
      `,
      `app: App<"BLUEPRINTS">`,
    );
  });

  it("App with another flag", () => {
    fixes(
      `
      function use(app: App<"WEBSOCKETS"« | "BLUEPRINTS"»>) {
        app.registerBlueprint(users);
      }
      `,
      `app: App<"WEBSOCKETS" | "BLUEPRINTS">`,
    );
  });

  it("App<never>", () => {
    fixes(`
      function use(app: App<«never→"BLUEPRINTS"»>) {
        app.registerBlueprint(users);
      }
    `);
  });

  it("two flags", () => {
    fixes(`
      function use(app: App«<"BLUEPRINTS" | "WEBSOCKETS">») {
        app.registerBlueprint(users);
        app.onWsConnect(() => {});
      }
    `);
  });

  it("App or nothing", () => {
    fixes(`
      function use(app: App«<"BLUEPRINTS">» | undefined, other?: App«<"BLUEPRINTS">») {
        app?.registerBlueprint(users);
        other?.registerBlueprint(users);
      }
    `);
  });

  it("a promise of one", () => {
    fixes(`
      async function use(app: Promise<App«<"BLUEPRINTS">»>) {
        (await app).registerBlueprint(users);
      }
    `);
  });

  it("an array of them", () => {
    fixes(`
      function use(apps: App«<"BLUEPRINTS">»[], more: readonly App«<"BLUEPRINTS">»[]) {
        apps[0]?.registerBlueprint(users);
        more.forEach((app) => app.registerBlueprint(users));
      }
    `);
  });

  it("all the rest", () => {
    fixes(`
      function use(...apps: App«<"BLUEPRINTS">»[]) {
        for (const app of apps) app.registerBlueprint(users);
      }
    `);
  });

  it("with a default", () => {
    fixes(`
      function use(app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)) {
        app.registerBlueprint(users);
      }
    `);
  });

  it("with an annotation and a default", () => {
    fixes(
      `
      function use(app: App«<"BLUEPRINTS">» = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)) {
        app.registerBlueprint(users);
      }
      `,
      `app: App<"BLUEPRINTS"> = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("only a member of it", () => {
    fixes(`
      function use({ registerBlueprint }: App«<"BLUEPRINTS">») {
        registerBlueprint(users);
      }
    `);
  });

  it("an arrow function", () => {
    fixes(`const use = (app: App«<"BLUEPRINTS">») => app.registerBlueprint(users);`);
  });

  it("through the type of the function", () => {
    fixes(`
      const use: (app: App«<"BLUEPRINTS">») => void = (app) => app.registerBlueprint(users);
      type Use = (app: App«<"BLUEPRINTS">») => void;
      const again: Use = (app) => app.registerBlueprint(users);
    `);
  });

  it("through the parameter that a callback is for", () => {
    fixes(`
      declare function withApp(callback: (app: App«<"BLUEPRINTS">») => void): void;
      withApp((app) => app.registerBlueprint(users));
    `);
  });

  it("as `this`", () => {
    fixes(
      `
      function use(this: App«<"BLUEPRINTS">») {
        this.registerBlueprint(users);
        const again = () => this.registerBlueprint(users);
      }
      `,
      `this: App<"BLUEPRINTS">`,
    );
  });

  it("a generic App", () => {
    fixes(
      `
      import type { App, FeatureName } from "proviso/app";
      function use<F extends FeatureName>(app: App<F>« & App<"BLUEPRINTS">») {
        app.registerBlueprint(users);
        return app;
      }
      `,
      `app: App<F> & App<"BLUEPRINTS">`,
    );
  });

  it("an array of generic Apps", () => {
    fixes(`
      import type { App, FeatureName } from "proviso/app";
      function use<F extends FeatureName>(apps: «(»App<F>« & App<"BLUEPRINTS">)»[]) {
        apps[0]?.registerBlueprint(users);
      }
    `);
  });

  it("a type parameter whose constraint is App", () => {
    fixes(`
      function use<A extends App«<"BLUEPRINTS">»>(app: A): A {
        app.registerBlueprint(users);
        return app;
      }
    `);
  });

  it("the type of a value", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      function use(given: typeof app) {
        given.registerBlueprint(users);
      }
    `);
  });

  it("what another function returns", () => {
    fixes(`
      const create = () => new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      function use(app: ReturnType<typeof create>) {
        app.registerBlueprint(users);
      }
    `);
  });

  it("an alias", () => {
    fixes(
      `
      type MyApp = App<"WEBSOCKETS"« | "BLUEPRINTS"»>;
      function use(app: MyApp) {
        app.registerBlueprint(users);
      }
      `,
      `type MyApp = App<"WEBSOCKETS" | "BLUEPRINTS">`,
    );
  });

  it("an alias in another file, without flags", () => {
    fixes({
      "types.ts": `
        import type { App } from "proviso/app";
        export type Server = App«<"BLUEPRINTS">» & { readonly port: number };
      `,
      "main.ts": `
        import type { Server } from "./types.js";
        const use = (server: Server) => server.registerBlueprint(users);
      `,
    });
  });

  it("an alias that takes flags itself", () => {
    fixes(`
      import type { App, FeatureName } from "proviso/app";
      type Server<F extends FeatureName = never> = App<F> & { readonly port: number };
      const use = (server: Server«<"BLUEPRINTS">») => server.registerBlueprint(users);
      const more = (server: Server<"WEBSOCKETS"« | "BLUEPRINTS"»>) => server.registerBlueprint(users);
    `);
  });

  it("an interface that extends App", () => {
    fixes(
      `
      interface Server extends App«<"BLUEPRINTS">» { readonly port: number }
      function use(server: Server) {
        server.registerBlueprint(users);
      }
      `,
      `interface Server extends App<"BLUEPRINTS">`,
    );
  });

  it("an interface that extends one that extends App with a flag", () => {
    fixes(`
      interface Server extends App<"WEBSOCKETS"« | "BLUEPRINTS"»> { readonly port: number }
      interface SecureServer extends Server { readonly key: string }
      function use(server: SecureServer) {
        server.registerBlueprint(users);
      }
    `);
  });

  it("a utility type", () => {
    fixes(`
      function use(app: Readonly<App«<"BLUEPRINTS">»>, other: NonNullable<App«<"BLUEPRINTS">» | undefined>) {
        app.registerBlueprint(users);
        other.registerBlueprint(users);
      }
    `);
  });
});
