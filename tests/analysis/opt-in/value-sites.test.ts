// Which place a receiver leads to, where it is a value: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("a value made in the same file", () => {
  it("the `new` itself", () => {
    fixes(
      `new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);`,
      `new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("a constant", () => {
    fixes(
      `
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
      `,
      `new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("a constant of a constant", () => {
    fixes(`
      const first = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const second = first;
      second.registerBlueprint(users);
    `);
  });

  it("all flags that are missing, in the order of their uses", () => {
    fixes(
      `
      const app = new App("x"«, { experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] }»);
      app.onWsConnect(() => {});
      app.registerBlueprint(users);
      app["onWsMessage"]((connection) => connection.close());
      `,
      `new App("x", { experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] })`,
    );
  });

  it("each of two receivers its own", () => {
    fixes(`
      const first = new App("x"«, { experimentalFeatureFlags: ["WEBSOCKETS"] }»);
      const second = new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      first.onWsConnect(() => {});
      second.registerBlueprint(users);
    `);
  });

  it("a destructured member", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const { registerBlueprint } = app;
      registerBlueprint(users);
    `);
  });

  it("a member that is destructured from the `new` itself", () => {
    fixes(`
      const { registerBlueprint, name } = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      registerBlueprint(users);
    `);
  });

  it("a member that is destructured in an assignment", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      let registerBlueprint;
      ({ registerBlueprint } = app);
    `);
  });

  it("an optional chain, a parenthesis, a `!`", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }»);
      app?.registerBlueprint(users);
      (app!).onWsConnect(() => {});
    `);
  });

  it("a conditional expression: each side that misses the flag", () => {
    fixes(`
      const app = ready
        ? new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)
        : new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("a conditional expression of which one side has the flag", () => {
    fixes(`
      const open = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] });
      const app = ready ? open : new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("`??`", () => {
    fixes(`
      declare const given: App<"BLUEPRINTS"> | undefined;
      const app = given ?? new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("`satisfies`", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») satisfies App;
      app.registerBlueprint(users);
    `);
  });

  it("`as`", () => {
    fixes(
      `
      declare const given: unknown;
      const app = given as App«<"BLUEPRINTS">»;
      app.registerBlueprint(users);
      `,
      `App<"BLUEPRINTS">`,
    );
  });

  it("`as` around a `new`", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») as App«<"BLUEPRINTS">»;
      app.registerBlueprint(users);
    `);
  });

  it("a type assertion in angle brackets", () => {
    fixes(`
      declare const given: unknown;
      const app = <App«<"BLUEPRINTS">»>given;
      app.registerBlueprint(users);
    `);
  });

  it("a variable that is assigned later", () => {
    fixes(`
      let app: App«<"BLUEPRINTS">»;
      app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("a variable without annotation that is assigned later", () => {
    fixes(`
      let app;
      app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("an assignment that is used at once", () => {
    fixes(`
      let app;
      (app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)).registerBlueprint(users);
      app.route("GET", "/", () => "");
    `);
  });
});

describe("a value from another file", () => {
  const made = `export const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);`;

  it("an import", () => {
    fixes(
      {
        "app.ts": made,
        "main.ts": `
          import { app } from "./app.js";
          app.registerBlueprint(users);
        `,
      },
      `new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("an import under another name", () => {
    fixes({
      "app.ts": made,
      "main.ts": `
        import { app as application } from "./app.js";
        application.registerBlueprint(users);
      `,
    });
  });

  it("a re-export of a re-export", () => {
    fixes({
      "app.ts": made,
      "again.ts": `export { app as first } from "./app.js"; import "./app.js";`,
      "index.ts": `export * from "./again.js"; import "./again.js";`,
      "main.ts": `
        import { first } from "./index.js";
        first.registerBlueprint(users);
      `,
    });
  });

  it("a namespace import", () => {
    fixes({
      "app.ts": made,
      "main.ts": `
        import * as server from "./app.js";
        server.app.registerBlueprint(users);
      `,
    });
  });

  it("a default export", () => {
    fixes({
      "app.ts": `export default new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);`,
      "main.ts": `
        import app from "./app.js";
        app.registerBlueprint(users);
      `,
    });
  });

  it("a default export of a constant", () => {
    fixes({
      "app.ts": `
        const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        export default app;
      `,
      "main.ts": `
        import app from "./app.js";
        app.registerBlueprint(users);
      `,
    });
  });

  it("`export =` and `import = require()`", () => {
    fixes({
      "app.cts": `
        import { App } from "proviso/app";
        const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        export = app;
      `,
      "main.cts": `
        import app = require("./app.cjs");
        app.registerBlueprint(users);
      `,
    });
  });

  it("a dynamic import", () => {
    fixes({
      "app.mts": `
        import { App } from "proviso/app";
        export const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      `,
      "main.mts": `
        const { app } = await import("./app.mjs");
        app.registerBlueprint(users);
      `,
    });
  });

  it("a namespace", () => {
    fixes(`
      namespace server {
        export const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      server.app.registerBlueprint(users);
    `);
  });

  it("the library under another name, and as a namespace", () => {
    fixes(`
      import { App as Application } from "proviso/app";
      import * as proviso from "proviso/app";
      new Application("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);
      new proviso.App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);
      const use = (app: proviso.App«<"BLUEPRINTS">») => app.registerBlueprint(users);
      const again = (app: import("proviso/app").App«<"BLUEPRINTS">») => app.registerBlueprint(users);
    `);
  });
});

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

describe("one of several", () => {
  it("an element of an array", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      apps[0]!.registerBlueprint(users);
    `);
  });

  it("each element of an array", () => {
    fixes(`
      const apps = [
        new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»),
        new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»),
      ];
      apps[0]!.registerBlueprint(users);
    `);
  });

  it("destructured from an array", () => {
    fixes(`
      const [app] = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)] as const;
      app.registerBlueprint(users);
    `);
  });

  it("of a `for … of`", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      for (const app of apps) app.registerBlueprint(users);
    `);
  });

  it("of a `for … of`, destructured", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      for (const { registerBlueprint } of apps) registerBlueprint(users);
    `);
  });

  it("of a `for … of` with an annotated array", () => {
    fixes(`
      function use(apps: readonly App«<"BLUEPRINTS">»[]) {
        for (const app of apps) app.registerBlueprint(users);
      }
    `);
  });

  it("the parameter of a callback", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      apps.map((app) => app.registerBlueprint(users));
      apps.forEach(function (app) { app.registerBlueprint(users); });
    `);
  });

  it("the parameter of a callback, destructured", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      apps.map(({ registerBlueprint }) => registerBlueprint(users));
    `);
  });

  it("the parameter of a callback, behind another call", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      apps.filter(Boolean).forEach((app) => app.registerBlueprint(users));
      apps.at(0)?.registerBlueprint(users);
    `);
  });

  it("the parameter of a callback with an annotation of its own", () => {
    fixes(`
      const apps: App«<"BLUEPRINTS">»[] = [];
      apps.map((app: App«<"BLUEPRINTS">») => app.registerBlueprint(users));
    `);
  });

  it("`then`", () => {
    fixes(`
      const pending = Promise.resolve(new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»));
      void pending.then((app) => app.registerBlueprint(users));
    `);
  });

  it("a map", () => {
    fixes(`
      const apps = new Map<string, App«<"BLUEPRINTS">»>();
      apps.get("x")?.registerBlueprint(users);
      for (const [, app] of apps) app.registerBlueprint(users);
    `);
  });

  it("a map that is made of pairs", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const given: Map<string, App<"BLUEPRINTS">> = new Map([["x", app]]);
      const apps = new Map([["x", app]]);
      apps.get("x")?.registerBlueprint(users);
      void given;
    `);
  });

  it("destructured in an assignment", () => {
    fixes(`
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      let registerBlueprint: unknown;
      [{ registerBlueprint }] = apps;
      [[{ registerBlueprint }]] = [apps];
      for ([{ registerBlueprint }] of [apps]) void registerBlueprint;
    `);
  });
});
