// The same with another library, whose flags go elsewhere and are called otherwise.
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";

describe("flags that are a parameter", () => {
  it("not there", () => {
    fixes(
      `
      import { createQueue } from "depot";
      const queue = createQueue("jobs"«, ["PAUSE"]»);
      queue.pause();
      `,
      `createQueue("jobs", ["PAUSE"])`,
    );
  });

  it("of a function under another name", () => {
    fixes(`
      import * as depot from "depot";
      const { createQueue: create } = depot;
      create("jobs"«, ["PAUSE"]»).pause();
      depot.createQueue("jobs"«, ["PAUSE"]»).pause();
    `);
  });

  it("with another flag", () => {
    fixes(`
      import { createQueue } from "depot";
      const queue = createQueue("jobs", ["PRIORITY"«, "PAUSE"»]);
      queue.pause();
    `);
  });

  it("in a constant", () => {
    fixes(`
      import { createQueue } from "depot";
      const flags = ["PRIORITY"«, "PAUSE"»] as const;
      createQueue("jobs", flags).pause();
    `);
  });

  it("behind a type argument: what is written no longer is inferred", () => {
    fixes(
      `
      import { createQueue } from "depot";
      const queue = createQueue<number«, ["PAUSE"]»>("jobs"«, ["PAUSE"]»);
      queue.pause();
      `,
      `createQueue<number, ["PAUSE"]>("jobs", ["PAUSE"])`,
    );
  });

  it("behind a type argument, with another flag", () => {
    fixes(`
      import { createQueue } from "depot";
      createQueue<number, ["PRIORITY"«, "PAUSE"»]>("jobs", ["PRIORITY"«, "PAUSE"»]).pause();
    `);
  });

  it("in a function of one's own", () => {
    fixes(`
      import { createQueue } from "depot";
      const create = () => createQueue("jobs"«, ["PAUSE"]»);
      create().pause();
    `);
  });
});

describe("flags that are an option", () => {
  it("of an only parameter that is not there", () => {
    fixes(
      {
        "main.mts": `
          import { openCache } from "depot";
          const cache = await openCache(«{ optIn: ["PAUSE"] }»);
          cache.pause();
        `,
      },
      `openCache({ optIn: ["PAUSE"] })`,
    );
  });

  it("behind a parameter that is not there", () => {
    fixes(
      `
      import { createStack } from "depot";
      createStack(«undefined, { optIn: ["PAUSE"] }»).pause();
      `,
      `createStack(undefined, { optIn: ["PAUSE"] })`,
    );
  });

  it("without awaiting it", () => {
    fixes(`
      import { openCache } from "depot";
      void openCache({ size: 3«, optIn: ["PAUSE"]» }).then(({ pause }) => pause());
    `);
  });

  it("of a class with a type argument", () => {
    fixes(`
      import { Channel } from "depot";
      const channel = new Channel<number«, ["PAUSE"]»>(1«, { previews: ["PAUSE"] }»);
      channel.pause();
    `);
  });

  it("of a class with all type arguments", () => {
    fixes(`
      import { Channel } from "depot";
      const channel = new Channel<number, ["PRIORITY"«, "PAUSE"»]>(1, { previews: ["PRIORITY"«, "PAUSE"»] });
      channel.pause();
    `);
  });

  it("of a class whose type argument is inferred", () => {
    fixes(`
      import { Channel } from "depot";
      new Channel(1«, { previews: ["PAUSE"] }»).pause();
    `);
  });

  it("of a class that is extended, with a type argument", () => {
    fixes(
      `
      import { Channel } from "depot";
      class Numbers extends Channel<number«, ["PAUSE"]»> {
        stop() {
          this.pause();
        }
      }
      `,
      `class Numbers extends Channel<number, ["PAUSE"]>`,
    );
  });

  it("of a class that is extended, with all type arguments", () => {
    fixes(`
      import { Channel } from "depot";
      class Numbers extends Channel<number, ["PRIORITY"«, "PAUSE"»]> {
        stop() {
          this.pause();
        }
      }
    `);
  });
});

describe("flags that are all parameters from the second on", () => {
  it("none", () => {
    fixes(
      `
      import { startWorker } from "depot";
      startWorker("jobs"«, "PAUSE"»).pause();
      `,
      `startWorker("jobs", "PAUSE")`,
    );
  });

  it("another one", () => {
    fixes(`
      import { startWorker } from "depot";
      startWorker("jobs", "PRIORITY"«, "PAUSE"»).pause();
    `);
  });

  it("two", () => {
    fixes(`
      import { startWorker } from 'depot';
      const worker = startWorker('jobs'«, 'PAUSE', 'PRIORITY'»);
      worker.pause();
      worker.addFirst('job');
    `);
  });

  it("a spread", () => {
    fixes(`
      import { startWorker } from "depot";
      const flags = ["PRIORITY"] as const;
      startWorker("jobs", ...flags«, "PAUSE"»).pause();
    `);
  });
});

describe("flags of a type behind another type argument", () => {
  it("none", () => {
    fixes(
      `
      import type { Queue } from "depot";
      const use = (queue: Queue<number«, "PAUSE"»>) => queue.pause();
      `,
      `queue: Queue<number, "PAUSE">`,
    );
  });

  it("another one", () => {
    fixes(`
      import type { Queue } from "depot";
      const use = (queue: Queue<number, "PRIORITY"« | "PAUSE"»>) => queue.pause();
    `);
  });

  it("of a generic function", () => {
    fixes(`
      import type { Experiment, Queue } from "depot";
      function use<Item, F extends Experiment>(queue: Queue<Item, F>« & Queue<Item, "PAUSE">») {
        queue.pause();
      }
    `);
  });

  it("of an alias that hands its own parameters on", () => {
    fixes(`
      import type { Experiment, Queue } from "depot";
      type Jobs<F extends Experiment = never, Item = string> = Queue<Item, F>;
      const use = (jobs: Jobs«<"PAUSE">») => jobs.pause();
    `);
  });

  it("of an interface", () => {
    fixes(`
      import type { Queue } from "depot";
      interface Jobs extends Queue<string«, "PAUSE"»> {}
      const use = (jobs: Jobs) => jobs.pause();
    `);
  });

  it("of the same flag in two libraries: only the one that is asked", () => {
    fixes(`
      import { createQueue } from "depot";
      import { App } from "proviso/app";
      const services = { queue: createQueue("jobs"«, ["PAUSE"]»), app: new App("x") };
      services.queue.pause();
    `);
  });
});
