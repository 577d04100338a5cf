// Which place a receiver leads to, where it is a value: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

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
