// What is told to GitHub in a folder of a repository: it looks for files from the root of that.
import { mkdir, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { config, proviso, projectOf } from "./support/proviso.js";
import type { Project } from "../support/project.js";

const manifest = '{ "name": "lib", "version": "1.0.0", "types": "out/index.d.ts" }';
const uses = "\n\n\nexport const wrong: string = 1;\n";

describe("in a folder of a repository", () => {
  let project: Project;
  beforeAll(async () => {
    project = await projectOf(
      {
        "packages/app/tsconfig.json": config,
        "packages/app/src/main.ts": uses,
        "packages/lib/package.json": manifest,
        "packages/lib/out/index.d.ts": "\nexport declare const a: 2;\n",
        "older/package.json": manifest,
        "older/out/index.d.ts": "export declare const a: 1;\n",
      },
      "7.0",
    );
    await mkdir(project.path(".git"));
  });
  afterAll(() => project.remove());

  const placesFrom = async (within: string, ...args: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await proviso(project, [...args, "--format", "github"], undefined, within);
    return stdout.match(/(?<=[ ,]file=)[^,:]+,line=\d+/g) ?? [];
  };

  it("check names files from its root", async () => {
    const expected = ["packages/app/src/main.ts,line=4"];
    expect(await placesFrom("packages/app", "check", "--types")).toEqual(expected);
    expect(await placesFrom("packages/app/src", "check", "--types")).toEqual(expected);
    expect(await placesFrom("older", "check", "--types", "-p", "../packages/app")).toEqual(expected);
    expect(await placesFrom("", "check", "--types", "-p", "packages/app")).toEqual(expected);
    const { stdout } = await proviso(project, ["check", "--types"], undefined, "packages/app");
    expect(stdout).toMatch(/^src\/main\.ts/m);
  });

  it("audit does, too", async () => {
    const expected = ["packages/lib/out/index.d.ts,line=2"];
    expect(await placesFrom("packages/lib", "audit", "--against", "../../older")).toEqual(expected);
    expect(await placesFrom("packages/lib/out", "audit", "..", "--against", "../../../older")).toEqual(
      expected,
    );
    expect(await placesFrom("packages", "audit", "lib", "--against", "../older")).toEqual(expected);
    expect(await placesFrom("", "audit", "packages/lib", "--against", "older")).toEqual(expected);
    const { stdout } = await proviso(
      project,
      ["audit", "--against", "../../older"],
      undefined,
      "packages/lib",
    );
    expect(stdout).toMatch(/^out\/index\.d\.ts:2/m);
  });

  it("is a folder by itself where there is no repository", async () => {
    await rm(project.path(".git"), { recursive: true });
    expect(await placesFrom("packages/app", "check", "--types")).toEqual(["src/main.ts,line=4"]);
    expect(await placesFrom("packages/lib", "audit", "--against", "../../older")).toEqual([
      "out/index.d.ts,line=2",
    ]);
  });
});
