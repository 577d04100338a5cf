// What people read of the same program is the same with every compiler: each sentence, name, place and edit. That the
// places are right is what the drawings show; this is about all that stands beside them.
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { node, type Project } from "../support/project.js";
import { projects, workspaceOf } from "./workspace.js";

const names = readdirSync(projects);

describe("check says the same on 6.0 and 7.0", () => {
  const workspaces: Project[] = [];
  const told = new Map<string, Map<string, string>>();
  beforeAll(async () => {
    for (const version of ["6.0", "7.0"]) {
      const workspace = await workspaceOf(names);
      workspaces.push(workspace);
      await workspace.installCompiler(version);
      const bin = workspace.path("node_modules", "proviso", "dist", "cli", "main.js");
      const ofProject = new Map<string, string>();
      for (const name of names) {
        const { output } = await node([bin, "check", "--format", "json"], workspace.path(name));
        ofProject.set(name, output);
      }
      told.set(version, ofProject);
    }
  }, 240_000);
  afterAll(() => Promise.all(workspaces.map((workspace) => workspace.remove())));

  it.each(names)("of %s", (name) => {
    expect(told.get("6.0")?.get(name)).toMatch(/"number": 99\d{4}/);
    expect(told.get("7.0")?.get(name)).toBe(told.get("6.0")?.get(name));
  });
});
