// Checked JavaScript: types stand in comments, and so do their flags.
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("JavaScript", () => {
  it("a constant", () => {
    fixes(
      {
        "main.js": `
          const { App } = require("proviso/app"); // no import
          const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
          app.registerBlueprint(users);
        `,
      },
      `new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("a module", () => {
    fixes({
      "main.mjs": `
        import { App } from "proviso/app";
        const app = new App("x", { experimentalFeatureFlags: [«"BLUEPRINTS"»] });
        app.registerBlueprint(users);
      `,
    });
  });

  it("@param", () => {
    fixes(
      {
        "main.js": `
          /** @param {import("proviso/app").App«<"BLUEPRINTS">»} app */
          function use(app) {
            app.registerBlueprint(users);
          }
        `,
      },
      `import("proviso/app").App<"BLUEPRINTS">`,
    );
  });

  it("@param with another flag", () => {
    fixes({
      "main.js": `
        /**
         * Registers.
         * @param {string} name
         * @param {import("proviso/app").App<"WEBSOCKETS"« | "BLUEPRINTS"»>} app its app
         */
        const use = (name, app) => app.registerBlueprint(users);
      `,
    });
  });

  it("@param of what may be nothing", () => {
    fixes({
      "main.js": `
        /** @param {import("proviso/app").App«<"BLUEPRINTS">»} [app] */
        function use(app) {
          app?.registerBlueprint(users);
        }
      `,
    });
  });

  it("@type", () => {
    fixes({
      "main.js": `
        /** @type {import("proviso/app").App«<"BLUEPRINTS">» | undefined} */
        let app;
        const use = () => app?.registerBlueprint(users);
      `,
    });
  });

  it("@type with a value", () => {
    fixes({
      "main.js": `
        import { App } from "proviso/app";
        /** @type {App«<"BLUEPRINTS">»} */
        const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        app.registerBlueprint(users);
      `,
    });
  });

  it("@returns", () => {
    fixes({
      "main.js": `
        import { App } from "proviso/app";
        /** @returns {App«<"BLUEPRINTS">»} */
        function create() {
          return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        }
        create().registerBlueprint(users);
      `,
    });
  });

  it("@typedef", () => {
    fixes({
      "main.js": `
        /** @typedef {import("proviso/app").App«<"BLUEPRINTS">»} Server */
        /** @param {Server} server */
        const use = (server) => server.registerBlueprint(users);
      `,
    });
  });

  it("@this", () => {
    fixes({
      "main.js": `
        /** @this {import("proviso/app").App«<"BLUEPRINTS">»} */
        function use() {
          this.registerBlueprint(users);
        }
      `,
    });
  });

  it("flags in a constant that is cast to `const`", () => {
    fixes({
      "main.js": `
        import { App } from "proviso/app";
        const flags = /** @type {const} */ (["WEBSOCKETS"«, "BLUEPRINTS"»]);
        const app = new App("x", { experimentalFeatureFlags: flags });
        app.registerBlueprint(users);
      `,
    });
  });

  it("a property that the constructor assigns", () => {
    fixes({
      "main.js": `
        import { App } from "proviso/app";
        class Server {
          constructor() {
            this.app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
          }
          start() {
            this.app.registerBlueprint(users);
          }
        }
      `,
    });
  });

  it("module.exports", () => {
    fixes({
      "app.js": `
        const { App } = require("proviso/app"); // no import
        module.exports = { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») };
      `,
      "main.js": `
        const { app } = require("./app.js"); // no import
        app.registerBlueprint(users);
      `,
    });
  });

  it("exports.app", () => {
    fixes({
      "app.js": `
        const { App } = require("proviso/app"); // no import
        exports.app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      `,
      "main.js": `
        const { app } = require("./app.js"); // no import
        app.registerBlueprint(users);
      `,
    });
  });

  it("a subclass", () => {
    fixes({
      "main.js": `
        import { App } from "proviso/app";
        /** @extends {App<["WEBSOCKETS"«, "BLUEPRINTS"»]>} */
        class Server extends App {
          start() {
            this.registerBlueprint(users);
          }
        }
      `,
    });
  });
});
