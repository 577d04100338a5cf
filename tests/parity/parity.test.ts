// Every host must find the same, at the same places: what is drawn under the sources of the fixtures.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";
import { marksDrawnInFolder, printed, type Mark } from "../support/squiggles.js";
import { hosts } from "./hosts.js";

const projects = join(__dirname, "fixtures", "projects");
const packages = join(__dirname, "fixtures", "packages");

describe.each(hosts)("$name", ({ findings, shows }) => {
  describe.each(readdirSync(projects))("finds in %s what is drawn there", (name) => {
    const drawn = marksDrawnInFolder(join(projects, name));
    const codes = [...drawn.values()].flat().map(({ code }) => code);
    let project: Project | undefined;
    let found: readonly Mark[] = [];
    beforeAll(async () => {
      project = await Project.copyOf(join(projects, name));
      await project.installProviso();
      await project.installPackages(packages);
      found = await findings(project);
    });
    afterAll(() => project?.remove());

    it.each([...drawn.keys()])("%s", (file) => {
      const text = readFileSync(join(projects, name, file), "utf8");
      const expected = drawn.get(file)?.filter(({ code }) => shows(code, codes)) ?? [];
      const actual = found.filter((mark) => mark.file === file);
      expect(printed(text, actual)).toEqual(printed(text, expected));
    });

    it("and nothing elsewhere", () => {
      expect(found.filter(({ file }) => !drawn.has(file))).toEqual([]);
    });
  });
});
