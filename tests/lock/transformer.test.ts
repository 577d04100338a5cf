import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";

const golden = (file: string): Promise<string> => readFile(join(__dirname, "golden", file), "utf8");

async function declarationsOf(library: Project): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(library.path("dist"))).filter((file) => file.endsWith(".d.ts"));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(library.path("dist", file), "utf8")] as const),
    ),
  );
}

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

  // Only what has changed is emitted, and the rest stands there locked.
  it.each([
    ["--incremental", ["--incremental", "--tsBuildInfoFile", "dist/.tsbuildinfo"]],
    ["-b", ["-b"]],
  ])("tspc %s locks what it emits in part as it locks the whole", async (_, args) => {
    await library.tspc(...args);
    await library.edit("src/inside.ts", "export class DD", "export const more = 1;\nexport class DD");
    expect(await library.tspc(...args)).toEqual({ code: 0, output: "" });
    const inPart = await declarationsOf(library);
    expect(await library.tspc("-b", "--force")).toEqual({ code: 0, output: "" });
    expect(inPart).toEqual(await declarationsOf(library));
    expect(inPart.get("inside.d.ts")).toContain("more = 1");
    await library.edit("src/inside.ts", "export const more = 1;\nexport class DD", "export class DD");
    await library.tspc("-b", "--force");
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
