// Which place a receiver leads to, where a function gives or takes it: what the edit puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("what is handed to what asks for flags", () => {
  it("an argument", () => {
    fixes(`
      declare function use(app: App<"BLUEPRINTS">): void;
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      use(app);
      use(new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»));
    `);
  });

  it("an annotated constant", () => {
    fixes(`const app: App<"BLUEPRINTS"> = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);`);
  });

  it("a returned value", () => {
    fixes(`
      function create(): App<"BLUEPRINTS"> {
        return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
    `);
  });

  it("a property of an object", () => {
    fixes(`
      interface Services { app: App<"BLUEPRINTS" | "WEBSOCKETS"> }
      const services: Services = { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }») };
    `);
  });

  it("a value that has one of the flags", () => {
    fixes(`
      declare function use(app: App<"BLUEPRINTS" | "WEBSOCKETS">): void;
      use(new App("x", { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] }));
    `);
  });

  it("`satisfies`", () => {
    fixes(`
      const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») satisfies App<"BLUEPRINTS">;
    `);
  });
});
