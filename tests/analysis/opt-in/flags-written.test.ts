// How flags are added to what is written already: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("the flags", () => {
  it("none", () => {
    fixes(`new App("x", { experimentalFeatureFlags: [«"BLUEPRINTS"»] }).registerBlueprint(users);`);
  });

  it("none, with a space", () => {
    fixes(`new App("x", { experimentalFeatureFlags: [« →"BLUEPRINTS"»] }).registerBlueprint(users);`);
  });

  it("none, with a comment", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: [/* none */« "BLUEPRINTS"»] });
      app.registerBlueprint(users);
    `);
  });

  it("none, with a comment on a line of its own", () => {
    fixes(`
      const app = new App("x", {
        experimentalFeatureFlags: [
          // none«
          "BLUEPRINTS",»
        ],
      });
      app.registerBlueprint(users);
    `);
  });

  it("another one", () => {
    fixes(
      `
      const app = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] });
      app.registerBlueprint(users);
      `,
      `new App("x", { experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] })`,
    );
  });

  it("another one in single quotes, in a file with double quotes", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: ['WEBSOCKETS'«, 'BLUEPRINTS'»] });
      app.registerBlueprint(users);
    `);
  });

  it("another one in backticks", () => {
    fixes(
      'new App(`x`, { experimentalFeatureFlags: [`WEBSOCKETS`«, "BLUEPRINTS"»] }).registerBlueprint(users);',
    );
  });

  it("another one with a trailing comma", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS",« "BLUEPRINTS",»] });
      app.registerBlueprint(users);
    `);
  });

  it("another one on a line of its own", () => {
    fixes(
      `
      const app = new App("x", {
        experimentalFeatureFlags: [
          "WEBSOCKETS",«
          "BLUEPRINTS",»
        ],
      });
      app.registerBlueprint(users);
      `,
      `
      new App("x", {
        experimentalFeatureFlags: [
          "WEBSOCKETS",
          "BLUEPRINTS",
        ],
      })
      `,
    );
  });

  it("another one with comments", () => {
    fixes(`
      const app = new App("x", {
        experimentalFeatureFlags: [
          // for the chat
          "WEBSOCKETS", // until 2.0«
          "BLUEPRINTS",»
          // that is all
        ],
      });
      app.registerBlueprint(users);
    `);
  });

  it("another one with a comment behind it, without a trailing comma", () => {
    fixes(`
      const app = new App("x", {
        experimentalFeatureFlags: [
          "WEBSOCKETS"«,» // until 2.0«
          "BLUEPRINTS"»
        ]
      });
      app.registerBlueprint(users);
    `);
  });

  it("another one with a comment before the bracket", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"» /* more to come */] });
      app.registerBlueprint(users);
    `);
  });

  it("the same one twice", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS", "WEBSOCKETS"«, "BLUEPRINTS"»] });
      app.registerBlueprint(users);
    `);
  });

  it("several at once, each on a line of its own", () => {
    fixes(`
      import { createQueue } from "depot";
      const queue = createQueue(
        "x",
        [
          // none yet«
          "PRIORITY",
          "PAUSE",»
        ],
      );
      queue.addFirst("job");
      queue.pause();
    `);
  });

  it("a spread element", () => {
    fixes(`
      declare const flags: readonly ["WEBSOCKETS"];
      const app = new App("x", { experimentalFeatureFlags: [...flags«, "BLUEPRINTS"»] });
      app.registerBlueprint(users);
    `);
  });

  it("`as const`", () => {
    fixes(`
      const app = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] as const });
      app.registerBlueprint(users);
    `);
  });

  it("`as` a tuple", () => {
    fixes(`
      const app = new App("x", {
        experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] as ["WEBSOCKETS"«, "BLUEPRINTS"»],
      });
      app.registerBlueprint(users);
    `);
  });

  it("in a constant", () => {
    fixes(
      `
      const flags = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      const app = new App("x", { experimentalFeatureFlags: flags });
      app.registerBlueprint(users);
      `,
      `const flags = ["WEBSOCKETS", "BLUEPRINTS"] as const;`,
    );
  });

  it("in a constant among others", () => {
    fixes(
      `
      const port = 80, flags = [«"BLUEPRINTS"»] as const;
      const app = new App("x", { experimentalFeatureFlags: flags });
      app.registerBlueprint(users);
      `,
      `flags = ["BLUEPRINTS"] as const`,
    );
  });

  it("in a constant with a type", () => {
    fixes(`
      const flags: readonly ["WEBSOCKETS"«, "BLUEPRINTS"»] = ["WEBSOCKETS"«, "BLUEPRINTS"»];
      const app = new App("x", { experimentalFeatureFlags: flags });
      app.registerBlueprint(users);
    `);
  });

  it("in a constant with a type that has a name", () => {
    fixes(`
      type Flags = ["WEBSOCKETS"];
      const flags: «[...»Readonly<Flags>«, "BLUEPRINTS"]» = ["WEBSOCKETS"«, "BLUEPRINTS"»];
      const app = new App("x", { experimentalFeatureFlags: flags });
      app.registerBlueprint(users);
    `);
  });

  it("in a constant of another file", () => {
    fixes({
      "flags.ts": `
        import "proviso";
        export const flags = [
          "WEBSOCKETS",«
          "BLUEPRINTS",»
        ] as const;
      `,
      "main.ts": `
        import { App } from "proviso/app";
        import { flags } from "./flags.js";
        const app = new App("x", { experimentalFeatureFlags: flags });
        app.registerBlueprint(users);
      `,
    });
  });

  it("in a constant of a constant", () => {
    fixes(`
      const first = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      const second = first;
      const app = new App("x", { experimentalFeatureFlags: second });
      app.registerBlueprint(users);
    `);
  });

  it("in a property of a constant", () => {
    fixes(`
      const config = { flags: ["WEBSOCKETS"«, "BLUEPRINTS"»] } as const;
      const app = new App("x", { experimentalFeatureFlags: config.flags });
      app.registerBlueprint(users);
    `);
  });

  it("in a static property", () => {
    fixes(`
      class Config {
        static readonly flags = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      }
      const app = new App("x", { experimentalFeatureFlags: Config.flags });
      app.registerBlueprint(users);
    `);
  });

  it("in a parameter", () => {
    fixes(`
      function create(flags: readonly ["WEBSOCKETS"]) {
        return new App("x", { experimentalFeatureFlags: «[...»flags«, "BLUEPRINTS"]» });
      }
      create(["WEBSOCKETS"]).registerBlueprint(users);
    `);
  });
});
