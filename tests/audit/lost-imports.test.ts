// What a build forgot to publish, or left as a path that its own tsconfig.json alone knows, is `any` for users: it fits
// everywhere, and is told all the same.
import { expect, it } from "vitest";
import { lostLine } from "../../src/report/audit/words.js";
import { auditWith, compilers, stateOf, type Files } from "./support/two-states.js";

const depending = { dependencies: { elsewhere: "1" }, imports: { "#ink": "./ink.d.ts" } };

const older: Files = {
  "index.d.ts": [
    'import type { Ink } from "./ink.js";',
    'import type { Here } from "here";',
    'import type { Never } from "never";',
    'export { pen } from "./pen";',
    'export * as tools from "./tools/index.js";',
    'export declare const ink: Ink, here: Here, never: Never, held: import("./held.js").Held;',
  ].join("\n"),
  "ink.d.ts": "export type Ink = number;",
  "pen.d.ts": "export declare const pen: 1;",
  "held.d.ts": "export type Held = 1;",
  "tools/index.d.ts": "export declare const tool: 1;",
};
const installed: Files = {
  "here/package.json": '{ "name": "here", "types": "index.d.ts" }',
  "here/index.d.ts": "export type Here = 1;",
};

async function lostOf(version: string, newer: Files): Promise<readonly string[]> {
  const { lost } = await auditWith(version, stateOf(older, depending), stateOf(newer, depending), installed);
  return lost.map((each) => `${each.file}:${each.line}: ${lostLine(each)}`);
}

it.each(compilers)("nothing is lost where all is there, or never was, on %s", async (version) => {
  const text = older["index.d.ts"] ?? "";
  expect(await lostOf(version, { ...older, "index.d.ts": `${text}\nexport declare const more: 1;` })).toEqual(
    [],
  );
  const otherwise = text
    .replace("./ink.js", "#ink")
    .replace("./pen", "./pen.js")
    .replace("./tools/index.js", "./tools/")
    .concat('\n/** See import("./nothing.js"). */\nimport "./style.css";');
  expect(await lostOf(version, { ...older, "index.d.ts": otherwise })).toEqual([]);
});

const leadsNowhere = (specifier: string): string =>
  `'${specifier}' leads nowhere, so what comes from it is 'any' for users: publish it, or import it by a path that they have.`;

it.each(compilers)("files that went and paths that nobody knows are told on %s", async (version) => {
  const { "ink.d.ts": _, "held.d.ts": __, "pen.d.ts": ___, ...rest } = older;
  const more = [
    'import type { A } from "@/a";',
    'import type { B } from "elsewhere";',
    'import type { C } from "dev-only";',
    'import type { D } from "cloudflare:workers";',
    "export declare const a: A, b: B, c: C, d: D;",
  ].join("\n");
  expect(await lostOf(version, { ...rest, "index.d.ts": `${older["index.d.ts"] ?? ""}\n${more}` })).toEqual([
    `index.d.ts:1: ${leadsNowhere("./ink.js")}`,
    `index.d.ts:4: ${leadsNowhere("./pen")}`,
    `index.d.ts:6: ${leadsNowhere("./held.js")}`,
    `index.d.ts:7: ${leadsNowhere("@/a")}`,
    "index.d.ts:8: 'elsewhere' is not installed here, so what comes from it could not be compared: install it, and run this again.",
    `index.d.ts:9: ${leadsNowhere("dev-only")}`,
    "index.d.ts:10: 'cloudflare:workers' is not installed here, so what comes from it could not be compared: install it, and run this again.",
  ]);
});
