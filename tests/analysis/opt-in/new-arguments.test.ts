// How flags are added to what is written already: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("the arguments of a `new`", () => {
  it("without a trailing comma", () => {
    fixes(`new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);`);
  });

  it("with a trailing comma", () => {
    fixes(`new App("x",« { experimentalFeatureFlags: ["BLUEPRINTS"] },»).registerBlueprint(users);`);
  });

  it("each on a line of its own", () => {
    fixes(
      `
      const app = new App(
        "x"«,
        { experimentalFeatureFlags: ["BLUEPRINTS"] }»,
      );
      app.registerBlueprint(users);
      `,
      `
      new App(
        "x",
        { experimentalFeatureFlags: ["BLUEPRINTS"] },
      )
      `,
    );
  });

  it("with comments", () => {
    fixes(`
      const app = new App(/* its name */ "x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }» /* no options */);
      app.registerBlueprint(users);
    `);
  });

  it("`undefined`", () => {
    fixes(`
      const app = new App("x", «undefined→{ experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("without parentheses", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        constructor() {
          super("server");
        }
      }
      const server = new Server;
      server.registerBlueprint(users);
    `);
  });

  it("with a type argument", () => {
    fixes(`
      const app = new App<["WEBSOCKETS"«, "BLUEPRINTS"»]>("x", {
        experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»],
      });
      app.registerBlueprint(users);
    `);
  });

  it("with a type argument that has no flags", () => {
    fixes(`
      new App<[«"BLUEPRINTS"»]>("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);
    `);
  });

  it("with a readonly tuple type as its argument", () => {
    fixes(`
      new App<readonly ["WEBSOCKETS"«, "BLUEPRINTS"»]>("x"«, { experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] }»)
        .registerBlueprint(users);
    `);
  });
});
