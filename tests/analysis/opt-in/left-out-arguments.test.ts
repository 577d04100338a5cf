// Type arguments that are left out before the flags are written as their defaults, where these mean the same there.
import { describe, expect, it } from "vitest";
import type { OptInRequiredFinding } from "../../../src/analysis/finding.js";
import { fixes } from "../support/fixes.js";
import { Workspace, type Files } from "../support/workspace.js";

const shelf = `
import type { Gated } from "proviso";
import type { experiments, Experiment, QueueExperiments, StableQueue } from "depot";
export interface Label { text: string }
export namespace shapes { export interface Box { readonly size: number } }
type Made<Item, Flags extends Experiment> = Gated<StableQueue<Item>, QueueExperiments<Item>, Flags, typeof experiments>;
export type Shelf<Item = string, Flags extends Experiment = never> = Made<Item, Flags>;
export type Dated<Item = Map<string, Date>, Flags extends Experiment = never> = Made<Item, Flags>;
export type Spelt<Item = { Label: string }, Flags extends Experiment = never> = Made<Item, Flags>;
export type Labelled<Item = Label, Flags extends Experiment = never> = Made<Item, Flags>;
export type Boxed<Item = shapes.Box, Flags extends Experiment = never> = Made<Item, Flags>;
export type Doubled<Item = string, Copy = Item, Flags extends Experiment = never> = Made<Item | Copy, Flags>;
export type Needed<Item, Flags extends Experiment = never> = Made<Item, Flags>;
`;
const files = (main: string): Files => ({ "main.ts": main, "shelf.ts": shelf });

describe("written", () => {
  it.each([
    [
      "a keyword",
      'import type { Shelf } from "./shelf.js";\ndeclare const it: Shelf«<string, "PAUSE">»;\nit.pause();\n',
    ],
    [
      "names of the language",
      'import type { Dated } from "./shelf.js";\ndeclare const it: Dated«<Map<string, Date>, "PAUSE">»;\nit.pause();\n',
    ],
    [
      "the name of a property",
      'import type { Spelt } from "./shelf.js";\ndeclare const it: Spelt«<{ Label: string }, "PAUSE">»;\nit.pause();\n',
    ],
    [
      "a name that is imported",
      'import type { Label, Labelled } from "./shelf.js";\ndeclare const it: Labelled«<Label, "PAUSE">»;\nit.pause();\ntype L = Label;\n',
    ],
    [
      "what stands there already",
      'import type { Doubled } from "./shelf.js";\ndeclare const it: Doubled<number, string«, "PAUSE"»>;\nit.pause();\n',
    ],
    [
      "behind one that is needed",
      'import type { Needed } from "./shelf.js";\ndeclare const it: Needed<number«, "PAUSE"»>;\nit.pause();\n',
    ],
  ])("%s", (_, main) => {
    fixes(files(main));
  });

  it("of the same file, but for a type parameter", () => {
    fixes({
      "main.ts": `${shelf}\ndeclare const one: Labelled«<Label, "PAUSE">»;\ndeclare const two: Boxed«<shapes.Box, "PAUSE">»;\none.pause();\ntwo.pause();\n`,
    });
  });
});

describe("not written, and so nothing is", () => {
  it.each([
    [
      "a name that is not imported",
      'import type { Labelled } from "./shelf.js";\ndeclare const it: Labelled;\nit.pause();\n',
    ],
    [
      "a name that is something else here",
      'import type { Labelled } from "./shelf.js";\ninterface Label { other: 1 }\ndeclare const it: Labelled;\nit.pause();\ntype L = Label;\n',
    ],
    [
      "a namespace that is not imported",
      'import type { Boxed } from "./shelf.js";\ndeclare const it: Boxed;\nit.pause();\n',
    ],
    [
      "another type parameter",
      'import type { Doubled } from "./shelf.js";\ndeclare const it: Doubled<number>;\nit.pause();\n',
    ],
  ])("%s", (_, main) => {
    expect(editsOf(files(main))).toEqual([undefined]);
  });

  it("another type parameter of the same file", () => {
    const main = `${shelf}\ndeclare const it: Doubled<number>;\nit.pause();\n`;
    expect(editsOf({ "main.ts": main })).toEqual([undefined]);
  });
});

const workspace = new Workspace("6.0");
const editsOf = (all: Files) =>
  workspace
    .analyze(all)
    .findings.filter((finding): finding is OptInRequiredFinding => finding.code === "opt-in-required")
    .map(({ edit }) => edit);
