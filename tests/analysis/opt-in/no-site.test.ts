// Where nobody can know which flags a value was made with, or it is not the user's to change, there is no edit.
import { describe, it } from "vitest";
import { hasNoSite } from "../support/fixes.js";

describe("no place for the flags", () => {
  it("a value of a library", () => {
    hasNoSite(
      `
      import { sharedQueue } from "depot";
      sharedQueue.pause();
    `,
      "sharedQueue of depot",
    );
  });

  it("a constant that holds a value of a library", () => {
    hasNoSite(
      `
      import { sharedQueue } from "depot";
      const queue = sharedQueue;
      queue.pause();
    `,
      "sharedQueue of depot",
    );
  });

  it("what a function of a library gives", () => {
    hasNoSite(
      `
      import { theApp } from "depot";
      theApp().registerBlueprint(users);
      const app = theApp();
      app.onWsConnect(() => {});
    `,
      "theApp of depot",
    );
  });

  it("a property of what a library has", () => {
    hasNoSite(`
      import { hub, Hub } from "depot";
      hub.app.registerBlueprint(users);
      hub.apps[0]?.registerBlueprint(users);
      for (const app of hub.apps) app.registerBlueprint(users);
      hub.apps.map(({ registerBlueprint }) => registerBlueprint(users));
      new Hub().app.registerBlueprint(users);
      const { app } = hub;
      app.registerBlueprint(users);
    `);
  });

  it("a property that a subclass has from a library", () => {
    hasNoSite(`
      import { Hub } from "depot";
      class Server extends Hub {
        start() {
          this.app.registerBlueprint(users);
        }
      }
    `);
  });

  it("a value of a file of declarations", () => {
    hasNoSite(
      {
        "app.d.ts": `export declare const app: import("proviso/app").App;`,
        "main.ts": `
        import { app } from "./app.js";
        app.registerBlueprint(users);
        const same = app;
        same.onWsConnect(() => {});
      `,
      },
      "app in app.d.ts",
    );
  });

  it("a type of a file of declarations", () => {
    hasNoSite({
      "types.d.ts": `
        import { App } from "proviso/app";
        export type Server = App & { readonly port: number };
      `,
      "main.ts": `
        import type { Server } from "./types.js";
        const use = (server: Server) => server.registerBlueprint(users);
      `,
    });
  });

  it("a circle", () => {
    hasNoSite(`
      import type { App } from "proviso/app";
      function first(app = second()): ReturnType<typeof second> {
        return app;
      }
      declare function second(): typeof given;
      declare const given: import("depot").Hub["app"];
      first().registerBlueprint(users);
    `);
  });
});
