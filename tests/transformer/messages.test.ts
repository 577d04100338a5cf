// The words of a finding, as the compiler prints them.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";
import { transcript } from "../support/transcript.js";
import { versions } from "./shop.js";

describe.each(versions)("tspc %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.copyOf(join(__dirname, "fixtures", "messages"));
    await project.installProviso();
    await project.installCompiler(version);
  });
  afterAll(() => project.remove());

  it.each([
    ["messages", "--pretty false"],
    ["messages-pretty", "--pretty"],
  ])("%s", async (name, option) => {
    const command = `-p . --noEmit ${option}`;
    const result = await project.tspc(...command.split(" "));
    const text = transcript(project, `tspc ${command}`, result);
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
