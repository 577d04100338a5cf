// Which place a receiver leads to, where it is a subclass: what the edit of each program puts in stands in «…».
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("a subclass", () => {
  it("of App, through `this`", () => {
    fixes(
      `
      class Server extends App«<["BLUEPRINTS"]>» {
        start() {
          this.registerBlueprint(users);
          return this;
        }
      }
      `,
      `class Server extends App<["BLUEPRINTS"]>`,
    );
  });

  it("of App with a flag", () => {
    fixes(
      `
      class Server extends App<["WEBSOCKETS"«, "BLUEPRINTS"»]> {
        start() {
          this.registerBlueprint(users);
        }
      }
      `,
      `class Server extends App<["WEBSOCKETS", "BLUEPRINTS"]>`,
    );
  });

  it("of App with no flags", () => {
    fixes(`
      class Server extends App<[«"BLUEPRINTS"»]> {
        start = () => this.registerBlueprint(users);
      }
    `);
  });

  it("exported, abstract, of a namespace", () => {
    fixes(
      `
      import * as proviso from "proviso/app";
      export abstract class Server extends proviso.App«<["BLUEPRINTS"]>» {
        start() {
          this.registerBlueprint(users);
        }
      }
      `,
      `class Server extends proviso.App<["BLUEPRINTS"]>`,
    );
  });

  it("through `super`", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        override registerBlueprint = () => {};
        start() {
          super.registerBlueprint(users);
        }
      }
    `);
  });

  it("through `new`", () => {
    fixes(
      `
      class Server extends App«<["BLUEPRINTS"]>» {}
      const server = new Server("x");
      server.registerBlueprint(users);
      `,
      `class Server extends App<["BLUEPRINTS"]>`,
    );
  });

  it("through an annotation", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {}
      const use = (server: Server) => server.registerBlueprint(users);
    `);
  });

  it("in another file", () => {
    fixes({
      "server.ts": `export class Server extends App«<["BLUEPRINTS"]>» {}`,
      "main.ts": `
        import { Server } from "./server.js";
        new Server("x").registerBlueprint(users);
      `,
    });
  });

  it("of a subclass", () => {
    fixes(
      `
      class Server extends App<["WEBSOCKETS"«, "BLUEPRINTS"»]> {}
      class SecureServer extends Server {
        start() {
          this.registerBlueprint(users);
        }
      }
      new SecureServer("x").registerBlueprint(users);
      `,
      `class Server extends App<["WEBSOCKETS", "BLUEPRINTS"]>`,
    );
  });

  it("that hands its flags to `super`", () => {
    fixes(`
      class Server extends App<["WEBSOCKETS"«, "BLUEPRINTS"»]> {
        constructor() {
          super("x", { experimentalFeatureFlags: ["WEBSOCKETS"«, "BLUEPRINTS"»] });
        }
        start() {
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("that hands no flags to `super`", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        constructor() {
          super("x");
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("that hands options without flags to `super`", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        constructor() {
          super("x", {«→ experimentalFeatureFlags: ["BLUEPRINTS"] »});
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("that hands on options that it was given", () => {
    fixes(`
      import { App, type AppOptions } from "proviso/app";
      class Server extends App<["WEBSOCKETS"«, "BLUEPRINTS"»]> {
        constructor(options: AppOptions<["WEBSOCKETS"]>) {
          super("x", «{ ...»options«, experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] }»);
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("whose flags are an alias", () => {
    fixes(`
      type Flags = readonly ["WEBSOCKETS"«, "BLUEPRINTS"»];
      class Server extends App<Flags> {
        start() {
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("whose flags are those of a constant", () => {
    fixes(`
      const flags = ["WEBSOCKETS"«, "BLUEPRINTS"»] as const;
      class Server extends App<typeof flags> {
        constructor() {
          super("x", { experimentalFeatureFlags: flags });
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("as an expression", () => {
    fixes(
      `
      const Server = class extends App«<["BLUEPRINTS"]>» {
        start() {
          this.registerBlueprint(users);
        }
      };
      new Server("x").registerBlueprint(users);
      `,
      `class extends App<["BLUEPRINTS"]>`,
    );
  });

  it("of a class that a function makes", () => {
    fixes(`
      function mixin() {
        return class extends App«<["BLUEPRINTS"]>» {};
      }
      class Server extends mixin() {
        start() {
          this.registerBlueprint(users);
        }
      }
    `);
  });

  it("that is made through `this`, in a static method", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        static make() {
          new this("x").registerBlueprint(users);
          return () => new this("y").registerBlueprint(users);
        }
      }
    `);
  });

  it("in a callback of a method", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {
        start() {
          [1, 2].forEach(() => this.registerBlueprint(users));
        }
      }
    `);
  });
});

describe("a class that is said to be another", () => {
  const library = `
    import type { FlagsIn, FlagTuple, Gated, KnownFlags, LiteralFlagTuple } from "proviso";
    export declare const features: {
      readonly docs: "https://queue.example/experiments";
      readonly features: {
        readonly A: { readonly title: "A"; readonly added: "1.0.0"; readonly status: "trial" };
      };
    };
    export type Worker<F extends "A" = never> = Gated<{ add(): void }, { A: { a(): void } }, F, typeof features>;
    export interface WorkerConstructor {
      new <const F extends FlagTuple<typeof features> = []>(
        name: string,
        options?: { readonly optIn?: LiteralFlagTuple<F, typeof features> } & KnownFlags<F>,
      ): Worker<FlagsIn<F, typeof features>>;
    }
    class QueueWorker {
      constructor(readonly name: string) {}
      add(): void {}
      a(): void {}
    }
  `;
  it.each([
    "const Worker = QueueWorker as unknown as WorkerConstructor;",
    "const Worker = <WorkerConstructor>(<unknown>QueueWorker);",
    "const Worker = (QueueWorker as never) satisfies WorkerConstructor as WorkerConstructor;",
    "const Worker: WorkerConstructor = QueueWorker as never;",
    "const Inner = QueueWorker as unknown; const Worker = Inner as WorkerConstructor;",
  ])("%s", (cast) => {
    fixes({
      "main.ts": `
        ${library}
        export ${cast.includes("; ") ? "{}; " : ""}${cast}
        new Worker("x"«, { optIn: ["A"] }»).a();
        class Sub extends Worker«<["A"]>» {
          start = () => this.a();
        }
        new Sub("y").a();
      `,
    });
  });

  it("by the name of another class", () => {
    fixes(`
      class Server extends App«<["BLUEPRINTS"]>» {}
      const Made: typeof Server = Server;
      new Made("x").registerBlueprint(users);
    `);
  });
});
