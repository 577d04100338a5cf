// `proviso audit --dependencies`: an application whose libraries have features on trial, before it upgrades one of them.
import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { binOf, transcript } from "./support/proviso.js";

const fixture = join(__dirname, "fixtures", "audit", "upgrade");
const golden = (name: string): string => join(__dirname, "golden", `audit-dependencies-${name}.txt`);
const schemaIn = (name: string): object =>
  JSON.parse(readFileSync(join(root, "schemas", `${name}.schema.json`), "utf8")) as object;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const validate = ajv.addSchema(schemaIn("audit")).compile(schemaIn("audit-dependencies"));
const reportIn = (run: string): string => run.slice(run.indexOf("{"), run.lastIndexOf("}") + 1);

/** The application, with its libraries, and with the next version of one of them in a folder of its own. */
async function application(version: string): Promise<Project> {
  const project = await Project.copyOf(join(fixture, "app"));
  await project.installProviso();
  await project.installCompiler(version);
  await project.installPackages(join(__dirname, "fixtures", "packages"));
  for (const name of ["studio", "mailer"])
    await cp(join(fixture, name), project.path("node_modules", name), { recursive: true });
  await cp(join(fixture, "studio-next"), project.path("next"), { recursive: true });
  return project;
}

const forPeople: readonly [name: string, args: readonly string[]][] = [
  ["seen", []],
  ["strict", ["--strict"]],
  ["next", ["--against", "next"]],
  ["markdown", ["--against", "next", "--format", "markdown"]],
  ["github", ["--against", "next", "--format", "github"]],
];

describe.each(["5.4", "6.0", "7.0"])("on TypeScript %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await application(version);
  });
  afterAll(() => project.remove());

  it("tells the next version's breaks, as its schema says", async () => {
    const run = await transcript(project, "audit", "--dependencies", "--against", "next", "--format", "json");
    await expect(run).toMatchFileSnapshot(golden("json"));
    expect(validate(JSON.parse(reportIn(run))) ? [] : validate.errors).toEqual([]);
  });

  it.runIf(version === "7.0").each(forPeople)("%s", async (name, args) => {
    await expect(await transcript(project, "audit", "--dependencies", ...args)).toMatchFileSnapshot(
      golden(name),
    );
  });

  it.runIf(version === "7.0")(
    "finds the next version that is installed beside, and tells the same of it",
    async () => {
      const named = await transcript(project, "audit", "--dependencies", "--against", "next");
      await cp(project.path("next"), project.path("node_modules", "studio-next"), { recursive: true });
      const beside = await transcript(project, "audit", "--dependencies");
      expect(beside.split("\n").slice(1)).toEqual(named.split("\n").slice(1));
    },
  );

  it.runIf(version === "7.0")("tells the same where both versions are published with locks", async () => {
    const linesOf = (run: string): readonly string[] =>
      run.split("\n").filter((line) => /^ {4}(error: )?2\.0\.0 /.test(line));
    // The library itself is told the same as well, but for where things stand, and the locks that are shown.
    const told = async (): Promise<string> =>
      (await transcript(project, "audit", "next", "--against", "node_modules/studio"))
        .replace(/:\d+:/g, ":")
        .replace(/Open<"[A-Z]+", (\w+)>/g, "$1");
    const before = await told();
    const marked = await transcript(project, "audit", "--dependencies", "--against", "next");
    for (const folder of [["node_modules", "studio"], ["next"]]) {
      const { code, output } = await project.node(binOf(project), "lock", project.path(...folder));
      expect(output).not.toMatch(/error/);
      expect(code).toBe(0);
    }
    expect(await told()).toBe(before);
    expect(before).toMatch(/'style' \(STYLES\) has changed/);
    const locked = await transcript(project, "audit", "--dependencies", "--against", "next");
    expect(linesOf(locked)).toEqual(linesOf(marked));
    expect(linesOf(locked).length).toBeGreaterThan(4);
  });
});

it("has a schema that refuses what is no such report", () => {
  expect(validate({})).toBe(false);
  const report = reportIn(readFileSync(golden("json"), "utf8"));
  expect(validate(JSON.parse(report))).toBe(true);
  for (const [there, wrong] of [
    ['"status": "rejected"', '"status": "lost"'],
    ['"program":', '"code":'],
    ['"packages":', '"users":'],
  ] as const)
    expect(validate(JSON.parse(report.replaceAll(there, wrong)))).toBe(false);
});
