// Which place a receiver leads to, where it is a value: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

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
