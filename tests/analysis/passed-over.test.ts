// A file that can hold no use costs a search of its text: the checker is asked nothing of it.
import { describe, expect, test } from "vitest";
import { analyzeFile } from "../../src/analysis/analyze-file.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import type { CompilerDiagnostic } from "../../src/analysis/program/compiler.js";
import { counted, isAskedOfChecker } from "./support/counted.js";
import { pathInWorkspace, Workspace, type Files } from "./support/workspace.js";

const workspace = new Workspace("6.0");
const error: CompilerDiagnostic = { start: 0, end: 1, code: 2322, text: "" };

/** The number of findings in a file, and whether the checker is asked for it. */
function lookAt(files: Files, name: string, errors: readonly CompilerDiagnostic[] = []) {
  const opened = workspace.context(files);
  const { compiler, asked } = counted(opened.compiler);
  const context = { ...opened, compiler };
  const world = gatedWorld(context);
  // What is asked once for all files.
  analyzeFile(context, pathInWorkspace("globals.d.ts"), world, []);
  asked.length = 0;
  const { findings } = analyzeFile(context, pathInWorkspace(name), world, errors);
  return { found: findings.length, isAsked: isAskedOfChecker(asked) };
}

describe("of a gated type", () => {
  const files = {
    "app.ts": 'import { App } from "proviso/app";\nexport const app = new App("x");\n',
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
    expect(lookAt(files, name)).toEqual({ found: isAsked ? 1 : 0, isAsked });
  });

  test("a file with an error: it may be about flags", () => {
    expect(lookAt(files, "unrelated.ts", [error])).toEqual({ found: 0, isAsked: true });
  });
});

describe("of what is marked", () => {
  const files = {
    "globals.d.ts": "",
    "alike.ts": "export const painted = (text: string) => text.trim();\n",
    "uses.ts": 'import { paint } from "gallery";\npaint("x");\n',
    "member.ts": 'import { show } from "gallery";\nshow({ format: "png" });\n',
  };

  test.each([
    ["alike.ts", false],
    ["uses.ts", true],
    ["member.ts", true],
  ])("%s: the checker is asked: %s", (name, isAsked) => {
    expect(lookAt(files, name)).toEqual({ found: isAsked ? 1 : 0, isAsked });
  });

  test("a file with an error: it may be about flags", () => {
    expect(lookAt(files, "alike.ts", [error])).toEqual({ found: 0, isAsked: true });
  });
});

describe("of what stands beside the first declaration of a module, which is marked", () => {
  const files = {
    "globals.d.ts": "",
    "node_modules/lab/index.d.ts":
      'import type { FlagsOf } from "proviso";\nexport * from "./draw.js";\n' +
      'export declare const features: { docs: "https://example.com"; features: { DRAW: { title: "Draw"; added: "1.0.0"; status: "trial" } } };\n' +
      "export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}\n",
    "node_modules/lab/draw.d.ts":
      "/** @experimental DRAW */\nexport declare function draw(): void;\nexport declare function hang(): void;\n",
    "stable.ts": 'import { hang } from "lab";\nhang();\n',
    "uses.ts": 'import { draw } from "lab";\ndraw();\n',
  };

  test.each([
    ["stable.ts", false],
    ["uses.ts", true],
  ])("%s: the checker is asked: %s", (name, isAsked) => {
    expect(lookAt(files, name)).toEqual({ found: isAsked ? 1 : 0, isAsked });
  });
});

test("a program without any experimental API has no errors to look at", () => {
  const files = { "globals.d.ts": "", "main.ts": "export const flags: string[] = [1];\n" };
  expect(lookAt(files, "main.ts", [error])).toEqual({ found: 0, isAsked: false });
});
