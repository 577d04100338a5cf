// Which flags open nothing that the program refers to, and what else is told of them.
import { describe, expect, it } from "vitest";
import { analyzeProgram } from "../../../src/analysis/analyze-program.js";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { nameInWorkspace, Workspace, type Files } from "../support/workspace.js";

const workspace = new Workspace("6.0");

/** The unused flags, as `PAUSE in main.ts, exported, may be needed`. */
function unused(main: string, others: Files = {}): readonly string[] {
  const text = `import { createQueue, type Queue } from "depot";\n${main}`;
  const context = workspace.context({ "main.ts": text, ...others });
  const { suggestions } = analyzeProgram(context, gatedWorld(context), () => []);
  return suggestions.flatMap((found) => {
    if (found.code !== "flag-unused") return [];
    const { feature, file, start, end, isExported, mayBeNeeded } = found;
    expect(context.compiler.textOf(file)?.slice(start, end)).toBe(`"${feature.flag}"`);
    const more = (isExported ? ", exported" : "") + (mayBeNeeded ? ", may be needed" : "");
    return [`${feature.flag} in ${nameInWorkspace(file)}${more}`];
  });
}

describe("is unused", () => {
  it.each([
    [`createQueue("x", ["PAUSE"]);`],
    [`const queue = createQueue("x", ["PAUSE"]); queue.add("y");`],
    [`const FLAGS = ["PAUSE"] as const; createQueue("x", FLAGS);`],
    [`let queue: Queue<string, "PAUSE">;`],
    [`createQueue("x", ["PRIORITY", "PAUSE"]).addFirst("y");`],
    [`function make() { return createQueue("x", ["PAUSE"]); }`],
    [`const queue = createQueue("x", ["PAUSE"]); export const other = 1;`],
    [`const queue = createQueue("x", ["PAUSE"]); const other = 1; export { other };`],
    [`const queue = createQueue("x", ["PAUSE"]); const other = 1; export { other as queue };`],
    [`const queue = createQueue("x", ["PAUSE"]); const other = 1; export default other;`],
    [`const queue = createQueue("x", ["PAUSE"]); export default function () { return 1; }`],
  ])("%s", (main) => {
    expect(unused(main)).toEqual(["PAUSE in main.ts"]);
  });

  it("wherever it stands", () => {
    expect(unused(`createQueue("x", ["PAUSE"]);\ncreateQueue("y", ["PAUSE"]);`)).toEqual([
      "PAUSE in main.ts",
      "PAUSE in main.ts",
    ]);
  });
});

describe("is unused, but exported", () => {
  it.each([
    [`export const queue = createQueue("x", ["PAUSE"]);`],
    [`const queue = createQueue("x", ["PAUSE"]); export { queue };`],
    [`const queue = createQueue("x", ["PAUSE"]); export { queue as other };`],
    [`const queue = createQueue("x", ["PAUSE"]); export default queue;`],
    [`export default createQueue("x", ["PAUSE"]);`],
    [`export function make() { return createQueue("x", ["PAUSE"]); }`],
    [`function make() { return createQueue("x", ["PAUSE"]); } export { make };`],
    [`export type Paused = Queue<string, "PAUSE">;`],
    [`class Jobs { readonly queue = createQueue("x", ["PAUSE"]); } export { Jobs };`],
  ])("%s", (main) => {
    expect(unused(main)).toEqual(["PAUSE in main.ts, exported"]);
  });
});

describe("may be needed", () => {
  it.each([
    [
      "a structural type",
      `interface Pausing { pause(): void }\nconst queue: Pausing = createQueue("x", ["PAUSE"]);`,
    ],
    ["any name like it", `createQueue("x", ["PAUSE"]);\nconst pause = 1;`],
  ])("with %s", (_, main) => {
    expect(unused(main)).toEqual(["PAUSE in main.ts, may be needed"]);
  });

  it("with a name in another file", () => {
    const others = { "other.ts": "export interface Pausing { pause(): void }" };
    expect(unused(`createQueue("x", ["PAUSE"]);`, others)).toEqual(["PAUSE in main.ts, may be needed"]);
  });
});

describe("is used", () => {
  it.each([
    ["a call", `createQueue("x", ["PAUSE"]).pause();`],
    ["a key in quotes", `createQueue("x", ["PAUSE"]);\ntype Key = "pause";`],
    ["a picked member", `let some: Pick<Queue<string, "PAUSE">, "pause">;`],
    ["a use that lacks it", `createQueue("x").pause();\ncreateQueue("x", ["PAUSE"]);`],
  ])("with %s", (_, main) => {
    expect(unused(main)).toEqual([]);
  });

  it("by another file", () => {
    const others = { "other.ts": 'import { queue } from "./main.js";\nqueue.pause();' };
    expect(unused(`export const queue = createQueue("x", ["PAUSE"]);`, others)).toEqual([]);
  });

  it("by a library that asks for it", () => {
    const others = {
      "asks.d.ts":
        'import type { Queue } from "depot";\nexport declare function drain(queue: Queue<string, "PAUSE">): void;',
    };
    expect(unused(`import { drain } from "./asks.js";\ndrain(createQueue("x", ["PAUSE"]));`, others)).toEqual(
      [],
    );
    expect(unused(`createQueue("x", ["PRIORITY"]);`, others)).toHaveLength(1);
  });
});
