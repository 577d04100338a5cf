// A file with thousands of uses costs as much a use as one with hundreds.
import { expect, test } from "vitest";
import { analyzeFile } from "../../src/analysis/analyze-file.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { counted } from "./support/counted.js";
import { pathInWorkspace, Workspace } from "./support/workspace.js";

const workspace = new Workspace("6.0");
const path = pathInWorkspace("main.ts");

/** How often the compiler is asked anything of a file with so many uses, each with an error of its own. */
function askedOf(text: (uses: string) => string, use: string, count: number): number {
  const uses = Array.from({ length: count }, (_, index) => use.replaceAll("#", String(index))).join("\n");
  const files = {
    "main.ts": text(`import { App } from "proviso/app";\nconst app = new App("x");\n${uses}\n`),
  };
  const opened = workspace.context(files);
  const errors = workspace.errorsOf(files, "main.ts");
  const { compiler, asked } = counted(opened.compiler);
  const context = { ...opened, compiler };
  const { findings, replaced } = analyzeFile(context, path, gatedWorld(context), errors);
  expect(findings.filter(({ code }) => code === "opt-in-required")).toHaveLength(count);
  expect(errors.filter((error) => !replaced.has(error))).toEqual([]);
  expect(errors.length).toBeGreaterThanOrEqual(count);
  return asked.length;
}

const asItIs = (text: string): string => text;
const inFunction = (text: string): string =>
  text.replace(/\nconst app[^]*/, (rest) => `\nexport function all() {${rest}}\n`);

test.each([
  ["calls", asItIs, "app.registerBlueprint(users);"],
  ["calls in one function", inFunction, "app.registerBlueprint(users);"],
  ["names that come from uses", asItIs, "const { onWsMessage: on# } = app; on#(() => {});"],
])("%s", (_, text, use) => {
  const [few, many] = [askedOf(text, use, 40), askedOf(text, use, 160)];
  expect(many / few).toBeLessThan(4.5);
});
