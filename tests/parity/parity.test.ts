// Every host must find the same, at the same places: what is drawn under the sources of the fixtures.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";
import { marksDrawnInFolder, printed, type Mark } from "../support/squiggles.js";
import { hosts } from "./hosts.js";

const fixtures = join(__dirname, "fixtures");

describe.each(hosts)("$name", ({ findings, shows }) => {
  describe.each(readdirSync(fixtures))("finds in %s what is drawn there", (fixture) => {
    const drawn = marksDrawnInFolder(join(fixtures, fixture));
    let project: Project | undefined;
    let found: readonly Mark[] = [];
    beforeAll(async () => {
      project = await Project.copyOf(join(fixtures, fixture));
      await project.installProviso();
      await project.installPackages();
      found = await findings(project);
    });
    afterAll(() => project?.remove());

    it.each([...drawn.keys()])("%s", (file) => {
      const text = readFileSync(join(fixtures, fixture, file), "utf8");
      const expected = drawn.get(file)?.filter(({ code }) => shows(code)) ?? [];
      const actual = found.filter((mark) => mark.file === file);
      expect(printed(text, actual)).toEqual(printed(text, expected));
    });

    it("and nothing elsewhere", () => {
      expect(found.filter(({ file }) => !drawn.has(file))).toEqual([]);
    });
  });
});
