// How flags are added to what is written already: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

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
