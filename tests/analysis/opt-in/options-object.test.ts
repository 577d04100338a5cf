// How flags are added to what is written already: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("the options object", () => {
  it("empty", () => {
    fixes(
      `new App("x", {« experimentalFeatureFlags: ["BLUEPRINTS"] »}).registerBlueprint(users);`,
      `new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("empty, with a space", () => {
    fixes(`new App("x", {« → experimentalFeatureFlags: ["BLUEPRINTS"] »}).registerBlueprint(users);`);
  });

  it("empty, with a comment", () => {
    fixes(`
      const app = new App("x", { /* none */« experimentalFeatureFlags: ["BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });

  it("empty, with a comment on a line of its own", () => {
    fixes(`
      const app = new App("x", {
        // none«
        experimentalFeatureFlags: ["BLUEPRINTS"],»
      });
      app.registerBlueprint(users);
    `);
  });

  it("empty, with a comment that ends with the line", () => {
    fixes(`
      const app = new App("x", { // none«
        experimentalFeatureFlags: ["BLUEPRINTS"],»
      });
      app.registerBlueprint(users);
    `);
  });

  it("another option on the same line", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({ size: 3«, optIn: ["PAUSE"]» });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("another option on the same line, with a trailing comma", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({ size: 3,« optIn: ["PAUSE"],» });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("another option without spaces", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({size: 3«, optIn: ["PAUSE"]»});
      void cache.then((cache) => cache.pause());
    `);
  });

  it("another option on a line of its own", () => {
    fixes(
      `
      import { openCache } from "depot";
      const cache = openCache({
        size: 3«,
        optIn: ["PAUSE"]»
      });
      void cache.then((cache) => cache.pause());
      `,
      `
      openCache({
        size: 3,
        optIn: ["PAUSE"]
      })
      `,
    );
  });

  it("another option on a line of its own, with a trailing comma", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({
        size: 3,«
        optIn: ["PAUSE"],»
      });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("another option on a line of its own, with comments", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({
        // of the cache
        size: 3, // items«
        optIn: ["PAUSE"],»
        // that is all
      });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("another option with a comment behind it, without a trailing comma", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({
        size: 3«,» // items«
        optIn: ["PAUSE"]»
      });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("`undefined` as its flags", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: «undefined→["BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });

  it("with its key in quotes", () => {
    fixes(`
      const app = new App("x", { "experimentalFeatureFlags": [«"BLUEPRINTS"»] });
      app.registerBlueprint(users);
    `);
  });

  it("with its key in brackets", () => {
    fixes(`
      const app = new App("x", { ["experimentalFeatureFlags"]: [«"BLUEPRINTS"»] });
      app.registerBlueprint(users);
    `);
  });

  it("in parentheses, with `as const` and `satisfies`", () => {
    fixes(`
      const app = new App("x", ({ experimentalFeatureFlags: [«"BLUEPRINTS"»] } as const) satisfies object);
      app.registerBlueprint(users);
    `);
  });

  it("in a constant", () => {
    fixes(
      `
      const options = { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] } as const;
      const app = new App("x", options);
      app.registerBlueprint(users);
      `,
      `const options = { experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] } as const;`,
    );
  });

  it("in a constant of another file", () => {
    fixes(
      {
        "options.ts": `
          import "proviso";
          export const options = {
            experimentalFeatureFlags: [«"BLUEPRINTS"»],
          } as const;
        `,
        "main.ts": `
          import { App } from "proviso/app";
          import { options } from "./options.js";
          const app = new App("x", options);
          app.registerBlueprint(users);
        `,
      },
      `
      export const options = {
        experimentalFeatureFlags: ["BLUEPRINTS"],
      } as const;
      `,
    );
  });

  it("in a constant without flags that is not `as const`", () => {
    fixes(`
      import { openCache } from "depot";
      const options = { size: 3 };
      const cache = openCache({ ...options«, optIn: ["PAUSE"]» });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("a constant that is not `as const`, handed over whole", () => {
    fixes(`
      import { openCache } from "depot";
      const options = { size: 3 };
      const cache = openCache(«{ ...»options«, optIn: ["PAUSE"] }»);
      void cache.then((cache) => cache.pause());
    `);
  });

  it("an `as const` constant without the option", () => {
    fixes(`
      import { openCache } from "depot";
      const options = { size: 3«, optIn: ["PAUSE"]» } as const;
      const cache = openCache(options);
      void cache.then((cache) => cache.pause());
    `);
  });

  it("a spread that has flags in a constant", () => {
    fixes(`
      const options = { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] } as const;
      const app = new App("x", { ...options });
      app.registerBlueprint(users);
    `);
  });

  it("a spread that has flags from elsewhere", () => {
    fixes(`
      declare const options: { readonly experimentalFeatureFlags: readonly ["WEBSOCKETS"] };
      const app = new App("x", { ...options«, experimentalFeatureFlags: [...options.experimentalFeatureFlags, "BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });

  it("a spread that may have flags", () => {
    fixes(`
      import { App, type AppOptions } from "proviso/app";
      declare const options: AppOptions<["WEBSOCKETS"]>;
      const app = new App("x", { ...options«, experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });

  it("a spread of a literal", () => {
    fixes(`
      import { openCache } from "depot";
      const cache = openCache({ ...{ size: 3, optIn: ["PRIORITY"«, "PAUSE"»] } });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("a spread before the flags", () => {
    fixes(`
      import { openCache } from "depot";
      declare const options: { size: number };
      const cache = openCache({ ...options, optIn: [«"PAUSE"»] });
      void cache.then((cache) => cache.pause());
    `);
  });

  it("shorthand for a constant", () => {
    fixes(
      `
      const experimentalFeatureFlags = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      const app = new App("x", { experimentalFeatureFlags });
      app.registerBlueprint(users);
      `,
      `const experimentalFeatureFlags = ["WEBSOCKETS", "BLUEPRINTS"] as const;`,
    );
  });

  it("shorthand for what is not written here", () => {
    fixes(`
      function create(experimentalFeatureFlags: readonly ["WEBSOCKETS"]) {
        return new App("x", { experimentalFeatureFlags«: [...experimentalFeatureFlags, "BLUEPRINTS"]» });
      }
      create(["WEBSOCKETS"]).registerBlueprint(users);
    `);
  });
});
