// Flags that are added to values: which constant is changed, and where the value is left as it is.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

describe("flags", () => {
  it("of a constant that is another one", () => {
    fixes(
      `
      const FIRST = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      const SECOND = FIRST;
      const app = new App("x", { experimentalFeatureFlags: SECOND });
      app.registerBlueprint(users);
    `,
      `const FIRST = ["WEBSOCKETS", "BLUEPRINTS"] as const;`,
    );
  });

  it("of a constant that is known at run time only, whatever another says of it", () => {
    fixes(`
      const FIRST: string[] = ["WEBSOCKETS"];
      const SECOND = FIRST as unknown as readonly ["WEBSOCKETS"];
      const app = new App("x", { experimentalFeatureFlags: «[...»SECOND«, "BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });

  it("of a cast of what is known at run time only", () => {
    hasNoSite(`
      declare function load(): readonly ["WEBSOCKETS"];
      const app = new App("x", { experimentalFeatureFlags: load() as readonly string[] as readonly ["WEBSOCKETS"] });
      app.registerBlueprint(users);
    `);
  });

  it("of a parameter, whose default is not all that it may be", () => {
    fixes(`
      function start(flags = ["WEBSOCKETS"] as const): void {
        new App("x", { experimentalFeatureFlags: «[...»flags«, "BLUEPRINTS"]» }).registerBlueprint(users);
      }
      start();
    `);
  });

  it("of a pattern, whose default is not all that it may be", () => {
    fixes(`
      declare const given: { readonly flags?: readonly ["WEBSOCKETS"] };
      const { flags = ["WEBSOCKETS"] as const } = given;
      const app = new App("x", { experimentalFeatureFlags: «[...»flags«, "BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });

  it("of a property that may be missing", () => {
    fixes(`
      declare const given: { readonly flags?: readonly ["WEBSOCKETS"] };
      const app = new App("x", { experimentalFeatureFlags: «given.flags→["WEBSOCKETS", "BLUEPRINTS"]» });
      app.registerBlueprint(users);
    `);
  });
});

describe("an option", () => {
  it("before another one by its name alone", () => {
    fixes(`
      import { openCache } from "depot";
      const size = 1;
      const queue = openCache({ optIn: ["PRIORITY"«, "PAUSE"»], size });
      void queue.then((it) => it.pause());
    `);
  });

  it("by its name alone, of a constant behind it", () => {
    fixes(`
      import { openCache } from "depot";
      export const start = async () => (await openCache({ optIn })).pause();
      const optIn = ["PRIORITY"«, "PAUSE"»] as const;
    `);
  });

  it("of a constant with a type", () => {
    fixes(`
      import { createStack } from "depot";
      const OPTIONS: { readonly optIn: readonly ["PRIORITY"] } = { optIn: ["PRIORITY"] } as const;
      const queue = createStack("x", «{ ...»OPTIONS«, optIn: [...OPTIONS.optIn, "PAUSE"] }»);
      queue.pause();
    `);
  });

  it("of a constant that nobody sees", () => {
    fixes(`
      import { createStack } from "depot";
      declare const OPTIONS: { readonly optIn: readonly ["PRIORITY"] };
      const queue = createStack("x", «{ ...»OPTIONS«, optIn: [...OPTIONS.optIn, "PAUSE"] }»);
      queue.pause();
    `);
  });

  it("of a constant that has it from another one", () => {
    fixes(`
      import { createStack } from "depot";
      const FLAGS = ["PRIORITY"«, "PAUSE"»] as const;
      const OPTIONS = { optIn: FLAGS };
      const queue = createStack("x", OPTIONS);
      queue.pause();
    `);
  });

  it("of a part of a constant", () => {
    fixes(`
      import { createStack } from "depot";
      const ALL = { cache: { optIn: ["PRIORITY"«, "PAUSE"»] } } as const;
      const queue = createStack("x", ALL.cache);
      queue.pause();
    `);
  });

  it("of a part of a constant in parentheses", () => {
    fixes(`
      import { createStack } from "depot";
      const ALL = ({ cache: ({ optIn: ["PRIORITY"«, "PAUSE"»] }) }) as const;
      const queue = createStack("x", ALL.cache);
      queue.pause();
    `);
  });

  it("of what is one of two objects", () => {
    hasNoSite(`
      import { createStack } from "depot";
      declare const options: { optIn: readonly ["PRIORITY"]; size: 1 } | { optIn: readonly ["PRIORITY"]; size: 2 };
      const queue = createStack("x", options);
      queue.pause();
    `);
  });
});

describe("a list with nothing but a comment", () => {
  it("behind its bracket", () => {
    fixes(`
      const app = new App("x", {
        experimentalFeatureFlags: [ // none yet«
          "BLUEPRINTS",»
        ],
      });
      app.registerBlueprint(users);
    `);
  });

  it("on its line", () => {
    fixes(`
      const app = new App("x", {
        experimentalFeatureFlags: [
              /* none yet */«
              "BLUEPRINTS",»
        ],
      });
      app.registerBlueprint(users);
    `);
  });
});
