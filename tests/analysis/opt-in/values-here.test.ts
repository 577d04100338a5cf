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
