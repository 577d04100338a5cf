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

describe("the flags of a type", () => {
  it("with a comment", () => {
    fixes(
      `const use = (app: App</* chat */ "WEBSOCKETS"« | "BLUEPRINTS"»>) => app.registerBlueprint(users);`,
    );
  });

  it("in single quotes", () => {
    fixes(`const use = (app: App<'WEBSOCKETS'« | 'BLUEPRINTS'»>) => app.registerBlueprint(users);`);
  });

  it("as a union over several lines", () => {
    fixes(
      `
      import { createQueue, type Queue } from "depot";
      type Jobs = Queue<
        string,
        | "PRIORITY"
        « | "PAUSE"»
      >;
      const use = (jobs: Jobs) => jobs.pause();
    `.replace('"PRIORITY"\n        « | "PAUSE"»', '"PRIORITY"« | "PAUSE"»'),
    );
  });

  it("by another name", () => {
    fixes(`
      type Flags = "WEBSOCKETS";
      const use = (app: App<Flags« | "BLUEPRINTS"»>) => app.registerBlueprint(users);
    `);
  });

  it("of a tuple", () => {
    fixes(`
      const flags = ["WEBSOCKETS"] as const;
      const use = (app: App<(typeof flags)[number]« | "BLUEPRINTS"»>) => app.registerBlueprint(users);
    `);
  });

  it("as a tuple type in a class, over several lines", () => {
    fixes(
      `
      class Server extends App<
        [
          "WEBSOCKETS",«
          "BLUEPRINTS",»
        ]
      > {
        start() {
          this.registerBlueprint(users);
        }
      }
      `.replace('"BLUEPRINTS",»', '"BLUEPRINTS",»'),
    );
  });

  it("as a readonly tuple type in a class", () => {
    fixes(`
      class Server extends App<readonly ["WEBSOCKETS"«, "BLUEPRINTS"»]> {
        start() {
          this.registerBlueprint(users);
        }
      }
    `);
  });
});

describe("the file", () => {
  const lines = (...written: readonly string[]): string => written.join("\r\n");

  it("with the line ends of Windows", () => {
    fixes(
      lines(
        `import { App } from "proviso/app";`,
        `const app = new App("x", {`,
        `  experimentalFeatureFlags: [`,
        `    "WEBSOCKETS",«`,
        `    "BLUEPRINTS",»`,
        `  ],`,
        `});`,
        `app.registerBlueprint(users);`,
        ``,
      ),
    );
  });

  it("with the line ends of Windows, and nothing but a comment", () => {
    fixes(
      lines(
        `import { App } from "proviso/app";`,
        `const app = new App("x", {`,
        `  // none«`,
        `  experimentalFeatureFlags: ["BLUEPRINTS"],»`,
        `});`,
        `app.registerBlueprint(users);`,
      ),
    );
  });

  it("with tabs", () => {
    fixes(
      [
        `import { App } from "proviso/app";`,
        `function create() {`,
        `\treturn new App("x", {`,
        `\t\texperimentalFeatureFlags: [`,
        `\t\t\t// none«`,
        `\t\t\t"BLUEPRINTS",»`,
        `\t\t],`,
        `\t});`,
        `}`,
        `create().registerBlueprint(users);`,
      ].join("\n"),
    );
  });

  it("with text that is not ASCII before", () => {
    fixes(`
      /* naïve — 日本語 🎉 */ const app = new App("größe🎉"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      app.registerBlueprint(users);
    `);
  });

  it("with a byte order mark", () => {
    fixes(
      `\uFEFFimport { App } from "proviso/app";\nnew App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);`,
    );
  });

  it("with a shebang", () => {
    fixes(
      `#!/usr/bin/env node\nimport { App } from "proviso/app";\nnew App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);`,
    );
  });

  it("with single quotes", () => {
    fixes(`
      import { App } from 'proviso/app';
      const create = (name: string) => new App(name«, { experimentalFeatureFlags: ['BLUEPRINTS'] }»);
      create('x').registerBlueprint(users);
    `);
  });

  it("without any string", () => {
    fixes({
      "lib.ts": `export { App } from "proviso/app"; import "proviso/app";`,
      "globals.ts": `
        import { App } from "./lib.js";
        declare global { var Application: typeof App }
      `,
      "main.ts": `new Application(String(/* import */ 1)«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»).registerBlueprint(users);`,
    });
  });

  it(".tsx", () => {
    fixes({
      "main.tsx": `
        const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        export const view = <p onClick={() => app.registerBlueprint(users)}>{"it's"}</p>;
      `,
    });
  });

  it(".mts", () => {
    fixes({
      "main.mts": `
        const app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        app.registerBlueprint(users);
      `,
    });
  });

  it(".cts", () => {
    fixes({
      "main.cts": `
        import proviso = require("proviso/app");
        const app = new proviso.App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
        app.registerBlueprint(users);
      `,
    });
  });
});
