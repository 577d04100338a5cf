// `proviso audit` as it is typed, between two states of a small package, with what it prints and its exit status: the same
// on every TypeScript.
import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { transcript } from "./support/proviso.js";

const golden = (name: string): string => join(__dirname, "golden", `audit-${name}.txt`);
const schema = JSON.parse(readFileSync(join(root, "schemas", "audit.schema.json"), "utf8")) as object;
const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
}).compile(schema);
const states = ["untouched", "released", "broken"] as const;

// How it is written for people does not hang on the compiler.
const forPeople: readonly [name: string, args: readonly string[]][] = [
  ["broken", ["broken/new", "--against", "broken/old"]],
  ["broken-pretty", ["broken/new", "--against", "broken/old", "--format", "pretty"]],
  ["broken-github", ["broken/new", "--against", "broken/old", "--format", "github"]],
  ["broken-markdown", ["broken/new", "--against", "broken/old", "--format", "markdown"]],
  ["broken-claimed", ["broken/new", "--against", "broken/old", "--format", "github", "--release", "major"]],
  ["untouched", ["untouched/new", "--against", "untouched/old"]],
  ["untouched-markdown", ["untouched/new", "--against", "untouched/old", "--format", "markdown"]],
  ["released", ["released/new", "--against", "released/old"]],
  ["released-markdown", ["released/new", "--against", "released/old", "--format", "markdown"]],
  ["released-strict", ["released/new", "--against", "released/old", "--strict", "--release", "1.9.0"]],
];

describe.each(["5.4", "6.0", "7.0"])("on TypeScript %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.empty();
    await project.installProviso();
    await project.installCompiler(version);
    for (const state of states)
      await cp(join(__dirname, "fixtures", "audit", state), project.path(state), { recursive: true });
  });
  afterAll(() => project.remove());

  it.each(states)("%s, as its schema says", async (state) => {
    const args = ["audit", `${state}/new`, "--against", `${state}/old`, "--format", "json"];
    const run = await transcript(project, ...args);
    await expect(run).toMatchFileSnapshot(golden(`${state}-json`));
    const report: unknown = JSON.parse(run.slice(run.indexOf("{"), run.lastIndexOf("}") + 1));
    expect(validate(report) ? [] : validate.errors).toEqual([]);
  });

  it.runIf(version === "7.0").each(forPeople)("%s", async (name, args) => {
    await expect(await transcript(project, "audit", ...args)).toMatchFileSnapshot(golden(name));
  });
});

it("has a schema that refuses what is no audit", () => {
  expect(validate({})).toBe(false);
  const text = readFileSync(golden("broken-json"), "utf8");
  const report = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  expect(validate(JSON.parse(report))).toBe(true);
  for (const [there, wrong] of [
    ['"kind": "member-gone"', '"kind": "member-lost"'],
    ['"line":', '"row":'],
    ['"step": "major"', '"step": "huge"'],
    ['"flag":', '"name":'],
  ] as const)
    expect(validate(JSON.parse(report.replaceAll(there, wrong)))).toBe(false);
});
