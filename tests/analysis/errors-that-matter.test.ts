// `check` asks the compiler for the errors of those files alone in which one may be about flags.
import { describe, expect, test } from "vitest";
import { errorsThatMatter } from "../../src/analysis/errors/errors-that-matter.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { drawnProjects } from "./support/drawn-project.js";
import { pathInWorkspace, Workspace } from "./support/workspace.js";

describe("what is drawn", () => {
  test.each([...drawnProjects()])("in %s is found without the errors of the others", (_, project) => {
    for (const file of project.passedOver) {
      const { findings, kept } = project.analyze(file);
      expect(project.findingsWithoutErrors(file), file).toEqual(findings);
      expect(kept, file).toEqual(project.errorsIn(file));
    }
  });
});

/** Whether errors matter, beside what is written. */
const files: Readonly<Record<string, readonly [text: string, matters: boolean]>> = {
  "app.ts": [
    'import { App } from "proviso/app";\nexport const app = new App("x");\nexport type Asking = App<"WEBSOCKETS">;\n',
    true,
  ],
  "asking.ts": [
    'import type { Asking } from "./app.js";\nexport const take = (asking: Asking) => asking.name;\n',
    true,
  ],
  "held.ts": ['import { app as own } from "./app.js";\nexport const held = { list: [own] };\n', true],
  "handed.ts": [
    'import * as all from "./held.js";\nimport { take } from "./asking.js";\nall.held.list.map(take);\n',
    true,
  ],
  "called.ts": ['import { take } from "./asking.js";\ntake({} as never);\n', true],
  "default.ts": ['export { held as default } from "./held.js";\n', true],
  "by-default.ts": ['import any from "./default.js";\nexport const taken = any.list;\n', true],
  "plain.ts": ['export const amount: number = "none";\n', false],
  "by-plain.ts": ['import { amount } from "./plain.js";\nexport const words: string = amount;\n', false],
  "directive.ts": ['// @ts-expect-error\nexport const amount: number = "none";\n', true],
  "long.ts": [`declare const on: boolean;\nexport const made = ${"on ? 1 : ".repeat(2000)}0;\n`, true],
};

const workspace = new Workspace("6.0");
const texts = Object.fromEntries(Object.entries(files).map(([file, [text]]) => [file, text]));

test.each(Object.entries(files))("of %s", (name, [, expected]) => {
  const context = workspace.context(texts);
  const matters = errorsThatMatter(context, gatedWorld(context));
  expect(matters(pathInWorkspace(name))).toBe(expected);
});
