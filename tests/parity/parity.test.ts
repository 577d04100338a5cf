// Every host must find the same, at the same places: what is drawn under the sources of the fixtures.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { marksDrawnInFolder, printed, type Mark } from "../support/squiggles.js";
import { hosts } from "./hosts.js";
import { projects, workspaceOf } from "./workspace.js";

const names = readdirSync(projects);

describe.each(hosts)("$name", ({ findings, shows }) => {
  let workspace: Project | undefined;
  let found: readonly Mark[] = [];
  beforeAll(async () => {
    workspace = await workspaceOf(names);
    found = await findings(workspace, names);
  }, 240_000);
  afterAll(() => workspace?.remove());

  describe.each(names)("finds in %s what is drawn there", (name) => {
    const drawn = marksDrawnInFolder(join(projects, name));
    const codes = [...drawn.values()].flat().map(({ code }) => code);

    it.each([...drawn.keys()])("%s", (file) => {
      const text = readFileSync(join(projects, name, file), "utf8");
      const expected = drawn.get(file)?.filter(({ code }) => shows(code, codes)) ?? [];
      const actual = found.filter((mark) => mark.file === `${name}/${file}`);
      expect(printed(text, actual)).toEqual(printed(text, expected));
    });
  });

  it("and nothing elsewhere", () => {
    const files = new Set(
      names.flatMap((name) =>
        [...marksDrawnInFolder(join(projects, name)).keys()].map((file) => `${name}/${file}`),
      ),
    );
    expect(found.filter(({ file }) => !files.has(file))).toEqual([]);
  });
});
