// How flags are added to what is written already: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

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
