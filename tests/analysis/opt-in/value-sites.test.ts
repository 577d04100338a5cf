// Which place a receiver leads to, where it is a value: the edit of each program stands in its «…».
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
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });
});
