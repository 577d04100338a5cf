// From a receiver to where its flags are written: the ways that look like one, and lead elsewhere.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

describe("a class", () => {
  it("by a constant of a constant", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        constructor() { super("x"); }
      }
      const Second = Server;
      const Third = Second;
      new Third().registerBlueprint(users);
    `);
  });

  it("by the type of another one", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        constructor() { super("x"); }
      }
      declare const Second: typeof Server;
      new Second().registerBlueprint(users);
    `);
  });
});

describe("a callback", () => {
  it("has its parameter from the function that it goes to", () => {
    fixes(`
      declare function run(name: string, use: (name: string, app: App«<"BLUEPRINTS">») => void): void;
      run("x", (_, app) => app.registerBlueprint(users));
    `);
  });

  it("from a class that it goes to", () => {
    fixes(`
      declare class Runner { constructor(use: (app: App«<"BLUEPRINTS">») => void); }
      new Runner((app) => app.registerBlueprint(users));
    `);
  });

  it("from an alias of an alias, in parentheses", () => {
    fixes(`
      type Use = (app: App«<"BLUEPRINTS">») => void;
      type Same = (Use);
      const use: Same = (app) => app.registerBlueprint(users);
    `);
  });

  it("not from an interface, whose parameters may be others", () => {
    hasNoSite(`
      interface Use { (app: App): void }
      const use: Use = (app) => app.registerBlueprint(users);
    `);
  });

  it("not from a class that is not the user's", () => {
    hasNoSite(`
      import { hub } from "depot";
      const names = hub.apps.map((app) => app.registerBlueprint(users));
    `);
  });
});

describe("flags do not reach what is the same whatever is given", () => {
  const library = {
    "node_modules/lib/index.d.ts": `
      import type { App } from "proviso/app";
      export declare function like(app: App): App;
      export declare function typed<T>(value: T): App;
      export declare class Box<T> { constructor(value: T); like(): App; value(): T; itself(): this }
      export declare const same: <T>(value: T) => T;
      export declare function mended<T extends App>(value: T): typeof value;
    `,
  };
  const main = (use: string) => ({
    "main.ts": `import { App } from "proviso/app";\nimport { Box, like, mended, same, typed } from "lib";\nvoid [Box, like, mended, same, typed, App];\n${use}\n`,
    ...library,
  });

  it.each([
    ['like(new App("x")).registerBlueprint(users);'],
    ['typed(new App("x")).registerBlueprint(users);'],
    ['typed<App>(new App("x")).registerBlueprint(users);'],
    ['new Box(new App("x")).like().registerBlueprint(users);'],
    ['new Box(new App("x")).itself().like().registerBlueprint(users);'],
  ])("%s", (use) => {
    hasNoSite(main(use));
  });

  it.each([
    ['same(new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)).registerBlueprint(users);'],
    ['mended(new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)).registerBlueprint(users);'],
  ])("but what is handed on: %s", (use) => {
    fixes(main(use));
  });
});

describe("what is called", () => {
  it("is the user's function, though a library is called in it", () => {
    fixes(`
      const make = () => new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      make().registerBlueprint(users);
    `);
  });

  it("gives what it was given", () => {
    fixes(`
      declare function logged<T>(value: T): T;
      logged(new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)).registerBlueprint(users);
    `);
  });

  it("has a type that is written", () => {
    fixes(`
      const apps = new Map<string, App«<"BLUEPRINTS">»>();
      apps.get("x")?.registerBlueprint(users);
    `);
  });
});

describe("a declaration", () => {
  it("with a type and a value is shown with both", () => {
    fixes(
      `
      const app: App«<"BLUEPRINTS">» = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `,
      `app: App<"BLUEPRINTS"> = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] })`,
    );
  });

  it("with a type, and a value from elsewhere, is shown with its type", () => {
    fixes(
      `
      const made = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      const app: App«<"BLUEPRINTS">» = made;
      app.registerBlueprint(users);
    `,
      `app: App<"BLUEPRINTS">`,
    );
  });

  it("of a function is shown by its first line", () => {
    fixes(
      `
      function make(): App«<"BLUEPRINTS">» {
        return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      make().registerBlueprint(users);
    `,
      `make(): App<"BLUEPRINTS">`,
    );
  });
});

describe("type arguments of a call", () => {
  it("have the flags too", () => {
    fixes(`
      import { createQueue } from "depot";
      createQueue<string, ["PRIORITY"«, "PAUSE"»]>("x", ["PRIORITY"«, "PAUSE"»]).pause();
    `);
  });

  it("have the flags that are written as a value", () => {
    fixes(`
      import { createQueue } from "depot";
      createQueue<string«, ["PAUSE"]»>("x"«, ["PAUSE"]»).pause();
    `);
  });

  it("have flags for which no value is written", () => {
    fixes(`
      import { createQueue } from "depot";
      createQueue<string, ["PRIORITY"«, "PAUSE"»]>("x"«, ["PRIORITY", "PAUSE"]»).pause();
    `);
  });
});
