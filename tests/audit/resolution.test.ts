// An entry point that only some projects no longer find, by how they look for modules, is told.
import { expect, it, describe } from "vitest";
import { auditWith, linesOf, stateOf, type Files } from "./support/two-states.js";

interface Case {
  readonly title: string;
  readonly older: object;
  readonly newer: object;
  readonly files?: Files;
  /** Files that the newer state has no more. */
  readonly without?: readonly string[];
  readonly lines: readonly string[];
}

const own = "export declare const own: number;";
const files: Files = { "index.d.ts": own, "dist/sub.d.ts": own };
const none = { types: undefined };
const both = { ".": "./index.js", "./sub": "./dist/sub.js" };
const notByNode10 = (entries: string): string =>
  `the entry point ${entries} can no longer be imported with "moduleResolution": "node10".`;

const cases: readonly Case[] = [
  {
    title: "a way of typesVersions is gone",
    older: { exports: both, typesVersions: { "*": { sub: ["./dist/sub.d.ts"] } } },
    newer: { exports: both },
    lines: [notByNode10("'lib/sub'")],
  },
  {
    title: "types are named for exports alone",
    older: { types: "./dist/sub.d.ts", exports: { ".": "./dist/sub.js" } },
    newer: { ...none, exports: { ".": "./dist/sub.js" } },
    files: { "dist/sub.d.ts": own },
    lines: [notByNode10("'lib'")],
  },
  {
    title: "a file is gone that only these projects found",
    older: { exports: both },
    newer: { exports: both },
    files: { ...files, "sub.d.ts": own },
    without: ["sub.d.ts"],
    lines: [notByNode10("'lib/sub'")],
  },
  {
    title: "a condition has come that bundlers do not have",
    older: { exports: { ".": { types: "./index.d.ts" } } },
    newer: { exports: { ".": { node: { types: "./index.d.ts" } } } },
    lines: [`the entry point 'lib' can no longer be imported with "moduleResolution": "bundler".`],
  },
  {
    title: "CommonJS has turned to modules",
    older: { type: undefined, exports: both },
    newer: { exports: both },
    lines: [`the entry points 'lib' and 'lib/sub' can no longer be required with "module": "node16".`],
  },
  {
    title: "what is found as before has other words",
    older: { exports: both },
    newer: {
      ...none,
      exports: {
        ".": { types: "./index.d.ts" },
        "./sub": { import: "./dist/sub.js" },
        "./more": "./index.js",
      },
    },
    lines: [],
  },
  {
    title: "an entry point is gone for everybody",
    older: { exports: both, typesVersions: { "*": { sub: ["./dist/sub.d.ts"] } } },
    newer: { exports: { ".": "./index.js" } },
    lines: ["the entry point 'lib/sub' is gone."],
  },
];

describe.each(["5.4", "6.0", "7.0"])("on TypeScript %s", (version) => {
  it.each(cases)("$title", async ({ older, newer, files: own = files, without = [], lines }) => {
    const left = Object.fromEntries(Object.entries(own).filter(([path]) => !without.includes(path)));
    const found = await auditWith(version, stateOf(own, older), stateOf(left, newer));
    // TypeScript 7 knows no project that looks for modules in this way.
    const isKnown = (line: string): boolean => version !== "7.0" || !line.includes("node10");
    expect(linesOf(found)).toEqual(lines.filter(isKnown));
    for (const { program } of found.breaks) expect(program).toMatch(/^import /);
  });
});
