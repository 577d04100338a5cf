// What list, docs and explain know of marked declarations, as a program of theirs and as their users see them.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { proviso, read, transcript, write } from "./support/proviso.js";

const golden = (file: string): string => join(__dirname, "golden", file);
const fixtures = join(root, "tests", "parity", "fixtures");

describe.each(["6.0", "7.0"])("TypeScript %s", (version) => {
  const projects: Project[] = [];
  async function projectFrom(name: string): Promise<Project> {
    const project = await Project.copyOf(join(fixtures, "projects", name));
    projects.push(project);
    await project.installProviso();
    await project.installPackages(join(fixtures, "packages"));
    await project.installCompiler(version);
    return project;
  }
  let user: Project;
  let author: Project;
  let shipped: Project;
  beforeAll(async () => {
    [user, author, shipped] = (await Promise.all(["marks", "author", "marks-shipped"].map(projectFrom))) as [
      Project,
      Project,
      Project,
    ];
  });
  afterAll(() => Promise.all(projects.map((project) => project.remove())));

  it("list has the kind, the name and the entry point of each", async () => {
    await expect(await transcript(user, "list")).toMatchFileSnapshot(golden("list-marks.txt"));
    await expect(await transcript(shipped, "list")).toMatchFileSnapshot(golden("list-marks-shipped.txt"));
  });

  it("in the library's own program the file stands for the entry point", async () => {
    await expect(await transcript(author, "list")).toMatchFileSnapshot(golden("list-marks-own.txt"));
  });

  it("explain tells of each what it is, where it is marked, and its comment", async () => {
    await expect(await transcript(user, "explain", "HOOKS")).toMatchFileSnapshot(golden("explain-marks.txt"));
  });

  it("docs keeps them below the features", async () => {
    await write(author.folder, { "README.md": "# Mine\n\n<!-- proviso:list -->\n<!-- /proviso:list -->\n" });
    expect((await proviso(author, ["docs", "README.md"])).status).toBe(0);
    await expect(await read(author, "README.md")).toMatchFileSnapshot(golden("docs-marks.md"));
    expect((await proviso(author, ["docs", "README.md", "--check"])).status).toBe(0);
  });

  it("check says of which features on trial nothing is marked", async () => {
    const { stdout } = await proviso(author, ["check", "--format", "json"]);
    const { suggestions } = JSON.parse(stdout) as { suggestions: { code: string; message: string }[] };
    expect(suggestions.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "feature-unmarked: Nothing in this library is marked with '@experimental VIDEO': who opts in to it opens nothing.",
    ]);
  });
});
