// What `proviso lock` has made of the marks of a package must change nothing for whoever has tools: the same findings.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, type Project } from "../support/project.js";
import { marksDrawnInFolder, printed, type Mark } from "../support/squiggles.js";
import { hosts } from "./hosts.js";
import { projects, workspaceOf } from "./workspace.js";

const name = "marks";
const source = join(projects, name);
const drawn = marksDrawnInFolder(source);
const codes = [...drawn.values()].flat().map(({ code }) => code);

describe.each(hosts)("$name, where the package is locked", ({ findings, shows }) => {
  let workspace: Project | undefined;
  let found: readonly Mark[] = [];
  beforeAll(async () => {
    workspace = await workspaceOf([name]);
    await lock(workspace, "gallery");
    found = await findings(workspace, [name]);
  });
  afterAll(() => workspace?.remove());

  it.each([...drawn.keys()])("%s", (file) => {
    const text = readFileSync(join(source, file), "utf8");
    const expected = drawn.get(file)?.filter(({ code }) => shows(code, codes)) ?? [];
    expect(
      printed(
        text,
        found.filter((mark) => mark.file === `${name}/${file}`),
      ),
    ).toEqual(printed(text, expected));
  });

  it("and nothing elsewhere", () => {
    expect(found.filter(({ file }) => !drawn.has(file.slice(name.length + 1)))).toEqual([]);
  });
});

async function lock(workspace: Project, library: string): Promise<void> {
  const folder = workspace.path("node_modules", library);
  await workspace.link(join(library, "node_modules", "typescript"), join(root, "node_modules", "typescript"));
  const bin = workspace.path("node_modules", "proviso", "dist", "cli", "main.js");
  await promisify(execFile)(process.execPath, [bin, "lock"], { cwd: folder, timeout: 60_000 });
}
