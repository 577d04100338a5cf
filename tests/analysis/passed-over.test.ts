// A file that can hold no use costs a search of its text: the checker is asked nothing of it.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type ts from "typescript";
import { afterAll, expect, inject, test } from "vitest";
import { analyzeFile } from "../../src/analysis/analyze-file.js";
import { analysisContext } from "../../src/analysis/program/context.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { classicCompiler } from "../../src/compilers/classic.js";
import { root } from "../support/project.js";
import { counted, isAskedOfChecker } from "./support/counted.js";

const require = createRequire(join(root, "tests", "compilers", "6.0", "package.json"));
const typescript = require("typescript") as typeof ts;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-passed-over-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  "app.ts": `import { App } from "${join(inject("provisoPackage"), "dist", "app", "index.js")}";\nexport const app = new App("x");\n`,
  "stable.ts": 'import { app } from "./app.js";\napp.route("GET", "/", () => app.name);\n',
  "unrelated.ts": "export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);\n",
  "keyed.ts": "export const at = (list: Record<string, number>, key: string) => list[key];\n",
  "uses.ts": 'import { app } from "./app.js";\nvoid app.registerBlueprint;\n',
};

test.each([
  ["stable.ts", false],
  ["unrelated.ts", false],
  ["keyed.ts", false],
  ["uses.ts", true],
])("%s: the checker is asked: %s", (name, isAsked) => {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const options = { strict: true, module: typescript.ModuleKind.NodeNext, types: [], noEmit: true };
  const program = typescript.createProgram(
    Object.keys(files).map((file) => join(folder, file)),
    options,
  );
  const { compiler, asked } = counted(classicCompiler(typescript, program));
  const context = analysisContext(compiler);
  const world = gatedWorld(context);
  asked.length = 0;
  const { findings } = analyzeFile(context, join(folder, name), world, []);
  expect(findings).toHaveLength(isAsked ? 1 : 0);
  expect(isAskedOfChecker(asked)).toBe(isAsked);
});
