// What `proviso lock` has made of the marks of a package must change nothing for whoever has tools: the same findings.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
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

// A build, or what comes behind it, may remove comments, and the marks with them: the locks say the same.
const bare = hosts.filter(({ name: host }) =>
  ["check 6.0", "check 7.0", "tsserver 6.0", "lsp 7.1"].includes(host),
);
// What a comment takes out of a lock around it.
const saidByComments = " toString ";
const places = [
  ...hosts.map((host) => ({ ...host, comments: "with", prepare: () => Promise.resolve() })),
  ...bare.map((host) => ({ ...host, comments: "without", prepare: removeComments })),
];

describe.each(places)(
  "$name, where the package is locked, $comments comments",
  ({ findings, shows, comments, prepare }) => {
    let workspace: Project | undefined;
    let found: readonly Mark[] = [];
    beforeAll(async () => {
      workspace = await workspaceOf([name]);
      await lock(workspace, "gallery");
      await prepare(workspace, "gallery");
      found = await findings(workspace, [name]);
    });
    afterAll(() => workspace?.remove());

    it.each([...drawn.keys()])("%s", (file) => {
      const text = readFileSync(join(source, file), "utf8");
      const expected = drawn.get(file)?.filter(({ code }) => shows(code, codes)) ?? [];
      const here = found.filter((mark) => mark.file === `${name}/${file}`);
      const isKnown = (line: string): boolean => comments === "with" || !line.includes(saidByComments);
      expect(printed(text, here).filter(isKnown)).toEqual(printed(text, expected).filter(isKnown));
    });

    it("and nothing elsewhere", () => {
      expect(found.filter(({ file }) => !drawn.has(file.slice(name.length + 1)))).toEqual([]);
    });
  },
);

async function lock(workspace: Project, library: string): Promise<void> {
  const folder = workspace.path("node_modules", library);
  await workspace.link(join(library, "node_modules", "typescript"), join(root, "node_modules", "typescript"));
  const bin = workspace.path("node_modules", "proviso", "dist", "cli", "main.js");
  await promisify(execFile)(process.execPath, [bin, "lock"], { cwd: folder, timeout: 60_000 });
}

async function removeComments(workspace: Project, library: string): Promise<void> {
  const folder = workspace.path("node_modules", library);
  const declarations = (await readdir(folder)).filter((file) => file.endsWith(".d.ts"));
  for (const file of declarations.filter((each) => each !== "proviso-lock.d.ts")) {
    const text = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), text.replace(/\/\*\*[^]*?\*\//g, ""));
  }
}
