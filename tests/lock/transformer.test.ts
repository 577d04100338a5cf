import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";

const golden = (file: string): Promise<string> => readFile(join(__dirname, "golden", file), "utf8");

describe.each(["5.9", "6.0"])("the transformer of declarations, TypeScript %s", (version) => {
  let library: Project;
  beforeAll(async () => {
    library = await Project.copyOf(join(__dirname, "fixtures", "library"));
    await library.installProviso();
    await library.installCompiler(version);
    const plugin = `{ "name": "proviso", "transform": "proviso/transformer", "afterDeclarations": true }`;
    await library.edit("tsconfig.json", `"types": []`, `"types": [], "plugins": [${plugin}]`);
  });
  afterAll(() => library.remove());

  it.each([
    ["tspc", []],
    ["tspc --incremental", ["--incremental", "--tsBuildInfoFile", "dist/.tsbuildinfo"]],
    ["tspc -b --force", ["-b", "--force"]],
  ])("%s emits locked declarations", async (_, args) => {
    expect(await library.tspc(...args)).toEqual({ code: 0, output: "" });
    expect(await readFile(library.path("dist", "kinds.d.ts"), "utf8")).toBe(await golden("kinds.d.txt"));
    expect(await readFile(library.path("dist", "inside.d.ts"), "utf8")).toBe(await golden("inside.d.txt"));
  });

  it("tells what cannot be locked, and fails", async () => {
    await library.edit("src/inside.ts", "export class DD", "/** @experimental NONE */\nexport class DD");
    const { code, output } = await library.tspc();
    expect(code).toBe(1);
    expect(output).toContain(
      "dist/inside.d.ts(9,22): 'DD' is marked and not locked: the catalog has no feature 'NONE'; add it, or name another one.",
    );
  });
});
