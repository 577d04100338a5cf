// However deep people nest: a file is looked at, or named as one that is too much for the compiler, and no other is lost.
import { afterEach, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, projectOf, proviso } from "./support/proviso.js";

let project: Project | undefined;
afterEach(async () => {
  await project?.remove();
  project = undefined;
});

const depth = 2100;
const nest = (open: string, inner: string, close = ""): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const made = `createQueue("x")`;

const sources: Readonly<Record<string, string>> = {
  sum: `export const sum = ${nest(`"PAUSE" + `, `"PAUSE"`)}; ${made}.pause();`,
  "sum-of-flags": `export const all = [${nest(`"PAUSE" + `, `"PAUSE"`)}]; ${made}.pause();`,
  parentheses: `const queue = ${nest("(", made, ")")}; queue.pause();`,
  casts: `const queue = ${made}${" as Queue".repeat(depth)}; queue.pause();`,
  assertions: `const queue = ${made}${"!".repeat(depth)}; queue.pause();`,
  commas: `const queue = (${nest("0 as unknown, ", made)}); queue.pause();`,
  unions: `declare const queue: ${nest("(Queue | ", "Queue", ")")}; queue.pause();`,
  conditions: `type Made = ${nest("string extends 1 ? 1 : ", "Queue")}; declare const queue: Made; queue.pause();`,
  options: `createQueue("x", ${nest("(", "{}", ")")}).pause();`,
  spreads: `createQueue("x", ${nest("{ ...", "{}", " }")}).pause();`,
  members: `declare const any: any; ${made}.pause(); any${".a".repeat(depth)};`,
  functions: `${nest("() => ", `${made}.pause()`)};`,
  blocks: nest("{", `${made}.pause();`, "}"),
  templates: `${nest("`${", `${made}.pause()`, "}`")};`,
  aliases:
    Array.from(
      { length: depth },
      (_, index) => `type Queue${index} = ${index === 0 ? "Queue" : `Queue${index - 1}`};\n`,
    ).join("") + `declare const queue: Queue${depth - 1}; queue.pause();`,
  constants:
    Array.from(
      { length: depth },
      (_, index) => `const queue${index} = ${index === 0 ? made : `queue${index - 1}`};\n`,
    ).join("") + `queue${depth - 1}.pause();`,
};
// More than a compiler follows, which then takes everything for `any`.
const branches: Readonly<Record<string, string>> = {
  branches: `declare const on: boolean; const queue = ${nest(`on ? ${made} : `, made)}; queue.pause();`,
};

it.each(["6.0", "7.0"])("on TypeScript %s", { timeout: 240_000 }, async (version) => {
  const head = 'import { createQueue, type Queue } from "queue";\nexport type { Queue };\n';
  const all = { ...branches, ...sources };
  const files = Object.entries(all).map(([name, text]) => [`src/${name}.ts`, `${head}${text}\n`] as const);
  project = await projectOf(
    {
      "tsconfig.json": config,
      ...Object.fromEntries(files),
      "src/plain.ts": `${head}${made}.pause();\n`,
      "src/zone.ts": `${head}${made}.pause();\n`,
    },
    version,
  );
  const { status, stdout } = await proviso(project, ["check"]);
  const found = new Set([...stdout.matchAll(/^src\/(\S+)\.ts\(.*TS990001/gm)].map(([, name]) => name));
  const failed = [...stdout.matchAll(/TS990013: src\/(\S+)\.ts has not been checked: (it .*)$/gm)];
  const names = failed.map(([, name]) => name);
  expect([...found, ...names].toSorted()).toEqual([...Object.keys(all), "plain", "zone"].toSorted());
  expect(stdout.match(/TS990013/g)).toHaveLength(failed.length);
  expect(names).toContain("branches");
  expect(found).toContain("sum");
  // That of version 7 has a stack that grows.
  if (version === "7.0") expect(names).toEqual(["branches"]);
  expect(status).toBe(3);
});
