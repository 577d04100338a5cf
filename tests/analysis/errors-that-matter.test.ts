// `check` asks the compiler for the errors of those files alone in which one may be about flags.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type ts from "typescript";
import { afterAll, describe, expect, inject, test } from "vitest";
import { errorsThatMatter } from "../../src/analysis/errors/errors-that-matter.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { analysisContext } from "../../src/analysis/program/context.js";
import { classicCompiler } from "../../src/compilers/classic.js";
import { root } from "../support/project.js";
import { drawnProjects } from "./support/drawn-project.js";

const require = createRequire(join(root, "tests", "compilers", "6.0", "package.json"));
const typescript = require("typescript") as typeof ts;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-errors-that-matter-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is drawn", () => {
  test.each([...drawnProjects()])("in %s is found without the errors of the others", (_, project) => {
    for (const file of project.passedOver) {
      const { findings, kept } = project.analyze(file);
      expect(project.findingsWithoutErrors(file), file).toEqual(findings);
      expect(kept, file).toEqual(project.errorsIn(file));
    }
  });
});

const packageOf = (entry: string): string => join(inject("provisoPackage"), entry);

/** Whether errors matter, beside what is written. */
const files: Readonly<Record<string, readonly [text: string, matters: boolean]>> = {
  "app.ts": [
    `import { App } from "${packageOf("dist/app/index.js")}";\nexport const app = new App("x");\nexport type Asking = App<"WEBSOCKETS">;\n`,
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

test.each(Object.entries(files))("of %s", (name, [, expected]) => {
  for (const [file, [text]] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const program = typescript.createProgram(
    Object.keys(files).map((file) => join(folder, file)),
    { strict: true, module: typescript.ModuleKind.NodeNext, types: [], noEmit: true },
  );
  const context = analysisContext(classicCompiler(typescript, program));
  const matters = errorsThatMatter(context, gatedWorld(context));
  expect(matters(join(folder, name))).toBe(expected);
});
