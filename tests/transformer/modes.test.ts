// Findings are reported in every way that a project can be compiled, each time the same.
import { readFile, rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { neutral, transcript } from "../support/transcript.js";
import { Watch } from "../support/watch.js";
import { shop, versions } from "./shop.js";

const modes = {
  plain: ["-p ."],
  "no-emit": ["-p . --noEmit"],
  build: ["-b"],
  "build-no-emit": ["-b --noEmit"],
  "build-force": ["-b", "-b --force"],
  incremental: ["-p . --incremental", "-p . --incremental"],
};

describe.each(versions)("tspc %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await shop(version);
  });
  afterAll(() => project.remove());

  const clean = async () => {
    for (const output of ["out", "tsconfig.tsbuildinfo"]) {
      await rm(project.path(output), { recursive: true, force: true });
    }
  };

  it.each(Object.entries(modes))("%s", async (name, commands) => {
    await clean();
    const transcripts: string[] = [];
    for (const command of commands) {
      const result = await project.tspc(...command.split(" "), "--pretty", "false");
      transcripts.push(transcript(project, `tspc ${command}`, result));
    }
    await expect(transcripts.join("\n")).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([
    ["watch", "--watch"],
    ["watch-no-emit", "--watch --noEmit"],
  ])("%s, before and after an edit", async (name, command) => {
    await clean();
    const app = await readFile(project.path("src", "app.ts"), "utf8");
    const tspc = project.path("node_modules", "ts-patch", "bin", "tspc.js");
    const watch = new Watch(project.folder, tspc, ...command.split(" "), "--pretty", "false");
    try {
      const rounds = [await watch.round()];
      await project.edit("src/app.ts", '"shop"', '"shop", { experimentalFeatureFlags: ["WEBSOCKETS"] }');
      rounds.push(await watch.round());
      const printed = rounds.map((round) => neutral(project, round));
      const text = `$ tspc ${command}\n${printed.join("\n(src/app.ts opts in to WEBSOCKETS)\n\n")}`;
      await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
    } finally {
      await watch.end();
      await writeFile(project.path("src", "app.ts"), app);
    }
  });
});
