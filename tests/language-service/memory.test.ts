// Nothing is kept of a project that is closed: its memory does not grow with the number of times that it was open.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { editorProject } from "./support/editor.js";

const rounds = 200;
let projects: readonly Project[] = [];
beforeAll(async () => {
  const files = { "main.ts": 'import { Kiosk } from "kiosk";\nnew Kiosk("hall").pay(1);\n' };
  projects = [await editorProject(files), await editorProject(files)];
  for (const project of projects) await project.edit("tsconfig.json", '"es2022", "dom"', '"es2022"');
});
afterAll(() => Promise.all(projects.map((project) => project.remove())));

it(`keeps nothing over ${rounds} rounds of opening, editing and closing`, () => {
  const script = join(__dirname, "support", "open-and-close.mjs");
  const output = execFileSync(
    process.execPath,
    ["--expose-gc", script, ...projects.map(({ folder }) => folder), String(rounds)],
    {
      encoding: "utf8",
      timeout: 240_000,
    },
  );
  const { found, open, programs, heapBefore, heapAfter } = JSON.parse(output) as Record<string, number>;
  expect(found).toBe(rounds);
  // What closed projects had is gone, but for the last ones, which the server itself may still hold.
  expect(open).toBeLessThanOrEqual(2);
  expect(programs).toBeLessThanOrEqual(4);
  expect((heapAfter! - heapBefore!) / 2 ** 20).toBeLessThan(20);
}, 300_000);
