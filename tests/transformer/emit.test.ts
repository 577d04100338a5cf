// The transformer changes what is reported, never what is written.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { shop, versions } from "./shop.js";

/** Every file of a folder with its text. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")])
      .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  ) as Record<string, string>;
}

describe.each(versions)("tspc %s", (version) => {
  let project: Project;
  let plain: string;
  let patched: string;
  let written: Record<string, string>[];
  beforeAll(async () => {
    project = await shop(version);
    const compile = async (compiler: string): Promise<[string, Record<string, string>]> => {
      const { output } = await project.node(
        project.path("node_modules", compiler),
        "-p",
        ".",
        "--pretty",
        "false",
      );
      const files = filesIn(project.path("out"));
      await rm(project.path("out"), { recursive: true });
      return [output, files];
    };
    const [[plainOutput, plainFiles], [patchedOutput, patchedFiles]] = [
      await compile("typescript/bin/tsc"),
      await compile("ts-patch/bin/tspc.js"),
    ];
    plain = plainOutput;
    patched = patchedOutput;
    written = [plainFiles, patchedFiles];
  });
  afterAll(() => project.remove());

  it("writes the same files, byte for byte", () => {
    expect(Object.keys(written[0]!)).toHaveLength(4 * 4);
    expect(written[1]).toEqual(written[0]);
  });

  it("leaves the other errors as they are, byte for byte", () => {
    const errors = (output: string) => output.split(/^(?=src\/)/m);
    const isFinding = (error: string) => error.includes("error TS990001:");
    const replaced = errors(plain).filter(
      (error) => error.includes("OptInRequired") || error.includes("TS7006"),
    );
    expect(replaced).toHaveLength(7);
    expect(errors(patched).filter((error) => !isFinding(error))).toEqual(
      errors(plain).filter((error) => !replaced.includes(error)),
    );
    expect(errors(patched).filter(isFinding)).toHaveLength(4);
  });

  it("writes nothing under noEmitOnError", async () => {
    await rm(project.path("src", "prices.ts"));
    const { code } = await project.tspc("-p", ".", "--noEmitOnError");
    expect(code).toBe(1);
    expect(existsSync(project.path("out"))).toBe(false);
  });
});
