// What is said where Proviso is not set up as it should be, and where it fails itself: never nothing.
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { transcript } from "../support/transcript.js";
import { shop, versions } from "./shop.js";

interface SetUp {
  readonly plugins: readonly object[];
  readonly file?: string;
  readonly commands: readonly string[];
}

const own = { name: "proviso", transform: "proviso/transformer", transformProgram: true };
const cases: Readonly<Record<string, SetUp>> = {
  "no-transform-program": {
    plugins: [{ name: "proviso", transform: "proviso/transformer" }],
    commands: ["-p setup.json", "-p setup.json --noEmit", "-b setup.json"],
  },
  // ts-patch loads no source transformer there. TypeScript's own error is left, as without any tool.
  "no-transform-program-and-no-emit": {
    plugins: [{ name: "proviso", transform: "proviso/transformer" }],
    commands: ["-b setup.json --noEmit", "-p setup.json --incremental --noEmit"],
  },
  "unknown-option": {
    plugins: [{ ...own, flags: ["BLUEPRINTS"] }],
    commands: ["-p setup.json --noEmit", "-b setup.json --noEmit"],
  },
  "unsupported-typescript": {
    plugins: [{ ...own, transform: "./plugins/old-typescript.cjs" }],
    commands: ["-p setup.json --noEmit", "-b setup.json --noEmit"],
  },
  "unreadable-catalog": { plugins: [own], file: "catalog.ts", commands: ["-p setup.json --noEmit"] },
  "listed-twice": { plugins: [own, { ...own }], commands: ["-p setup.json --noEmit"] },
  "failing-checker": {
    plugins: [{ transform: "./plugins/failing-checker.cjs", transformProgram: true }],
    commands: ["-p setup.json", "-p setup.json --noEmit", "-b setup.json"],
  },
  "failing-file": {
    plugins: [{ transform: "./plugins/failing-file.cjs", transformProgram: true }],
    commands: ["-p setup.json --noEmit"],
  },
};

describe.each(versions)("tspc %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await shop(version);
  });
  afterAll(() => project.remove());

  it.each(Object.entries(cases))("%s", async (name, { plugins, file = "src/users.ts", commands }) => {
    const config = {
      extends: "./tsconfig.json",
      compilerOptions: { plugins, rootDir: "." },
      include: [],
      files: [file],
    };
    const transcripts: string[] = [];
    for (const command of commands) {
      await writeFile(project.path("setup.json"), JSON.stringify(config));
      const result = await project.tspc(...command.split(" "), "--pretty", "false");
      transcripts.push(transcript(project, `tspc ${command}`, result));
      expect(result.code).not.toBe(0);
    }
    await expect(transcripts.join("\n")).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
