import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";

/** Ways to write src/main.ts: what to replace, and by what. */
const compiles: [where: string, text: string, replacement: string][] = [
  ["the accepted one is named all the same", '["PRIORITY"]', '["PRIORITY", "RETRY"]'],
  ["the flags are a constant", '{ optIn: ["PRIORITY"] }', '{ optIn: ["PRIORITY"] as const }'],
  ["another one is opted in too", '["PAUSE"]', '["PAUSE", "PRIORITY"]'],
];
const doesNotCompile: [where: string, text: string, replacement: string, words: string][] = [
  [
    "a function is not told the flag",
    ', { optIn: ["PRIORITY"] }',
    "",
    `'OptInRequired<"PRIORITY">' has no call`,
  ],
  ["a class is not told the flag", ', ["PAUSE"]', "", `'OptInRequired<"PAUSE">' has no call`],
  ["the flag is another one", '["PAUSE"]', '["PRIORITY"]', `'OptInRequired<"PAUSE">' has no call`],
  [
    "a member was removed",
    ".addFirst(",
    '.schedule("* * * * *", ',
    `'FeatureRemoved<"CRON", "2.0.0">' has no call`,
  ],
  ["a flag was removed", '["PRIORITY"]', '["PRIORITY", "CRON"]', `'FlagRemoved<"CRON", "2.0.0">'`],
  [
    "a flag is not one",
    '["PAUSE"]',
    '["PUASE"]',
    `'"PUASE"' is not assignable to type '"PRIORITY" | "PAUSE" | "RETRY"'`,
  ],
  [
    "the flags of a function are not literal",
    '["PRIORITY"]',
    '["PRIORITY"] as string[]',
    `'FlagsMustBeALiteralTuple'`,
  ],
  [
    "the flags of a class are not literal",
    '["PAUSE"]',
    '["PAUSE"] as string[]',
    `'FlagsMustBeALiteralTuple'`,
  ],
  ["the flags are any", '["PAUSE"]', "JSON.parse('[]')", `'FlagsMustBeALiteralTuple'`],
];

let library: Project;
let consumer: Project;
let printed: string;
beforeAll(async () => {
  library = await Project.copyOf(join(root, "examples", "library"));
  await library.installProviso();
  expect(await library.tsc()).toEqual({ code: 0, output: "" });
  await library.installCompiler("6.0");
  const bin = library.path("node_modules", "proviso", "dist", "cli", "main.js");
  const locked = await library.node(bin, "lock");
  expect(locked).toEqual({ code: 0, output: "1 mark: 1 locked. 2 files change.\n" });
  expect(await library.node(bin, "check", "--strict")).toEqual({ code: 0, output: "" });

  consumer = await Project.copyOf(join(root, "examples", "consumer"));
  await consumer.installProviso();
  await consumer.installProject(library, "example-queue");
  await consumer.install("@types/node");

  // All in one program, because each run of the compiler takes a second.
  const main = await readFile(consumer.path("src", "main.ts"), "utf8");
  for (const [where, text, replacement] of [...compiles, ...doesNotCompile]) {
    expect(main).toContain(text);
    await writeFile(consumer.path("src", fileOf(where)), main.replace(text, replacement));
  }
  printed = (await consumer.tsc("--noEmit")).output;
  for (const [where] of [...compiles, ...doesNotCompile]) await rm(consumer.path("src", fileOf(where)));
});
afterAll(() => Promise.all([library.remove(), consumer.remove()]));

const fileOf = (where: string) => `${where.replaceAll(" ", "-")}.ts`;

/** The errors in the file of one way, each with the lines below that explain it. */
const errorsOf = (where: string) =>
  printed.split(/\n(?=\S)/).filter((error) => error.startsWith(`src/${fileOf(where)}(`));

describe("examples/library", () => {
  it("keeps every word of its catalog in the declarations that the compiler writes", async () => {
    const text = await readFile(library.path("dist", "experiments.d.ts"), "utf8");
    for (const word of [
      'docs: "https://example.com/example-queue/experiments"',
      "issues: readonly [40, 41]",
      'status: "accepted"',
      'finalized: "2.0.0"',
    ]) {
      expect(text).toContain(word);
    }
  });
});

describe("the class of examples/library, written once with marks", () => {
  it("has what its flag opens apart in the declarations, and its privates where they were", async () => {
    const text = await readFile(library.path("dist", "worker.d.ts"), "utf8");
    expect(text).toContain("    PAUSE: {");
    expect(text).toMatch(/declare class StableWorker \{\s+#private;/);
    expect(text).not.toContain("@experimental");
  });
});

describe("examples/consumer, against these declarations", () => {
  it("compiles and runs", async () => {
    expect(await consumer.tsc()).toEqual({ code: 0, output: "" });
    expect(await consumer.node("dist/main.js")).toEqual({
      code: 0,
      output: "password reset\nnewsletter\n3 jobs, then a pause\nreceipt\n2 more\n",
    });
  });

  it.each(compiles)("compiles where %s", (where) => {
    expect(errorsOf(where)).toEqual([]);
  });

  it.each(doesNotCompile)("does not compile where %s", (where, _text, _replacement, words) => {
    expect(errorsOf(where).join("\n")).toContain(words);
  });
});
