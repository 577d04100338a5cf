// Consent stands in tsconfig.json, of which incremental builds know nothing: a change of it must take effect all the same.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";
import { Watch } from "../support/watch.js";
import { versions } from "./shop.js";

const fixtures = join(__dirname, "..", "parity", "fixtures");
const errorsIn = (output: string): number => output.match(/error TS990030/g)?.length ?? 0;

describe.each(versions)("a change of consent takes effect in tspc %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.copyOf(join(fixtures, "projects", "foreign"));
    await project.installProviso();
    await project.installPackages(join(fixtures, "packages"));
    await project.installCompiler(version);
    await project.edit(
      "tsconfig.json",
      '"noEmit": true',
      '"incremental": true, "rootDir": "src", "outDir": "dist"',
    );
  });
  afterAll(() => project.remove());

  const consented = '"optIn": { "@types/brush": true,';
  const consent = () => project.edit("tsconfig.json", '"optIn": {', consented);
  const takeBack = () => project.edit("tsconfig.json", consented, '"optIn": {');

  it.each([["--incremental"], ["-b"], ["--incremental --noEmit"]])("%s", async (flags) => {
    const build = async () => errorsIn((await project.tspc(...flags.split(" "), "--pretty", "false")).output);
    const before = await build();
    expect(before).toBeGreaterThan(1);
    await consent();
    expect(await build()).toBe(before - 1);
    expect(await build()).toBe(before - 1);
    await takeBack();
    expect(await build()).toBe(before);
  });

  it("--watch", async () => {
    const tspc = project.path("node_modules", "ts-patch", "bin", "tspc.js");
    const watch = new Watch(project.folder, tspc, "--watch", "--pretty", "false", "--preserveWatchOutput");
    try {
      const before = errorsIn(await watch.round());
      await consent();
      expect(errorsIn(await watch.round())).toBe(before - 1);
      await takeBack();
      expect(errorsIn(await watch.round())).toBe(before);
    } finally {
      await watch.end();
    }
  });
});
