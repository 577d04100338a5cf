// A generic class infers no flags once a type argument is written: it takes them by a method, or as one more type argument.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

describe("flags that a method of the object takes", () => {
  it("none yet", () => {
    fixes(
      `
      import { Spool } from "depot";
      const spool = new Spool<number>("jobs")«.optIn(["PAUSE"])»;
      spool.pause();
      `,
      `new Spool<number>("jobs").optIn(["PAUSE"])`,
    );
  });

  it("another one", () => {
    fixes(
      `
      import { Spool } from "depot";
      const spool = new Spool<number>("jobs").optIn(["PRIORITY"«, "PAUSE"»]);
      spool.pause();
      `,
      `new Spool<number>("jobs").optIn(["PRIORITY", "PAUSE"])`,
    );
  });

  it("two, of which each has a use", () => {
    fixes(`
      import { Spool } from "depot";
      const spool = new Spool<number>("jobs")«.optIn(["PAUSE", "PRIORITY"])»;
      spool.pause();
      spool.addFirst(1);
    `);
  });

  it("where the object is used at once, also behind a method that gives the object itself", () => {
    fixes(`
      import { Spool } from "depot";
      new Spool<number>("jobs")«.optIn(["PAUSE"])».pause();
      new Spool<number>("jobs")«.optIn(["PAUSE"])».add(1).add(2).pause();
    `);
  });

  it("with an annotation", () => {
    fixes(`
      import { Spool } from "depot";
      const spool: Spool<number«, "PAUSE"»> = new Spool<number>("jobs")«.optIn(["PAUSE"])»;
      spool.pause();
    `);
  });

  it("in a property, a result, a branch", () => {
    fixes(`
      import { Spool } from "depot";
      class Work {
        readonly spool = new Spool<number>()«.optIn(["PAUSE"])»;
        stop = () => this.spool.pause();
      }
      const make = () => new Spool<number>()«.optIn(["PRIORITY"])»;
      make().addFirst(1);
      const one = ready ? new Spool<string>("a")«.optIn(["PAUSE"])» : new Spool<string>("b")«.optIn(["PAUSE"])»;
      one.pause();
    `);
  });

  it("without parentheses", () => {
    fixes(`
      import { Spool } from "depot";
      const spool = new Spool<number>«().optIn(["PAUSE"])»;
      spool.pause();
    `);
  });

  it("of what is awaited", () => {
    fixes({
      "main.mts": `
        import { loadSpool } from "depot";
        const spool = «(»await loadSpool<number>("jobs")«).optIn(["PAUSE"])»;
        spool.pause();
        (await loadSpool<number>("more"))«.optIn(["PRIORITY"])».addFirst(1);
      `,
    });
  });

  it("in single quotes", () => {
    fixes(`
      import { Spool } from 'depot';
      const spool = new Spool<number>('jobs')«.optIn(['PAUSE'])»;
      spool.pause();
    `);
  });

  it("in JavaScript", () => {
    fixes({
      "main.js": `
        import { Spool } from "depot";
        const spool = new Spool("jobs")«.optIn(["PAUSE"])»;
        spool.pause();
      `,
    });
  });

  it("as its parameters", () => {
    fixes(`
      import { Ring } from "depot";
      const ring = new Ring()«.allow("PAUSE", "PRIORITY")»;
      ring.pause();
      ring.addFirst("job");
    `);
  });

  it("as an option, by a property that holds a function", () => {
    fixes(`
      import { Rack } from "depot";
      const rack = new Rack()«.allow({ flags: ["PAUSE"] })»;
      rack.pause();
    `);
  });

  it("not where two methods take some", () => {
    hasNoSite(
      `
      import { Fork } from "depot";
      const fork = new Fork();
      fork.pause();
      `,
      "Fork of depot",
    );
  });
});

describe("flags that are written where none are inferred", () => {
  const told = ["main.ts: Type 'string' is not assignable to type 'undefined'."];

  it("an option, behind a type argument", () => {
    fixes(
      `
      import { Channel } from "depot";
      const channel = new Channel<number«, ["PAUSE"]»>(1, { previews: ["PAUSE"] });
      channel.pause();
      `,
      `new Channel<number, ["PAUSE"]>(1, { previews: ["PAUSE"] })`,
      told,
    );
  });

  it("another one", () => {
    fixes(
      `
      import { Channel } from "depot";
      const channel = new Channel<number«, ["PRIORITY", "PAUSE"]»>(1, { previews: ["PRIORITY"«, "PAUSE"»] });
      channel.pause();
      `,
      `new Channel<number, ["PRIORITY", "PAUSE"]>(1, { previews: ["PRIORITY", "PAUSE"] })`,
      told,
    );
  });

  it("a constant", () => {
    fixes(
      `
      import { Channel } from "depot";
      const previews = ["PRIORITY"«, "PAUSE"»] as const;
      const channel = new Channel<number«, readonly ["PRIORITY", "PAUSE"]»>(1, { previews });
      channel.pause();
      `,
      undefined,
      [
        `main.ts: The type 'readonly ["PRIORITY"]' is 'readonly' and cannot be assigned to the mutable type '[]'.`,
      ],
    );
  });

  it("a parameter, behind a type argument", () => {
    fixes(
      `
      import { createQueue } from "depot";
      createQueue<number«, ["PAUSE"]»>("jobs", ["PAUSE"]).pause();
      `,
      undefined,
      told,
    );
  });

  it("of a class that opens nothing by them: its author is to be asked", () => {
    hasNoSite(
      `
      import { Crate } from "depot";
      const crate = new Crate<number>("jobs", { previews: ["PAUSE"] });
      crate.pause();
      `,
      "Crate of depot",
    );
  });
});
